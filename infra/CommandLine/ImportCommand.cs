using System.Collections.Immutable;
using System.CommandLine;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Writing;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd import</c>: a config from that of another tool. Each tool is a verb of its own below it.</summary>
internal static class ImportCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "import";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var command = new Command(Name, "Make a config from that of another tool, with a list of what carried over and what did not.");
        foreach (var verb in (ReadOnlySpan<ImportVerb>)[ImportVerb.Peer, ImportVerb.Accelerator])
            command.Subcommands.Add(Of(verb, host, layers));
        return command;
    }

    private static Command Of(ImportVerb verb, AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var file = new Argument<string>("file") { Description = verb.FileDescription };
        var output = new Option<string?>("--output")
        {
            Description = "The folder that gets config/variables.yml. Without it, the config goes to standard output.",
            HelpName = "folder",
        };
        var force = new Option<bool>("--force") { Description = "Replace a config/variables.yml that exists." };
        var command = new Command(verb.Name, verb.Description) { file };
        var options = new PreferredOptions(command, host, layers);
        options.AddFormat(OutputFormats.Import);
        options.AddColour();
        options.AddWidth();
        command.Options.Add(output);
        command.Options.Add(force);
        command.SetAction(
            (parsed, _) =>
                options.RunAsync(
                    parsed,
                    (styled, preferences) =>
                        RunAsync(
                            new ImportRun(verb, parsed.GetValue(file)!, parsed.GetValue(output), parsed.GetValue(force))
                            {
                                Format = preferences.FormatAmong(OutputFormats.Import),
                                Width = preferences.Width,
                                Host = styled,
                            }
                        )
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(ImportRun run)
    {
        if (Read(run) is not { } bytes)
            return await Refusal
                .OfAsync([ImportDiagnostics.NotOpened(run.File, "there is no such file, or access is denied.")], run.Host)
                .ConfigureAwait(false);
        var imported = run.Verb.Read(run.File, bytes);
        if (imported.Carried.IsEmpty)
            return await Refusal.OfAsync(imported.Diagnostics, run.Host).ConfigureAwait(false);
        imported.Draft.Head($"Imported from {Path.GetFileName(run.File)} of {run.Verb.Name}. Each comment is the origin of a value.");
        var text = ConfigWriter.Write(imported.Draft);
        if (run.Target is { } target && await WriteAsync(run, target, text).ConfigureAwait(false) is not ExitCode.Fine and var failure)
            return failure;
        await ReportAsync(run, imported, text).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static byte[]? Read(ImportRun run)
    {
        try
        {
            return run.Host.Files.ReadAllBytes(Path.Combine(run.Host.WorkingFolder, run.File));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or TimeoutException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static async Task<int> WriteAsync(ImportRun run, string target, string text)
    {
        if (!run.IsForced && run.Host.Output.Exists(Path.Combine(run.Host.WorkingFolder, target)))
            return await Refusal
                .OfUsageAsync(
                    $"{VisibleText.Of(target)} exists, and is not replaced without --force.",
                    run.Into("<another folder>"),
                    run.Host
                )
                .ConfigureAwait(false);
        return await WrittenFile.WriteAsync(run.Host, target, text).ConfigureAwait(false);
    }

    // without a folder, the config is the data and the report is talk; with one, the report is the data
    private static async Task ReportAsync(ImportRun run, ImportedConfig imported, string text)
    {
        var host = run.Host;
        var missing = MissingIn(text);
        if (run.Format == "json")
            await host
                .Out.WriteAsync(ImportJson.Render(run.File, imported, missing, run.Target is null ? text : null))
                .ConfigureAwait(false);
        else if (run.Target is null)
            await host.Out.WriteAsync(text).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        if (run.Format != "json")
            await (run.Target is null ? host.Error : host.Out)
                .WriteAsync(
                    ImportReport.Render(run.File, imported, missing, run.Target is null ? host.ErrorStyle : host.OutStyle, run.Width)
                )
                .ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        var next = run.Target is { } target ? $"validate --config {ShellWord.Of(target)}" : run.Into(".");
        await host.Error.WriteLineAsync($"Next: {host.Command} {next}").ConfigureAwait(false);
    }

    // what validation will say of the new config, before anything else is changed
    private static ImmutableArray<Diagnostic> MissingIn(string text)
    {
        const string name = "config/variables.yml";
        var files = new OneFile(name, text);
        var loaded = new ConfigLoader(files).Load(
            new ConfigRequest("", Path.GetFileNameWithoutExtension(name), new Dictionary<string, string>(StringComparer.Ordinal))
            {
                File = name,
            }
        );
        return [.. loaded.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
    }
}
