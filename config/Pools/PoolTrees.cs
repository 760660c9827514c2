using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Pools;

/// <summary>Takes the pools out of a merged config. All faults are reported; what is left can be bound.</summary>
internal static class PoolTrees
{
    /// <summary>A tree for each pool, in the order of the config; one without a name where the config has no <c>pools</c>.</summary>
    public static ImmutableArray<PoolTree> Of(ConfigMap config, ICollection<Diagnostic> diagnostics)
    {
        var node = config.Find(PoolSections.Key);
        var shared = SharedOf(config);
        if (node is null or ConfigScalar { IsNull: true } or ConfigBroken)
            return [PoolTree.Only(shared)];
        if (node is not ConfigMap pools)
        {
            diagnostics.Add(
                node is ConfigEncrypted
                    ? LayerDiagnostics.EncryptedSetting(node.Origin, PoolSections.Key)
                    : ShapeDiagnostics.NotAMap(node.Origin, PoolSections.Key, node.Describe())
            );
            return [PoolTree.Only(shared)];
        }

        shared = Readable(shared, diagnostics);
        // a null takes a pool away that a lower layer gives, as PoolLayers saw to
        var trees = pools
            .Entries.Where(entry => entry.Value is not ConfigScalar { IsNull: true })
            .Select(entry => TreeOf(entry, shared, diagnostics))
            .OfType<PoolTree>()
            .ToImmutableArray();
        if (!trees.IsEmpty)
            return trees;
        if (pools.Entries.All(entry => entry.Value is ConfigScalar { IsNull: true }))
            diagnostics.Add(PoolDiagnostics.NoPools(pools.Origin));
        return [PoolTree.Only(shared)];
    }

    /// <summary>The config without its pools.</summary>
    public static ConfigMap SharedOf(ConfigMap config) =>
        config.Find(PoolSections.Key) is null
            ? config
            : new ConfigMap([.. config.Entries.Where(entry => entry.Key != PoolSections.Key)], config.Origin);

    /// <summary>The names of pools that could not be read: of these, too, it is known that they are there.</summary>
    public static IEnumerable<string> UnreadableIn(ConfigMap config) =>
        config.Find(PoolSections.Key) is ConfigMap pools
            ? pools.Entries.Where(entry => entry.Value is ConfigBroken).Select(entry => entry.Key)
            : [];

    // pools that override a section hide what is below it, be it no section at all
    private static ConfigMap Readable(ConfigMap shared, ICollection<Diagnostic> diagnostics) =>
        new(
            [
                .. shared.Entries.Select(entry =>
                    FaultOf(entry) is { } fault ? entry with { Value = Reported(fault, entry.Value, diagnostics) } : entry
                ),
            ],
            shared.Origin
        );

    private static ConfigBroken Reported(Diagnostic fault, ConfigNode node, ICollection<Diagnostic> diagnostics)
    {
        diagnostics.Add(fault);
        return new ConfigBroken(node.Origin);
    }

    private static Diagnostic? FaultOf(ConfigEntry entry)
    {
        var section = SettingsShapes.Root.Find(entry.Key);
        return (section?.Value.Kind, entry.Value) switch
        {
            (null, _) or (_, ConfigBroken or ConfigScalar { IsNull: true }) => null,
            (_, ConfigEncrypted) => LayerDiagnostics.EncryptedSetting(entry.Value.Origin, entry.Key),
            (ValueKind.Record or ValueKind.TextMap, not ConfigMap) => ShapeDiagnostics.NotAMap(
                entry.Value.Origin,
                entry.Key,
                entry.Value.Describe()
            ),
            (ValueKind.List, not ConfigList) => ShapeDiagnostics.NotAList(entry.Value.Origin, entry.Key, entry.Value.Describe()),
            _ => null,
        };
    }

    private static PoolTree? TreeOf(ConfigEntry pool, ConfigMap shared, ICollection<Diagnostic> diagnostics)
    {
        var path = PoolPath.Of(pool.Origin.IsConfidential ? ConfigScalar.NotShown : pool.Key, "");
        if (!PoolName.IsValid(pool.Key))
        {
            diagnostics.Add(PoolDiagnostics.BadName(pool.Origin, path, pool.ShownKey));
            return null;
        }

        if (pool.Value is not ConfigMap own)
        {
            if (pool.Value is ConfigBroken)
                return null;
            diagnostics.Add(
                pool.Value is ConfigEncrypted
                    ? LayerDiagnostics.EncryptedSetting(pool.Value.Origin, path)
                    : ShapeDiagnostics.NotAMap(pool.Value.Origin, path, pool.Value.Describe())
            );
            return null;
        }

        foreach (var section in own.Entries.Where(entry => !PoolSections.All.Contains(entry.Key)))
            diagnostics.Add(PoolDiagnostics.NotAPoolSection(section, path));
        return PoolTree.Of(
            pool.Key,
            shared,
            new ConfigMap([.. own.Entries.Where(entry => PoolSections.All.Contains(entry.Key))], own.Origin),
            pool.Origin
        );
    }
}
