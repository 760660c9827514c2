using System.Collections.Immutable;
using System.CommandLine;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Arm;
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
        var command = new Command(
            Name,
            "Make a config from that of another tool, or of a running estate, with a list of what carried over and what did not."
        );
        foreach (var verb in (ReadOnlySpan<ImportVerb>)[ImportVerb.Peer, ImportVerb.Accelerator])
            command.Subcommands.Add(Of(verb, host, layers));
        command.Subcommands.Add(OfEstate(host, layers));
        return command;
    }

    private static Command Of(ImportVerb verb, AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var file = new Argument<string>("file") { Description = verb.FileDescription };
        return Of(
            new Command(verb.Name, verb.Description) { file },
            parsed =>
            {
                var typed = parsed.GetValue(file)!;
                return new(typed, ShellWord.Of(typed), outside => Read(verb, typed, outside));
            },
            host,
            layers
        );
    }

    private static Command OfEstate(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var command = new Command(
            ArmTable.ToolName,
            "Make a config of a running estate, from exports of its resource groups. 'avd adopt' then compares the two, and writes the file for 'pulumi import'."
        );
        var exports = new ArmExports();
        exports.AddTo(command);
        return Of(
            command,
            parsed =>
            {
                var typed = exports.Of(parsed);
                return new(string.Join(", ", typed.Files), typed.Arguments, outside => ArmImport.Of(typed.Read(outside)))
                {
                    Then = $"{AdoptCommand.Name} {typed.Arguments}",
                };
            },
            host,
            layers
        );
    }

    private static Command Of(Command command, Func<ParseResult, ImportedSource> source, AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var output = new Option<string?>("--output")
        {
            Description = "The folder that gets config/variables.yml. Without it, the config goes to standard output.",
            HelpName = "folder",
        };
        var force = new Option<bool>("--force") { Description = "Replace a config/variables.yml that exists." };
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
                            new ImportRun(command.Name, source(parsed), parsed.GetValue(output), parsed.GetValue(force))
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
        var imported = run.Source.Read(run.Host);
        if (imported.Carried.IsEmpty)
            return await Refusal.OfAsync(imported.Diagnostics, run.Host).ConfigureAwait(false);
        imported.Draft.Head($"Imported from {run.Source.Shown}, with avd {Name} {run.Tool}. Each comment is the origin of a value.");
        var text = ConfigWriter.Write(imported.Draft);
        if (run.Target is { } target && await WriteAsync(run, target, text).ConfigureAwait(false) is not ExitCode.Fine and var failure)
            return failure;
        await ReportAsync(run, imported, text).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static ImportedConfig Read(ImportVerb verb, string file, AvdHost host)
    {
        try
        {
            return verb.Read(file, host.Files.ReadAllBytes(Path.Combine(host.WorkingFolder, file)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or TimeoutException or KeyNotFoundException)
        {
            return ImportedConfig.Refused([ImportDiagnostics.NotOpened(file, "there is no such file, or access is denied.")]);
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
                .Out.WriteAsync(ImportJson.Render(run.Source.Shown, imported, missing, run.Target is null ? text : null))
                .ConfigureAwait(false);
        else if (run.Target is null)
            await host.Out.WriteAsync(text).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        if (run.Format != "json")
            await (run.Target is null ? host.Error : host.Out)
                .WriteAsync(
                    ImportReport.Render(
                        run.Source.Shown,
                        imported,
                        missing,
                        run.Target is null ? host.ErrorStyle : host.OutStyle,
                        run.Width
                    )
                )
                .ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        if (run.Target is { } written && run.Source.Then is { } then)
            await host
                .Error.WriteLineAsync($"When the config is valid: {host.Command} {then} --config {ShellWord.Of(written)}")
                .ConfigureAwait(false);
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
