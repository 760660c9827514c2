using System.CommandLine;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Diff.Bases;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd diff</c>: what changes from a base to the config as it is now?</summary>
internal static class DiffCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "diff";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var command = new Command(
            Name,
            "Compare a stack with a git ref or a saved preview: what is created, updated, replaced and deleted, what concerns security, and how many users are affected. It works without Azure, the Pulumi CLI and a network."
        );
        var options = new PreferredOptions(command, host, layers);
        var source = new Option<string?>("--base")
        {
            Description =
                "A git ref, such as origin/main or a commit; or a file that ends in .json and that 'avd preview --format json' wrote. Default: origin/main.",
            HelpName = "ref or file",
        };
        var all = new Option<bool>("--all") { Description = "Compare every stack of the project or of the base, in one output." };
        var exitCode = new Option<bool>("--exit-code") { Description = "End with exit code 5 if there are changes and no errors." };
        var now = PresentTime.Option();
        command.Options.Add(source);
        options.AddFormat(OutputFormats.Diff);
        options.AddStrict();
        command.Options.Add(exitCode);
        command.Options.Add(now);
        options.AddColour();
        options.AddWidth();
        command.Options.Add(all);
        var onChoice = ConfigChoice.AddTo(command, host, options, all);
        command.SetAction(
            (parsed, _) =>
            {
                Func<AvdHost, RunPreferences, ConfigChoice?, Task<int>> run = (styled, preferences, choice) =>
                {
                    var time = parsed.GetValue(now) ?? host.Clock.GetUtcNow();
                    return PresentTime.IsInRange(time)
                        ? RunAsync(
                            new DiffRun(styled, time, parsed.GetValue(source)),
                            choice,
                            preferences,
                            parsed.GetValue(exitCode),
                            styled
                        )
                        : PresentTime.RefuseAsync(time, $"{Name} {choice?.Arguments ?? "--all"}", styled);
                };
                return parsed.GetValue(all)
                    ? options.RunAsync(parsed, (styled, preferences) => run(styled, preferences, null))
                    // a stack that only the base has is no mistake
                    : onChoice(parsed, (styled, preferences, choice) => run(styled, preferences, choice));
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(DiffRun run, ConfigChoice? choice, RunPreferences preferences, bool tellsChanges, AvdHost host)
    {
        var report = await run.RunAsync(choice).ConfigureAwait(false);
        var found = report.Diagnostics;
        await host
            .Out.WriteAsync(DiffOutput.Render(report, preferences.FormatAmong(OutputFormats.Diff), host, preferences.Width))
            .ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);

        var strict = preferences.Strict;
        await host.Error.WriteAsync(DiagnosticText.Render(found, host.ErrorStyle)).ConfigureAwait(false);
        await host.Error.WriteLineAsync(ClosingLine(report, strict)).ConfigureAwait(false);
        var next = Verdict.FirstFailing(found, strict is not null) is { } first ? $"explain {first.Code}" : NextAfter(report, choice);
        await host.Error.WriteLineAsync($"Next: {host.Command} {next}").ConfigureAwait(false);
        if (found.Any(BaseDiagnostics.IsAboutChoice))
            return ExitCode.Usage;
        var verdict = Verdict.Of(found, strict is not null);
        return verdict == ExitCode.Fine && tellsChanges && !report.IsEmpty ? ExitCode.Changes : verdict;
    }

    // a stack without files here cannot be previewed
    private static string NextAfter(DiffReport report, ConfigChoice? choice) =>
        choice?.File is not null ? $"preview {choice.Arguments}"
        : report.Stacks.FirstOrDefault(diff => !diff.Diagnostics.Any(found => found.Code == DiffDiagnostics.RemovedCode)) is { } there
            ? $"preview --stack {ShellWord.Of(there.Stack)}"
        : "validate --all";

    private static string ClosingLine(DiffReport report, string? strict)
    {
        var found = report.Diagnostics;
        if (found.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return $"The comparison found problems: {DiagnosticText.CountsOf(found)}.";
        return Verdict.FirstFailing(found, strict is not null) is null
            ? "Compared without Azure, the Pulumi CLI or a network; nothing was changed."
            : $"There are warnings, which {strict} does not allow: {DiagnosticText.CountsOf(found)}.";
    }
}
