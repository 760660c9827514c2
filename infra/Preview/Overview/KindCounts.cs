using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>Counts what a stack makes in Azure, by kind.</summary>
internal static class KindCounts
{
    /// <summary>The counts, in the order of the kinds. Their sum is the number of resources in Azure.</summary>
    public static ImmutableArray<KindCount> Of(IEnumerable<PreviewResource> resources)
    {
        var counts = resources.Where(resource => resource.IsInAzure).CountBy(ResourceKinds.Of).ToDictionary();
        return [.. ResourceKinds.All.Where(counts.ContainsKey).Select(kind => new KindCount(kind.For(counts[kind]), counts[kind]))];
    }
}
