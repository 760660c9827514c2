using System.CommandLine;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Watching;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd watch</c>: is the config valid, at every save of a file?</summary>
internal static class WatchCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "watch";

    // the cursor to the first line, then the screen and what was scrolled out of it
    private const string Clear = "\e[H\e[2J\e[3J";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var command = new Command(
            Name,
            "Check the config of a stack, of all stacks or of one file, and again at every save, until Ctrl-C. Show what is new and what is fixed."
        );
        var options = new PreferredOptions(command, host, layers);
        var all = new Option<bool>("--all") { Description = "Check every stack of the project, and conflicts between stacks." };
        options.AddColour();
        command.Options.Add(all);
        var onChoice = ConfigChoice.AddTo(command, host, options, all);
        command.SetAction(
            (parsed, _) =>
                parsed.GetValue(all)
                    ? options.RunAsync(parsed, (styled, _) => RunAsync(() => CheckAll(styled), file: null, styled))
                    : onChoice(parsed, (styled, _, choice) => RunAsync(() => CheckOne(choice, styled), choice.File, styled))
        );
        return command;
    }

    private static Checked CheckOne(ConfigChoice choice, AvdHost host)
    {
        var loaded = LoadedStack.Load(choice, host);
        return new Checked(loaded.Diagnostics, DiagnosticText.SummaryOf(choice.Whose, loaded.Diagnostics), loaded.Unchecked)
        {
            IsFound = loaded.IsFound,
        };
    }

    private static Checked CheckAll(AvdHost host)
    {
        var project = ProjectConfig.Load(host);
        return new Checked(project.Found, ProjectText.SummaryOf(project, strict: null), project.Unchecked) { IsFound = project.IsFound };
    }

    private static async Task<int> RunAsync(Func<Checked> check, string? file, AvdHost host)
    {
        var root = AvdProject.RootOf(host);
        var folders = new WatchedFolders(root) { File = file is null ? null : Path.GetFullPath(Path.Combine(host.WorkingFolder, file)) };
        IConfigChanges changes;
        try
        {
            changes = host.Changes(folders);
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // a folder that is not there cannot be watched either
            return WatchLoop.ResultOf(check) is { IsFound: false } nothing
                ? await Refusal.OfAsync(nothing.Found, host).ConfigureAwait(false)
                : await RefuseAsync(root, fault, host).ConfigureAwait(false);
        }

        using (changes)
        using (var end = new CancellationTokenSource())
        using (host.OnInterrupt(end.Cancel))
        {
            var loop = new WatchLoop(check, (now, before) => ShowAsync(now, before, root, host), changes);
            return await loop.RunAsync(end.Token).ConfigureAwait(false) is { } nothing
                ? await Refusal.OfAsync(nothing.Found, host).ConfigureAwait(false)
                : ExitCode.Fine;
        }
    }

    private static async Task<int> RefuseAsync(string root, Exception fault, AvdHost host)
    {
        var found = WatchDiagnostics.CannotWatch(root, fault);
        await host.Error.WriteAsync(DiagnosticText.Render([found], host.ErrorStyle)).ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} {ExplainCommand.Name} {found.Code}").ConfigureAwait(false);
        return ExitCode.Machine;
    }

    private static async Task ShowAsync(Checked now, Checked? before, string root, AvdHost host)
    {
        var time = host.Clock.GetLocalNow();
        if (host.OutStyle.Columns is null)
        {
            await host.Out.WriteAsync(WatchText.Lines(now, before, time)).ConfigureAwait(false);
        }
        else
        {
            // the guarded output would show the command instead of giving it
            await host.Commands.WriteAsync(Clear).ConfigureAwait(false);
            var excerpts = new DiagnosticSource(host.Files, root);
            await host.Out.WriteAsync(WatchText.Screen(now, before, time, root, host.OutStyle, excerpts.ExcerptOf)).ConfigureAwait(false);
        }

        await host.Out.FlushAsync().ConfigureAwait(false);
    }
}
