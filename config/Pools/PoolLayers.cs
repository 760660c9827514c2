using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Pools;

/// <summary>
/// Merges layers, and checks what each layer says about whole pools. null removes a pool of a lower layer and means nothing else. Only files add a pool, because a misspelled name
/// elsewhere would create another pool.
/// </summary>
/// <param name="diagnostics">What is found.</param>
/// <param name="isWhole">Whether all layers could be read. A layer that could not be read may contain what seems to be missing.</param>
internal sealed class PoolLayers(ICollection<Diagnostic> diagnostics, bool isWhole)
{
    /// <summary>A layer over those below it.</summary>
    /// <param name="below">The layers below; null for the lowest.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="isStackConfig">Whether it is the stack's config, which adds no pool to those of the files.</param>
    public ConfigMap Over(ConfigMap? below, ConfigMap layer, bool isStackConfig)
    {
        var looked = layer.Find(PoolSections.Key) is { } pools
            ? Looked(layer, pools, below?.Find(PoolSections.Key), isLowest: below is null, isStackConfig)
            : layer;
        return below is null ? looked : LayerMerge.Over(below, looked);
    }

    /// <summary>The pools of a config that are there.</summary>
    public static IReadOnlyList<string> LivingIn(ConfigNode? pools) =>
        pools is ConfigMap map ? [.. map.Entries.Where(entry => !IsNull(entry.Value)).Select(entry => entry.Key)] : [];

    /// <summary>The pool of a list that a name was meant for; null for a name that may not be shown.</summary>
    public static string? Meant(string name, bool isHidden, IReadOnlyList<string> living) =>
        isHidden ? null : Spelling.Closest(name, living);

    private ConfigMap Looked(ConfigMap layer, ConfigNode node, ConfigNode? below, bool isLowest, bool isStackConfig)
    {
        var living = LivingIn(below);
        if (node is not ConfigMap pools)
        {
            if (!IsNull(node))
                return layer;
            if (living.Count > 0)
                diagnostics.Add(PoolDiagnostics.AllTakenAway(node.Origin, living));
            else if (isWhole)
                diagnostics.Add(PoolDiagnostics.NoPools(node.Origin));
            return layer;
        }

        var kept = pools.Entries.Select(entry => Looked(entry, living, isLowest, isStackConfig)).OfType<ConfigEntry>().ToList();
        return layer.With(new ConfigEntry(PoolSections.Key, pools.Origin, new ConfigMap(kept, pools.Origin)));
    }

    // null for what the layer cannot mean
    private ConfigEntry? Looked(ConfigEntry pool, IReadOnlyList<string> living, bool isLowest, bool isStackConfig)
    {
        var path = PoolPath.Of(pool.ShownKey, "");
        var isThere = living.Contains(pool.Key);
        if (IsNull(pool.Value))
        {
            if (isThere)
                diagnostics.Add(PoolDiagnostics.TakenAway(pool.Origin, path, pool.ShownKey));
            else if (isWhole)
                diagnostics.Add(
                    isLowest
                        ? PoolDiagnostics.NothingBehind(pool.Origin, path, pool.ShownKey)
                        : PoolDiagnostics.NothingToTakeAway(pool.Origin, path, pool.ShownKey, Meant(pool.Key, pool.IsKeyHidden, living))
                );
            // what was meant by it is not known, and a pool without settings would only bring up what follows
            return isThere ? pool
                : isLowest ? pool with { Value = new ConfigBroken(pool.Value.Origin) }
                : null;
        }

        if (!isStackConfig || isThere || living.Count == 0)
            return pool;
        if (isWhole)
            diagnostics.Add(
                PoolDiagnostics.NoSuchPool(pool.Origin, path, pool.ShownKey, living, Meant(pool.Key, pool.IsKeyHidden, living))
            );
        return null;
    }

    private static bool IsNull(ConfigNode node) => node is ConfigScalar { IsNull: true };
}
