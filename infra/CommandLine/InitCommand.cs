using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Projects;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Starting;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd init</c>: starts a project of one's own.</summary>
internal static class InitCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "init";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Where to write the project. The folder is created if it does not exist.",
            DefaultValueFactory = _ => ".",
        };
        var name = new Option<string?>("--name")
        {
            Description = "The name of the Pulumi project. Default: the name of the folder.",
            HelpName = "name",
        };
        var example = new Option<string?>("--example")
        {
            Description = $"Ask nothing, and start from an example in config/variables.yml. Default: {ProjectTemplate.StandardExample}.",
            HelpName = "example",
            Arity = ArgumentArity.ZeroOrOne,
        };
        example.AcceptOnlyFromAmong([.. ProjectTemplate.Examples]);
        var force = new Option<bool>("--force") { Description = "Replace files that exist already." };
        var command = new Command(
            Name,
            "Start a project of your own: Pulumi project, program, config, workflows and editor settings. It validates and previews at once."
        )
        {
            folder,
            name,
            example,
            force,
        };
        var answers = InitAnswers.AddTo(command, example);
        var options = new PreferredOptions(command, host, layers);
        options.AddFormat(OutputFormats.Questions);
        options.AddColour();
        options.AddWidth();
        command.SetAction(
            (parsed, _) =>
                options.RunAsync(
                    parsed,
                    (styled, preferences) =>
                        parsed.GetValue(answers.Questions)
                            ? ListQuestionsAsync(preferences, styled)
                            : StartAsync(
                                parsed.GetValue(folder)!,
                                parsed.GetValue(name),
                                parsed.GetResult(example) is { } typed
                                    ? (_, _) =>
                                        Task.FromResult(
                                            StartedConfig.Of(
                                                ProjectTemplate.ConfigOf(
                                                    typed.Tokens.Count == 0 ? ProjectTemplate.StandardExample : typed.Tokens[0].Value
                                                )
                                            )
                                        )
                                    : (called, asking) => answers.ConfigAsync(parsed, parsed.GetValue(folder)!, called, asking),
                                parsed.GetValue(force),
                                styled
                            )
                )
        );
        return command;
    }

    private static async Task<int> ListQuestionsAsync(RunPreferences preferences, AvdHost host)
    {
        await host
            .Out.WriteAsync(
                preferences.FormatAmong(OutputFormats.Questions) == "json"
                    ? QuestionsJson.Render()
                    : QuestionsText.Render(host.OutStyle, preferences.Width)
            )
            .ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} {Name} <folder> --answers <file>").ConfigureAwait(false);
        return ExitCode.Fine;
    }

    /// <summary>Writes a project, or says why not.</summary>
    /// <param name="folder">Its folder, as it was typed.</param>
    /// <param name="name">Its name; null for the folder's.</param>
    /// <param name="configOf">The config, from the name of the project; it may ask for it.</param>
    /// <param name="force">Whether existing files are replaced.</param>
    /// <param name="host">The outside world.</param>
    internal static async Task<int> StartAsync(
        string folder,
        string? name,
        Func<string, AvdHost, Task<StartedConfig>> configOf,
        bool force,
        AvdHost host
    )
    {
        var root = Path.GetFullPath(Path.Combine(host.WorkingFolder, folder));
        var called = name ?? ProjectName.Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(root)));
        if (!ProjectName.IsValid(called))
            return await Refusal.OfAsync([StartDiagnostics.Name(called, name is not null)], host).ConfigureAwait(false);
        // the paths hardly depend on the config, and nobody should answer questions in vain
        var draft = new ProjectDraft { Name = called, Config = "" };
        if (!force && ProjectWriter.Taken(root, ProjectTemplate.FilesOf(draft)) is { IsEmpty: false } taken)
            return await Refusal.OfAsync([StartDiagnostics.Taken(folder, taken)], host).ConfigureAwait(false);
        var started = await configOf(called, host).ConfigureAwait(false);
        if (started.Config is not { } config)
            return started.Code;
        var files = ProjectTemplate.FilesOf(draft with { Config = config, Stacks = started.Stacks });
        if (StartGate.ErrorsIn(files, called) is { IsEmpty: false } errors)
            return await Refusal.OfAsync(errors, host).ConfigureAwait(false);
        if (!force && ProjectWriter.Taken(root, files) is { IsEmpty: false } stacks)
            return await Refusal.OfAsync([StartDiagnostics.Taken(folder, stacks)], host).ConfigureAwait(false);
        try
        {
            WriteWhole(root, files, force, host);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await host
                .Error.WriteLineAsync(
                    $"{host.ErrorStyle.Error("avd:")} the project cannot be written to {VisibleText.Of(root)}: {VisibleText.Of(fault.Message)} No file of it was left there."
                )
                .ConfigureAwait(false);
            await host.Error.WriteLineAsync($"Next: {host.Command} help {Name}").ConfigureAwait(false);
            return ExitCode.Machine;
        }

        await TellAsync(folder, called, [.. files.Select(file => file.Path)], host).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    // a signal waits for the end, which comes at once: half a project would be of no use
    private static void WriteWhole(string root, ImmutableArray<ProjectFileText> files, bool force, AvdHost host)
    {
        var gate = new Lock();
        var isWritten = false;
        using var settling = host.OnStop(() =>
        {
            lock (gate)
                return isWritten ? $"the whole project is in {VisibleText.Of(root)}." : Interruption.NothingChanged;
        });
        lock (gate)
        {
            ProjectWriter.Write(root, files, force);
            isWritten = true;
        }
    }

    private static async Task TellAsync(string folder, string name, string[] paths, AvdHost host)
    {
        var where = folder == "." ? "this folder" : VisibleText.Of(folder);
        await host
            .Out.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"The project {name} is in {where}, with {paths.Length} files:")
            )
            .ConfigureAwait(false);
        foreach (var path in paths)
            await host.Out.WriteLineAsync($"  {path}").ConfigureAwait(false);
        await host
            .Out.WriteLineAsync("README.md says what to do next, and config/variables.yml is the file to change.")
            .ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        await host
            .Error.WriteLineAsync(
                $"Next: {(folder == "." ? "" : $"cd {ShellWord.Of(folder)}; ")}dotnet tool restore; dotnet avd validate --all"
            )
            .ConfigureAwait(false);
    }
}
