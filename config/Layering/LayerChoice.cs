using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Layering;

/// <summary>Reads avd:layers: a list, or names with commas between them.</summary>
internal static class LayerChoice
{
    private static readonly Dictionary<string, Layers> Known = new(StringComparer.Ordinal)
    {
        ["control_plane"] = Layers.ControlPlane,
        ["platform"] = Layers.Platform,
        ["pools"] = Layers.Pools,
        ["sofs"] = Layers.Sofs,
        ["session_hosts"] = Layers.SessionHosts,
        ["site"] = Layers.Site,
        ["hosts"] = Layers.Hosts,
        ["fslogix"] = Layers.Fslogix,
    };

    /// <summary>Where the choice is: the place of what is wrong with it.</summary>
    public static SourceMap SourcesOf(ConfigNode? node) =>
        node is null ? SourceMap.Empty : new SourceMap(new(StringComparer.Ordinal) { ["avd:layers"] = node.Origin });

    public static Layers Read(ConfigNode? node, ICollection<Diagnostic> diagnostics)
    {
        if (node is null or ConfigScalar { IsNull: true } or ConfigBroken)
            return Layers.All;
        if (NameList.Of(node) is not { } names)
        {
            diagnostics.Add(LayerDiagnostics.MalformedLayers(node.Origin));
            return Layers.None;
        }
        var layers = Layers.None;
        foreach (var name in names)
        {
            if (Known.TryGetValue(name.Text, out var layer))
                layers |= layer;
            else
                diagnostics.Add(
                    LayerDiagnostics.UnknownLayer(
                        name.Origin,
                        name.Shown,
                        Known.Keys,
                        name.IsConfidential ? null : Spelling.Closest(name.Text, Known.Keys)
                    )
                );
        }
        if (names.Count == 0)
            diagnostics.Add(LayerDiagnostics.NoLayers(node.Origin));
        return layers;
    }
}
