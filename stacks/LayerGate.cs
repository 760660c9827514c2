using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Serialization;
using AvdPulumi.Configuration;

namespace AvdPulumi.Stacks;

/// <summary>Which of the layers that a stack chose this version can build, and what to say of the others.</summary>
public static class LayerGate
{
    /// <summary>The layers that this version builds.</summary>
    public const Layers Built = Layers.ControlPlane | Layers.SessionHosts;

    // the values of the enum are older than some of its names
    private static readonly ImmutableArray<Layers> _order =
        [Layers.ControlPlane, Layers.Platform, Layers.Pools, Layers.Sofs, Layers.SessionHosts, Layers.Site, Layers.Hosts, Layers.Fslogix];

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        new(
            "AVD5001",
            "A stack has no layer that this version builds",
            "avd:layers names only layers that are designed but not built yet, so the stack would be empty.",
            "avd:layers: [sofs]",
            "Add control_plane to avd:layers, or use a newer version.",
            "docs/architecture.md, Layers"),
        new(
            "AVD5002",
            "A stack has layers that this version does not build yet",
            "The config of these layers is read and checked, but no resource is made from it.",
            "avd:layers left out, which means all layers.",
            "Nothing need be done. To be rid of the note, name the built layers in avd:layers.",
            "docs/architecture.md, Layers") { Severity = Severity.Note },
    ];

    /// <summary>The layers to build out of those chosen, with what is to be said about the rest.</summary>
    public static (Layers Layers, ImmutableArray<Diagnostic> Diagnostics) Open(Layers chosen)
    {
        var missing = chosen & ~Built;
        if ((chosen & Built) == Layers.None) return (Layers.None, [NothingBuilt(missing)]);
        return (chosen & Built, missing == Layers.None ? [] : [NotBuiltYet(missing)]);
    }

    /// <summary>Names of layers as in the config, in phase order.</summary>
    public static ImmutableArray<string> NamesOf(Layers layers) =>
    [
        .. Enum.GetValues<Layers>()
            // platform and pools together have a name of their own, and so have site and hosts
            .Where(layer => layer is not (Layers.None or Layers.All) && layers.HasFlag(layer))
            .Where(layer => layer is not (Layers.Platform or Layers.Pools) || !layers.HasFlag(Layers.ControlPlane))
            .Where(layer => layer is not (Layers.Site or Layers.Hosts) || !layers.HasFlag(Layers.SessionHosts))
            .OrderBy(layer => _order.IndexOf(layer))
            .Select(layer => typeof(Layers).GetField(layer.ToString())!.GetCustomAttribute<EnumMemberAttribute>()!.Value!),
    ];

    private static Diagnostic NothingBuilt(Layers missing) => new(
        "AVD5001", Severity.Error, null, "avd:layers",
        $"The stack deploys {string.Join(", ", NamesOf(missing))} only, which this version does not build yet; it builds {string.Join(", ", NamesOf(Built))}.",
        "Add control_plane to avd:layers.");

    private static Diagnostic NotBuiltYet(Layers missing) => new(
        "AVD5002", Severity.Note, null, "avd:layers",
        $"Not built by this version yet: {string.Join(", ", NamesOf(missing))}. Their config is checked, and no resource is made from it.");
}
