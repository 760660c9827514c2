namespace AvdPulumi.Configuration;

/// <summary>Reads avd:layers: a list, or names with commas between them.</summary>
internal static class LayerChoice
{
    private static readonly Dictionary<string, Layers> Known = new(StringComparer.Ordinal)
    {
        ["control_plane"] = Layers.ControlPlane,
        ["sofs"] = Layers.Sofs,
        ["session_hosts"] = Layers.SessionHosts,
        ["fslogix"] = Layers.Fslogix,
    };

    public static Layers Read(ConfigNode? node, ICollection<Diagnostic> diagnostics)
    {
        if (node is null or ConfigScalar { IsNull: true }) return Layers.All;
        if (Names(node) is not { } names)
        {
            diagnostics.Add(LayerDiagnostics.MalformedLayers(node.Origin));
            return Layers.None;
        }
        var layers = Layers.None;
        foreach (var name in names)
        {
            if (Known.TryGetValue(name.Text, out var layer)) layers |= layer;
            else diagnostics.Add(LayerDiagnostics.UnknownLayer(name.Origin, name.Shown, Known.Keys, name.IsConfidential ? null : Spelling.Closest(name.Text, Known.Keys)));
        }
        if (names.Count == 0) diagnostics.Add(LayerDiagnostics.NoLayers(node.Origin));
        return layers;
    }

    // null where the node cannot be names at all
    private static List<ConfigScalar>? Names(ConfigNode node)
    {
        const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return node switch
        {
            ConfigScalar { Type: ScalarType.Text } text => [.. text.Text.Split(',', Tidy).Select(name => new ConfigScalar(name, ScalarForm.Quoted, text.Origin))],
            ConfigList list when list.Items.All(item => item is ConfigScalar) => [.. list.Items.Cast<ConfigScalar>().Where(name => !name.IsNull)],
            _ => null,
        };
    }
}
