using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Pools;

/// <summary>A pool whose config was turned into settings.</summary>
/// <param name="Tree">Its config.</param>
/// <param name="Settings">The settings; incomplete if there are errors.</param>
/// <param name="Sources">Where they come from, by the paths that they have in their sections.</param>
/// <param name="Faults">The diagnostics, by the same paths; empty for a single pool, whose paths do not change.</param>
internal sealed record BoundPool(PoolTree Tree, AvdSettings Settings, SourceMap Sources, ImmutableArray<Diagnostic> Faults)
{
    /// <summary>All pools of a config. Each problem is reported once, under the path that the author uses.</summary>
    public static ImmutableArray<BoundPool> AllOf(ConfigMap config, bool reportMissing, DiagnosticList diagnostics)
    {
        var trees = PoolTrees.Of(config, diagnostics);
        if (trees is [{ Name: null } only])
            return [Of(only, reportMissing, diagnostics)];

        var pools = ImmutableArray.CreateRange(
            trees,
            tree =>
            {
                DiagnosticList faults = new DiagnosticList();
                var pool = Of(tree, reportMissing, faults);
                diagnostics.CountLeftOut(faults);
                return pool with { Faults = [.. faults] };
            }
        );
        foreach (var fault in MergedDiagnostics.Of([.. pools.Select(pool => new FoundInPool(pool.Tree, pool.Faults))]))
            diagnostics.Add(fault);
        return pools;
    }

    /// <summary>What all pools share. Sections that are a pool's may be incomplete there.</summary>
    public static BoundPool SharedOf(ConfigMap config, ImmutableArray<BoundPool> pools) =>
        pools is [{ Tree.Name: null } only] ? only : Of(PoolTree.Only(PoolTrees.SharedOf(config)), reportMissing: false, []);

    /// <summary>The pool as the estate has it.</summary>
    public PoolConfig InEstate() =>
        new()
        {
            Name = Tree.Name,
            Settings = Settings,
            PathOf = Tree.PathOf,
            Overrides = Tree.Overrides,
        };

    /// <summary>Its sources, and those of all pools under the paths that name a pool. A shared setting that the pool overrides is not a source of the pool.</summary>
    public SourceMap SourcesWith(SourceMap all) =>
        Tree.Name is null ? Sources : SourceMap.Of([(Sources, static path => path), (all.Where(PoolPath.IsOfPool), static path => path)]);

    private static BoundPool Of(PoolTree tree, bool reportMissing, DiagnosticList faults)
    {
        var binder = new SettingsBinder(faults, reportMissing);
        var settings = (AvdSettings)binder.Record(SettingsShapes.Root, tree.Merged, "");
        return new BoundPool(tree, settings, binder.Sources, []);
    }
}
