using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Rules;

namespace AvdPulumi.Configuration.Pools;

/// <summary>Merges the diagnostics of all pools: a problem in a shared section is one diagnostic, and a problem of a pool names the pool.</summary>
internal static class MergedDiagnostics
{
    private static readonly Lazy<HashSet<string>> UnlessOtherPools = new(() =>
        new(RuleTable.All.Where(rule => rule.UnlessOtherPools).Select(rule => rule.Code), StringComparer.Ordinal)
    );

    /// <summary>The diagnostics, with the paths that the author uses.</summary>
    /// <param name="found">Each pool with its diagnostics.</param>
    public static IEnumerable<Diagnostic> Of(ImmutableArray<FoundInPool> found) =>
        found is [{ Pool.Name: null } only]
            ? only.Findings
            : found
                .SelectMany(pool => Numbered(pool.Pool, pool.Findings))
                .GroupBy(finding => new
                {
                    finding.Diagnostic.Code,
                    finding.Diagnostic.Origin,
                    finding.Diagnostic.Path,
                    finding.Number,
                })
                .Where(same => same.Count() == found.Length || !UnlessOtherPools.Value.Contains(same.Key.Code))
                .Select(same => Named(same.First().Diagnostic, [.. same.Select(finding => finding.Pool)], found.Length));

    // several findings of one code at one place are as many in each pool
    private static IEnumerable<(string Pool, Diagnostic Diagnostic, int Number)> Numbered(
        PoolTree pool,
        ImmutableArray<Diagnostic> findings
    )
    {
        var seen = new Dictionary<(string, Origin?, string), int>();
        foreach (var finding in findings.Select(finding => finding with { Path = pool.PathOf(finding.Path) }))
        {
            var key = (finding.Code, finding.Origin, finding.Path);
            yield return (pool.Name!, finding, seen[key] = seen.GetValueOrDefault(key) + 1);
        }
    }

    private static Diagnostic Named(Diagnostic finding, ImmutableArray<string> pools, int all) =>
        pools.Length == all && !PoolPath.IsOfPool(finding.Path)
            ? finding
            : finding with
            {
                Message =
                    $"{(pools.Length == 1 ? "Pool" : "Pools")} {string.Join(", ", pools.Select(pool => $"'{pool}'"))}: {finding.Message}",
            };
}
