using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Layering;

/// <summary>Reads the stack's Pulumi config, from Pulumi.&lt;stack&gt;.yaml or from what the engine hands over: both come down to the same entries.</summary>
/// <param name="sections">Keys of the sections.</param>
/// <param name="lists">Those of them that are lists.</param>
/// <param name="project">Name of the project, which is the namespace of a key without one.</param>
/// <param name="diagnostics">What is found.</param>
internal sealed class StackConfigReader(
    IReadOnlyCollection<string> sections,
    IReadOnlyCollection<string> lists,
    string project,
    ICollection<Diagnostic> diagnostics
)
{
    private const string Namespace = ProjectFacts.ConfigNamespace + ":";
    private const string ConfigKey = "config";
    private const string Layers = "layers";
    private const string Contracts = "contracts";

    /// <summary>From the parsed stack file; the key "config" holds everything.</summary>
    public StackConfig FromFile(ConfigMap file)
    {
        foreach (var entry in file.Entries)
            LookAtTop(entry);
        var config = file.Find(ConfigKey);
        if (config is ConfigMap map)
            return Sort(map.Entries.Select(entry => Given(entry with { Key = FullKey(entry.Key), Value = AsEngine(Reveal(entry.Value)) })));
        if (config is not (null or ConfigScalar { IsNull: true } or ConfigBroken))
            diagnostics.Add(ShapeDiagnostics.NotAMap(config.Origin, ConfigKey, config.Describe()));
        return Sort([]);

        static GivenKey Given(ConfigEntry entry) => new(entry, HoldsEncrypted(entry.Value));
    }

    /// <summary>From the engine: full keys and their texts. Null when they could not be read.</summary>
    public StackConfig? FromEngine(EngineConfig config)
    {
        if (config.Unreadable is null)
            return Sort(config.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Given(pair.Key, pair.Value)));
        diagnostics.Add(LayerDiagnostics.EngineConfigUnreadable(config.Unreadable));
        return null;

        GivenKey Given(string key, string text)
        {
            bool? isEncrypted = config.SecretKeys?.Contains(key);
            var origin = new Origin(OriginKind.StackConfig, key) { IsConfidential = isEncrypted is not false };
            return new(new ConfigEntry(FullKey(key), origin, AsEngine(new ConfigScalar(text, ScalarForm.Quoted, origin))), isEncrypted);
        }
    }

    private StackConfig Sort(IEnumerable<GivenKey> given)
    {
        var settings = new List<ConfigEntry>();
        var others = ImmutableArray.CreateBuilder<StackConfigKey>();
        var misspelt = ImmutableArray.CreateBuilder<MisspeltKey>();
        var firsts = new Dictionary<string, Origin>(StringComparer.Ordinal);
        ConfigNode? layers = null,
            pools = null,
            contracts = null;
        foreach (var (entry, isEncrypted) in given)
        {
            var name = entry.Key.StartsWith(Namespace, StringComparison.Ordinal) ? entry.Key[Namespace.Length..] : null;
            if (!firsts.TryAdd(entry.Key, entry.Origin))
                diagnostics.Add(LayerDiagnostics.KeyTwice(entry.Origin, entry.Key, firsts[entry.Key]));
            else if (name == Layers)
                layers = NamesOf(entry, isEncrypted);
            else if (name == Contracts)
                contracts = NamesOf(entry, isEncrypted);
            // a map gives settings of pools; names pick among them
            else if (name == PoolSections.Key && Decoded(entry.Value, silent: true) is not ConfigMap)
                pools = NamesOf(entry, isEncrypted);
            else if (name is not null && sections.Contains(name))
            {
                var value = SectionOf(entry, isEncrypted);
                // Pulumi.yaml declares every section with an empty default, which the engine hands over: nothing is meant by it
                if (!(lists.Contains(name) ? value is ConfigList { Items.Count: 0 } : value is ConfigMap { Entries.Count: 0 }))
                    settings.Add(new ConfigEntry(name, entry.Origin, value));
            }
            else
            {
                others.Add(new StackConfigKey(entry.Key, isEncrypted));
                if (LookAt(entry, name, isEncrypted) is { } finding)
                    misspelt.Add(new MisspeltKey(name ?? "", finding));
            }
        }
        var place = settings.Count > 0 ? settings[0].Origin : new Origin(OriginKind.StackConfig, "config");
        return new StackConfig(new ConfigMap(settings, place), layers, pools, contracts, others.ToImmutable(), misspelt.ToImmutable());
    }

    private ConfigNode? NamesOf(ConfigEntry entry, bool? isEncrypted)
    {
        if (isEncrypted is true)
            diagnostics.Add(LayerDiagnostics.EncryptedSetting(entry.Origin, entry.Key));
        else if (Decoded(entry.Value) is { } names)
            return names;
        else
            NotJson(entry);
        return null;
    }

    // the engine says of a whole section only that something in it is encrypted: what it decrypted is let go here, and the binder refuses the section
    private ConfigNode SectionOf(ConfigEntry entry, bool? isEncrypted) =>
        isEncrypted is true && entry.Origin.Kind == OriginKind.StackConfig
            ? new ConfigEncrypted(entry.Origin)
            : Decoded(entry.Value) ?? NotJson(entry);

    // null for a key that may well be somebody's own, such as a secret's
    private Diagnostic? LookAt(ConfigEntry entry, string? name, bool? isEncrypted)
    {
        string[] ours = [.. sections, Layers, Contracts];
        var value = Decoded(entry.Value, silent: true);
        var isStructured = value is ConfigMap or ConfigList;
        if (name is null)
        {
            // avd: itself may be misspelt, or missing: then the engine adds the name of the project
            var colon = entry.Key.IndexOf(':', StringComparison.Ordinal);
            return
                isEncrypted is not true
                && ours.Contains(entry.Key[(colon + 1)..])
                && (entry.Key[..colon] == project || Spelling.Closest(entry.Key[..colon], [ProjectFacts.ConfigNamespace]) is not null)
                ? LayerDiagnostics.NearlyOurs(entry.Origin, entry.Key, entry.Key[(colon + 1)..])
                : null;
        }

        // Pulumi.yaml may declare a key with an empty default, and nothing is meant by it
        if (value is ConfigScalar { IsNull: true } or ConfigScalar { Text: "" })
            return null;
        // where the engine does not say whether a single value is encrypted, it may be a secret of any name
        if ((isStructured || isEncrypted is false) && Spelling.Closest(name, ours) is { } meant && isEncrypted is not true)
            return LayerDiagnostics.NearlyOurs(entry.Origin, entry.Key, meant);
        // no other key holds a map or a list, or has a section's key after a dot
        if (isEncrypted is not false)
            return null;
        if (isStructured)
            return LayerDiagnostics.LooksLikeASection(entry.Origin, entry.Key, sections);
        return name.IndexOfAny(['.', '[']) is > 0 and var end && sections.Contains(name[..end])
            ? LayerDiagnostics.LacksPath(entry.Origin, entry.Key)
            : null;
    }

    // Pulumi ignores keys that it does not know
    private void LookAtTop(ConfigEntry entry)
    {
        if (entry.Key == ConfigKey || entry.IsKeyHidden)
            return;
        if (Spelling.Closest(entry.Key, [ConfigKey]) is not null)
            diagnostics.Add(LayerDiagnostics.NotBelowConfig(entry.Origin, entry.Key, $"Did you mean '{ConfigKey}'?"));
        else if (entry.Key.StartsWith(Namespace, StringComparison.Ordinal) || sections.Contains(entry.Key))
            diagnostics.Add(LayerDiagnostics.NotBelowConfig(entry.Origin, entry.Key, $"Move it below '{ConfigKey}:', indented."));
    }

    // Pulumi keeps single values as texts, so the engine hands over 5 and '5' alike: both are taken for the number
    private static ConfigNode AsEngine(ConfigNode node) =>
        node is ConfigScalar { IsNull: false } scalar
            ? new ConfigScalar(
                scalar.Text,
                CoreSchema.TypeOf(scalar.Text) is ScalarType.Text or ScalarType.Null ? ScalarForm.Quoted : ScalarForm.Plain,
                scalar.Origin
            )
            : node;

    // { secure: ciphertext } at any depth
    private static ConfigNode Reveal(ConfigNode node) =>
        node switch
        {
            ConfigMap { Entries: [{ Key: "secure" }] } => new ConfigEncrypted(node.Origin),
            ConfigMap map => new ConfigMap([.. map.Entries.Select(entry => entry with { Value = Reveal(entry.Value) })], map.Origin),
            ConfigList list => new ConfigList([.. list.Items.Select(Reveal)], list.Origin),
            _ => node,
        };

    private static bool HoldsEncrypted(ConfigNode node) =>
        node switch
        {
            ConfigEncrypted => true,
            ConfigMap map => map.Entries.Any(entry => HoldsEncrypted(entry.Value)),
            ConfigList list => list.Items.Any(HoldsEncrypted),
            _ => false,
        };

    // Structured config may be JSON text; the engine always gives it so. Null when the text begins like JSON and is none.
    private ConfigNode? Decoded(ConfigNode node, bool silent = false)
    {
        if (node is not ConfigScalar scalar)
            return node;
        var text = scalar.Text.AsSpan().Trim();
        if (text.IsEmpty || text[0] is not ('{' or '['))
            return node;
        return JsonReader.Read(scalar.Text, scalar.Origin, silent ? [] : diagnostics);
    }

    private ConfigMap NotJson(ConfigEntry entry)
    {
        diagnostics.Add(LayerDiagnostics.NotJson(entry.Value.Origin, entry.Key));
        return new ConfigMap([], entry.Value.Origin);
    }

    // Pulumi takes avd:config:name, its old way to write avd:name, and a key without a namespace for the project's own
    private string FullKey(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return $"{project}:{key}";
        const string Old = "config:";
        return key[(colon + 1)..].StartsWith(Old, StringComparison.Ordinal)
            ? string.Concat(key.AsSpan(0, colon + 1), key.AsSpan(colon + 1 + Old.Length))
            : key;
    }

    // whether anything in it is encrypted; null when the engine does not say
    private sealed record GivenKey(ConfigEntry Entry, bool? IsEncrypted);
}
