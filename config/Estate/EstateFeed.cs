using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>An AVD workspace, in which users find what one or several pools publish.</summary>
/// <param name="Key">What tells it from other feeds, in names that must not change; null for the one of an estate without <c>pools</c>.</param>
/// <param name="Pools">The pools whose application groups it lists, at least one, in the order of the config.</param>
/// <param name="Id">Full ARM id, made or adopted.</param>
public sealed record EstateFeed(string? Key, ImmutableArray<EstatePool> Pools, string Id)
{
    // the feed that pools share while the pool default has one of its own
    private const string Shared = "shared";

    /// <summary>Its settings.</summary>
    public WorkspaceSettings Settings => Pools[0].Settings.Workspace;

    /// <summary>Whether it is another stack's or team's, whose list of application groups is never written here.</summary>
    public bool IsAdopted => Settings.ExistingId is not null;

    /// <summary>The path under which the author finds one of its settings.</summary>
    /// <param name="path">A path in the section <c>workspace</c>.</param>
    public string PathOf(string path) => Pools[0].PathOf(path);

    /// <summary>The feeds: one for each workspace.</summary>
    internal static ImmutableArray<EstateFeed> Of(ImmutableArray<EstatePool> pools, string groupId)
    {
        var isDefaultApart = pools.Any(pool => pool.Name == PoolName.Default && pool.Overrides("workspace"));
        return
        [
            .. pools
                .GroupBy(
                    pool =>
                        pool.Settings.Workspace.ExistingId?.ToString()
                        ?? ArmPath.Of(groupId, ArmTypes.AvdWorkspace, pool.Settings.Workspace.Name),
                    StringComparer.OrdinalIgnoreCase
                )
                .Select(same => new EstateFeed(KeyOf([.. same], isDefaultApart), [.. same], same.Key)),
        ];
    }

    // by names, never by the order, which the author may change
    private static string? KeyOf(ImmutableArray<EstatePool> pools, bool isDefaultApart) =>
        pools.Any(pool => !pool.Overrides("workspace"))
            ? isDefaultApart
                ? Shared
                : null
            : pools.Any(pool => pool.Name == PoolName.Default)
                ? null
                : pools.Select(pool => pool.Name).Min(StringComparer.Ordinal);
}
