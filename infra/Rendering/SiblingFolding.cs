using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Resources below one parent that are read as a list: alert rules, steps of a machine, data disks, storage paths, security rules. One line names them all; <c>--full</c> shows each.</summary>
internal static class SiblingFolding
{
    // one is shown sooner than it is explained
    private const int LeastFolded = 2;

    private static readonly ImmutableArray<FoldedKind> Kinds =
    [
        new("alert rules", ["monitor:ScheduledQueryRule", "monitor:MetricAlert"], BySeverity),
        new("steps", ["hybridcompute:MachineRunCommand", "hybridcompute:MachineExtension"], ByName),
        new("data disks", ["azurestackhci:VirtualHardDisk"], ByNumber),
        new("storage paths", ["azurestackhci:StorageContainer"], ByName),
        new("security rules", ["azurestackhci:SecurityRule"], ByName),
    ];

    /// <summary>The kind in which a resource is folded; null for one that is always shown.</summary>
    public static string? KindOf(PreviewResource resource) => Find(resource)?.Title;

    /// <summary>The line in place of several of one kind; null for too few.</summary>
    public static string? NoteOn(IReadOnlyList<PreviewResource> same) =>
        same.Count >= LeastFolded && Find(same[0]) is { } kind ? $"{same.Count} {kind.Title}{kind.Names(same)}" : null;

    private static FoldedKind? Find(PreviewResource resource) =>
        Kinds.FirstOrDefault(kind => kind.Types.Contains(resource.ShortType, StringComparer.Ordinal));

    private static string ByName(IReadOnlyList<PreviewResource> same) => $": {string.Join(", ", same.Select(one => one.AzureName))}";

    // disks of one machine are of one size
    private static string ByNumber(IReadOnlyList<PreviewResource> same)
    {
        var common = same[0].KeyInputs.Where(input => same.All(one => one.KeyInputs.Contains(input)));
        return $": {NameRuns.Of(same.Select(one => one.AzureName))}; each {string.Join(", ", common.Select(input => $"{input.Label}={input.Value}"))}";
    }

    private static string BySeverity(IReadOnlyList<PreviewResource> same)
    {
        var shared = SharedStart(same);
        return $" by severity: {string.Join("; ", same.GroupBy(SeverityOf).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}: {string.Join(", ", group.Select(rule => rule.AzureName[shared..]))}"))}";
    }

    private static string SeverityOf(PreviewResource rule) =>
        rule.KeyInputs.FirstOrDefault(input => input.Label == "severity")?.Value ?? "none";

    // alert-contoso-prod- is in the name of each; it ends with a hyphen, so that no word is cut
    private static int SharedStart(IReadOnlyList<PreviewResource> same)
    {
        var first = same[0].AzureName;
        var length = same.Min(one => first.AsSpan().CommonPrefixLength(one.AzureName));
        return first.AsSpan(0, length).LastIndexOf('-') + 1;
    }

    private sealed record FoldedKind(string Title, ImmutableArray<string> Types, Func<IReadOnlyList<PreviewResource>, string> Names);
}
