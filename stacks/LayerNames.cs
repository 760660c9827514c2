using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Stacks;

/// <summary>Layers by the names that the config has for them. AVD5001 and AVD5002 are retired: every layer is built.</summary>
public static class LayerNames
{
    // the values of the enum are older than some of its names
    private static readonly ImmutableArray<Layers> Order =
    [
        Layers.ControlPlane,
        Layers.Platform,
        Layers.Pools,
        Layers.Sofs,
        Layers.SessionHosts,
        Layers.Site,
        Layers.Hosts,
        Layers.Fslogix,
    ];

    /// <summary>Names of layers as in the config, in phase order.</summary>
    public static ImmutableArray<string> Of(Layers layers) =>
        [
            .. Enum.GetValues<Layers>()
                // platform and pools together have a name of their own, and so have site and hosts
                .Where(layer => layer is not (Layers.None or Layers.All) && layers.HasFlag(layer))
                .Where(layer => layer is not (Layers.Platform or Layers.Pools) || !layers.HasFlag(Layers.ControlPlane))
                .Where(layer => layer is not (Layers.Site or Layers.Hosts) || !layers.HasFlag(Layers.SessionHosts))
                .OrderBy(layer => Order.IndexOf(layer))
                .Select(layer => EnumWords.Of(layer)),
        ];
}
