using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Adoption;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd adopt</c>: what of a running estate can a stack take over, and what would the first deployment change?</summary>
internal static class AdoptCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "adopt";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var command = new Command(
            Name,
            "Take over a running estate: compare a stack with exports from Azure, show what the first deployment would change after an import, and write the file for 'pulumi import'. It works without Azure, the Pulumi CLI and a network."
        );
        var exports = new ArmExports();
        exports.AddTo(command);
        var options = new PreferredOptions(command, host, layers);
        var output = new Option<string?>("--output")
        {
            Description = "Write the file for 'pulumi import --file', such as import.json.",
            HelpName = "file",
        };
        var force = new Option<bool>("--force") { Description = "Replace a file that exists." };
        var now = PresentTime.Option();
        command.Options.Add(output);
        command.Options.Add(force);
        options.AddFormat(OutputFormats.Diff);
        options.AddStrict();
        command.Options.Add(now);
        options.AddColour();
        options.AddWidth();
        var onChoice = ConfigChoice.AddTo(command, host, options);
        command.SetAction(
            (parsed, _) =>
                onChoice(
                    parsed,
                    (styled, preferences, choice) =>
                    {
                        var (time, typed) = (parsed.GetValue(now) ?? host.Clock.GetUtcNow(), exports.Of(parsed));
                        return PresentTime.IsInRange(time)
                            ? RunAsync(
                                new AdoptRun(choice, typed, parsed.GetValue(output), parsed.GetValue(force), time, styled),
                                preferences
                            )
                            : PresentTime.RefuseAsync(time, $"{Name} {typed.Arguments} {choice.Arguments}", styled);
                    }
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(AdoptRun run, RunPreferences preferences)
    {
        var host = run.Host;
        if (!run.IsForced && run.Output is { } path && host.Output.Exists(Path.Combine(host.WorkingFolder, path)))
            return await Refusal
                .OfUsageAsync(
                    $"{VisibleText.Of(path)} exists, and is not replaced without --force.",
                    $"{Name} {run.Exports.Arguments} {run.Choice.Arguments} --output <another file>",
                    host
                )
                .ConfigureAwait(false);
        var exports = ImmutableArray<ArmExport>.Empty;
        AdoptionPlan? plan = null;
        var (report, stack) = await new DiffRun(host, run.Now, run.BaseName)
            .WithEstateAsync(
                run.Choice,
                (model, _) =>
                {
                    exports = run.Exports.Read(host, group => SubscriptionOf(model, group));
                    plan = AdoptionPlanner.Of(model, [.. exports.SelectMany(export => export.Resources)]);
                    return Task.FromResult((plan.Before, plan.Diagnostics));
                },
                static (changes, isAcknowledged) =>
                    AdoptionFindings.ErrorsOf(AdoptionFindings.Replaced(changes).Where(change => !isAcknowledged(change.Resource)))
            )
            .ConfigureAwait(false);
        ImmutableArray<Diagnostic> unread = [.. exports.SelectMany(export => export.Diagnostics)];
        if (unread.Any(found => found.Severity == Severity.Error))
            return await Refusal.OfAsync(unread, host).ConfigureAwait(false);
        ImmutableArray<Diagnostic> found = [.. unread, .. report.Diagnostics];
        var verdict = Verdict.Of(found, preferences.Strict is not null);
        if (plan is not null && verdict == ExitCode.Fine && run.Output is { } file)
        {
            if (
                await WrittenFile.WriteAsync(host, file, ImportFile.Write(plan, stack)).ConfigureAwait(false)
                is not ExitCode.Fine
                    and var failure
            )
                return failure;
        }
        await host
            .Out.WriteAsync(DiffOutput.Render(report, preferences.FormatAmong(OutputFormats.Diff), host, preferences.Width))
            .ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        await host.Error.WriteAsync(DiagnosticText.Render(found, host.ErrorStyle)).ConfigureAwait(false);
        if (plan is not null)
            await host.Error.WriteLineAsync(SummaryOf(plan, report)).ConfigureAwait(false);
        await host
            .Error.WriteLineAsync(
                $"Next: {(Verdict.FirstFailing(found, preferences.Strict is not null) is { } first ? $"{host.Command} explain {first.Code}" : NextOf(run))}"
            )
            .ConfigureAwait(false);
        return verdict;
    }

    private static string SummaryOf(AdoptionPlan plan, DiffReport report)
    {
        var changes = report.Stacks.SelectMany(diff => diff.Changes).ToLookup(change => change.Kind);
        var (updated, replaced) = (changes[ChangeKind.Updated].Count(), changes[ChangeKind.Replaced].Count());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{PreviewSummary.Count(plan.Adopted.Length, "resource")} of the stack can be imported. The first deployment would then create {changes[ChangeKind.Created].Count()}, change {updated}, and replace {replaced}. Resources of the export that are not part of the stack: {plan.Others.Length}."
        );
    }

    private static string NextOf(AdoptRun run) =>
        run.Output is { } file
            ? $"{PulumiCli.Command} import --file {ShellWord.Of(file)} --stack {(run.Choice.File is null ? ShellWord.Of(run.Choice.Stack) : "<stack>")} --protect=false --generate-code=false"
            : $"{run.Host.Command} {Name} {run.Exports.Arguments} {run.Choice.Arguments} --output import.json";

    // the resources of the stack say it, because their providers do
    private static Guid? SubscriptionOf(PreviewModel stack, string group) =>
        stack
            .Resources.Where(resource => resource.IsInAzure)
            .Select(AzureIdentity.ArmIdOf)
            .Select(id => id is not null && ArmId.TryCreate(id, out var parts) ? parts : null)
            .FirstOrDefault(id => string.Equals(id?.ResourceGroup, group, StringComparison.OrdinalIgnoreCase))
            ?.SubscriptionId;
}

/// <summary>One run of <c>avd adopt</c>.</summary>
/// <param name="Choice">The config.</param>
/// <param name="Exports">The exports.</param>
/// <param name="Output">The file for the import, as it was typed; null for none.</param>
/// <param name="IsForced">Whether a file that exists is replaced.</param>
/// <param name="Now">The time of the preview.</param>
/// <param name="Host">The outside world.</param>
internal sealed record AdoptRun(
    ConfigChoice Choice,
    ArmExportChoice Exports,
    string? Output,
    bool IsForced,
    DateTimeOffset Now,
    AvdHost Host
)
{
    /// <summary>What the stack is compared with, in a heading.</summary>
    public string BaseName => string.Join(", ", Exports.Files);
}
