using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Reads the stack's Pulumi config, from Pulumi.&lt;stack&gt;.yaml or from what the engine hands over.</summary>
internal sealed class StackConfigReader(IReadOnlyCollection<string> sections, ICollection<Diagnostic> diagnostics)
{
    private const string Namespace = "avd:";
    private const string LayersKey = "avd:layers";

    /// <summary>From the parsed stack file; the key "config" holds everything.</summary>
    public StackConfig FromFile(ConfigMap file)
    {
        var config = file.Find("config");
        if (config is ConfigMap map) return Sort(map.Entries.Select(entry => entry with { Value = Decoded(Reveal(entry.Value), FullKey(entry.Key)) }));
        if (config is not (null or ConfigScalar { IsNull: true })) diagnostics.Add(ShapeDiagnostics.NotAMap(config.Origin, "config", config.Describe()));
        return Sort([]);
    }

    /// <summary>From the engine: full keys and their texts. It does not say which were encrypted, so all are treated as if they were.</summary>
    public StackConfig FromEngine(IReadOnlyDictionary<string, string> config) => Sort(config
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair =>
        {
            var origin = new Origin(OriginKind.StackConfig, pair.Key);
            return new ConfigEntry(pair.Key, origin, Decoded(new ConfigScalar(pair.Value, ScalarForm.Quoted, origin, isConfidential: true), pair.Key));
        }));

    private StackConfig Sort(IEnumerable<ConfigEntry> entries)
    {
        var settings = new List<ConfigEntry>();
        var others = ImmutableArray.CreateBuilder<StackConfigKey>();
        ConfigNode? layers = null;
        foreach (var entry in entries)
        {
            var key = FullKey(entry.Key);
            var name = key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (key == LayersKey) layers = entry.Value;
            else if (key.StartsWith(Namespace, StringComparison.Ordinal) && sections.Contains(name))
            {
                // Pulumi.yaml declares every section with an empty default, which the engine hands over: nothing is meant by it
                if (entry.Value is not (ConfigMap { Entries.Count: 0 } or ConfigList { Items.Count: 0 })) settings.Add(entry with { Key = name });
            }
            else
            {
                others.Add(new StackConfigKey(key, entry.Value.Origin.Kind == OriginKind.File ? entry.Value is ConfigEncrypted : null));
                if (entry.Value is ConfigMap && key.StartsWith(Namespace, StringComparison.Ordinal) && Spelling.Closest(name, sections) is { } section)
                    diagnostics.Add(LayerDiagnostics.LooksLikeASection(entry.Origin, key, section));
            }
        }
        var place = settings.Count > 0 ? settings[0].Origin : new Origin(OriginKind.StackConfig, "config");
        return new StackConfig(new ConfigMap(settings, place), layers, others.ToImmutable());
    }

    // { secure: ciphertext } at any depth
    private static ConfigNode Reveal(ConfigNode node) => node switch
    {
        ConfigMap { Entries: [{ Key: "secure" }] } => new ConfigEncrypted(node.Origin),
        ConfigMap map => new ConfigMap([.. map.Entries.Select(entry => entry with { Value = Reveal(entry.Value) })], map.Origin),
        ConfigList list => new ConfigList([.. list.Items.Select(Reveal)], list.Origin),
        _ => node,
    };

    // structured config may be JSON text; the engine always gives it so
    private ConfigNode Decoded(ConfigNode node, string key)
    {
        if (node is not ConfigScalar scalar || !sections.Contains(key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]) && key != LayersKey) return node;
        var text = scalar.Text.AsSpan().Trim();
        if (text.IsEmpty || text[0] is not ('{' or '[')) return node;
        if (JsonReader.Read(scalar.Text, scalar.Origin) is { } decoded) return decoded;
        diagnostics.Add(LayerDiagnostics.NotJson(scalar.Origin, key));
        return new ConfigMap([], scalar.Origin);
    }

    private static string FullKey(string key) => key.Contains(':', StringComparison.Ordinal) ? key : Namespace + key;
}
