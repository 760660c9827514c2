using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff;

/// <summary>Finds what the bill depends on and changes.</summary>
internal static class CostChanges
{
    /// <summary>The drivers that change, in reading order; those that only the base has come last.</summary>
    public static ImmutableArray<CostChange> Of(PreviewModel before, PreviewModel after)
    {
        var (old, now) = (CostDrivers.Of(before), CostDrivers.Of(after));
        return
        [
            .. now.Select(driver => driver.Name)
                .Union(old.Select(driver => driver.Name), StringComparer.Ordinal)
                .Select(name => new CostChange(name, ValueIn(old, name), ValueIn(now, name)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static string? ValueIn(ImmutableArray<CostDriver> drivers, string name) =>
        drivers.FirstOrDefault(driver => driver.Name == name)?.Value;
}

/// <summary>Something that the bill depends on and that changes. No prices are in it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Before">How much of it there was, in words; null for nothing.</param>
/// <param name="After">How much of it there is; null for nothing.</param>
public sealed record CostChange(string Name, string? Before, string? After);
