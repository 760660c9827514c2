using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Drift;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Verify;

/// <summary>The resources of each phase exist as the stack has them.</summary>
internal static class ResourceChecks
{
    private const int LastPhase = 7;

    /// <summary>One for each phase that makes resources.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } = [.. Enumerable.Range(1, LastPhase).Select(Of)];

    private static VerifyCheck Of(int phase) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"resources-{phase}"),
            Phase = phase,
            Proves = string.Create(
                CultureInfo.InvariantCulture,
                $"The resources of phase {phase} ({PhaseTitles.Of(phase)}) exist and have the properties of the config."
            ),
            How = "Reads each resource of the preview and compares the inputs that the stack sets.",
            Remedy = "See what a deployment would do with avd drift, and deploy; or set the config to what runs.",
            LeastRole = "Reader on the subscriptions of the estate",
            Source = new("Drift of a running estate", "docs/drift.md"),
            Run = reads => RunAsync(reads, phase),
        };

    private static async Task<CheckAnswer> RunAsync(VerifyReads reads, int phase)
    {
        var planned = reads.Stack with
        {
            Resources = [.. reads.Stack.Resources.Where(resource => resource.IsInAzure && resource.Phase == phase)],
        };
        if (planned.Resources.IsEmpty)
            return CheckAnswer.Nothing;
        var live = await reads.PhaseAsync(phase).ConfigureAwait(false);
        var differences = DiffBuilder.Of(RunningStack.Of(planned, live), planned, "Azure").Changes.SelectMany(change => FindingsOf(change));
        var failed = planned
            .Resources.Select(resource =>
                (Resource: resource, State: live.Find(AzureIdentity.ArmIdOf(resource)!)?.Text("properties.provisioningState"))
            )
            .Where(entry => string.Equals(entry.State, "Failed", StringComparison.OrdinalIgnoreCase))
            .Select(entry => new CheckFinding(NameOf(entry.Resource), "exists, but Azure says that its provisioning failed"));
        return new CheckAnswer(planned.Resources.Length, [.. differences, .. failed], [.. live.Unread.Values]);
    }

    private static IEnumerable<CheckFinding> FindingsOf(ResourceChange change) =>
        change.Kind switch
        {
            ChangeKind.Created => [new CheckFinding(NameOf(change.Resource), "does not exist")],
            ChangeKind.Updated or ChangeKind.Replaced => change.Properties.Select(property => new CheckFinding(
                NameOf(change.Resource),
                $"{property.Path} is {TextOf(property.Before)}, and the config has {TextOf(property.After)}"
            )),
            // what runs is matched by what is expected, so nothing is left over
            ChangeKind.Deleted or ChangeKind.Moved => [],
        };

    // what each machine has of its own has the same name on all of them
    private static string NameOf(PreviewResource resource) =>
        AzureIdentity.ArmIdOf(resource) is { } id && MachineId.IsPartOf(id)
            ? $"{resource.ShortType} {resource.AzureName} of {MachineId.NameOf(id)}"
            : $"{resource.ShortType} {resource.AzureName}";

    private static string TextOf(PreviewValue? value) => value is null ? "not set" : ValueText.ShortId(ValueText.Of(value));
}
