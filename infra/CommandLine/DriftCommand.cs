using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Drift;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd drift</c>: what of the running estate differs from the config?</summary>
internal static class DriftCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "drift";

    // what the estate is compared with, in a heading
    private const string BaseName = "Azure";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var command = new Command(
            Name,
            "Compare a stack with the running estate: what is missing in Azure, what differs, and what a deployment would do about it. It only reads Azure, with the login of the Azure CLI, a workload or a managed identity."
        );
        var options = new PreferredOptions(command, host, layers);
        var exitCode = new Option<bool>("--exit-code") { Description = "End with exit code 5 if there is drift and no errors." };
        options.AddFormat(OutputFormats.Diff);
        options.AddStrict();
        command.Options.Add(exitCode);
        options.AddColour();
        options.AddWidth();
        var onChoice = ConfigChoice.AddTo(command, host, options);
        command.SetAction(
            (parsed, cancellation) =>
                onChoice(
                    parsed,
                    (styled, preferences, choice) =>
                        RunAsync(new DriftRun(choice, parsed.GetValue(exitCode), styled), preferences, cancellation)
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(DriftRun run, RunPreferences preferences, CancellationToken cancellation)
    {
        var host = run.Host;
        var (calls, unread) = (0, 0);
        var (report, stack) = await new DiffRun(host, host.Clock.GetUtcNow(), BaseName)
            .WithEstateAsync(
                run.Choice,
                async (model, estate) =>
                {
                    using var azure = host.Azure.ClientOf(estate.Settings.Subscription);
                    await TellAsync(host, model, estate).ConfigureAwait(false);
                    try
                    {
                        var live = await new LiveEstateReader(azure).ReadAsync(model.Resources, cancellation).ConfigureAwait(false);
                        (calls, unread) = (azure.Calls, live.Unread.Count);
                        return (RunningStack.Of(model, live), [.. LiveDiagnostics.Unread(live.Unread)]);
                    }
                    catch (Exception failure) when (LiveRead.FindingOf(failure, estate.Settings.Subscription) is { } finding)
                    {
                        return (model, [finding]);
                    }
                }
            )
            .ConfigureAwait(false);
        // a deployment would tell which entries it does not need
        ImmutableArray<Diagnostic> found = [.. report.Diagnostics.Where(diagnostic => diagnostic.Code != DiffDiagnostics.UnusedCode)];
        report = report with
        {
            ReadsAzure = true,
            Stacks = [.. report.Stacks.Select(diff => diff with { Diagnostics = [.. diff.Diagnostics.Intersect(found)] })],
        };
        await host
            .Out.WriteAsync(DiffOutput.Render(report, preferences.FormatAmong(OutputFormats.Diff), host, preferences.Width))
            .ConfigureAwait(false);
        await host.Out.FlushAsync(cancellation).ConfigureAwait(false);
        await host.Error.WriteAsync(DiagnosticText.Render(found, host.ErrorStyle)).ConfigureAwait(false);
        // of what is not read, nothing is known
        var failing = Verdict.FirstFailing(found, preferences.Strict is not null || unread > 0);
        if (calls > 0)
            await host.Error.WriteLineAsync(SummaryOf(report, stack, unread, calls)).ConfigureAwait(false);
        await host
            .Error.WriteLineAsync(
                $"Next: {host.Command} {(failing is null ? $"{(report.IsEmpty ? "validate" : "preview")} {run.Choice.Arguments}" : $"explain {failing.Code}")}"
            )
            .ConfigureAwait(false);
        var verdict = Verdict.Of(found, preferences.Strict is not null);
        return verdict == ExitCode.Fine && run.TellsChanges && !report.IsEmpty ? ExitCode.Changes : verdict;
    }

    private static async Task TellAsync(AvdHost host, PreviewModel model, AvdEstate estate) =>
        await host
            .Error.WriteLineAsync(
                $"Reading {PreviewSummary.Count(model.Resources.Count(resource => resource.IsInAzure), "resource")} of stack {VisibleText.Of(model.Stack)} from {CloudFacts.Of(estate.Settings.Subscription.Cloud).Title}"
            )
            .ConfigureAwait(false);

    private static string SummaryOf(DiffReport report, PreviewModel stack, int unread, int calls)
    {
        var changes = report
            .Stacks.SelectMany(diff => diff.Changes)
            .Where(change => change.Resource.IsInAzure)
            .ToLookup(change => change.Kind);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{PreviewSummary.Count(stack.Resources.Count(resource => resource.IsInAzure), "resource")}: {changes[ChangeKind.Created].Count()} missing, {changes[ChangeKind.Updated].Count() + changes[ChangeKind.Replaced].Count()} different{(unread == 0 ? "" : $", {unread} not read")}. Read with {PreviewSummary.Count(calls, "request")}; nothing was changed."
        );
    }
}

/// <summary>One run of <c>avd drift</c>.</summary>
/// <param name="Choice">The config.</param>
/// <param name="TellsChanges">Whether drift has an exit code of its own.</param>
/// <param name="Host">The outside world.</param>
internal sealed record DriftRun(ConfigChoice Choice, bool TellsChanges, AvdHost Host);
