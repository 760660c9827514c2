using System.Text;
using System.Text.Json;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Generation;

/// <summary>Values of settings from the example configs, which the tests keep valid. Editors and <c>avd explain</c> show them, so that no example stands twice.</summary>
public sealed class SettingExamples
{
    private const int Step = 2;

    private readonly Dictionary<string, ConfigNode> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(Type Record, string Key), List<ConfigScalar>> _byKey = [];

    private SettingExamples() { }

    /// <summary>The files in config/examples whose values are shown. The first file that sets a key wins.</summary>
    public static IReadOnlyList<string> Files { get; } = ["max.yml", "brownfield.yml", "hospital.yml", "waf-aligned.yml", "small.yml"];

    /// <summary>Reads example configs. Throws <see cref="InvalidOperationException"/> for one that is not valid YAML: the examples belong to this program.</summary>
    /// <param name="texts">The texts of the files, in the order of <see cref="Files"/>.</param>
    public static SettingExamples Parse(IEnumerable<string> texts)
    {
        var examples = new SettingExamples();
        foreach (var text in texts)
        {
            var faults = new List<Diagnostic>();
            if (YamlReader.Read(text, "example", faults)?.Root is not ConfigMap root)
                throw new InvalidOperationException($"An example config cannot be read: {string.Join(' ', faults)}");
            examples.Gather(root, SettingsShapes.Root, "");
        }

        return examples;
    }

    /// <summary>The values of a key of a record, at most so many; none for maps and lists of maps.</summary>
    internal IEnumerable<ConfigScalar> Of(Type record, string key, int most) => _byKey.GetValueOrDefault((record, key), []).Take(most);

    /// <summary>
    /// The setting in a config, with the sections around it. If no example has it there, the value is that of the same record at another place. Null if there is none either, or if it is a map with keys
    /// of its own.
    /// </summary>
    /// <param name="path">The setting, with <c>[]</c> after each list on the way: <c>scaling.schedules[].name</c>.</param>
    /// <param name="property">The key.</param>
    internal string? YamlOf(string path, PropertyShape property) =>
        _byPath.TryGetValue(path, out var value) && Lines(value) is { } lines ? YamlOf(path, lines)
        : Of(property.Record.Type, property.Key, most: 1).FirstOrDefault() is { } other ? YamlOf(path, other, property)
        : null;

    /// <summary>A setting with a plain value in a config, with the sections around it.</summary>
    internal static string YamlOf(string path, string text, PropertyShape property) =>
        // a text may hold what YAML takes for a sign of its own
        YamlOf(
            path,
            new ConfigScalar(
                text,
                (property.Value.Element ?? property.Value).Kind == ValueKind.Text ? ScalarForm.Quoted : ScalarForm.Plain,
                new Origin(OriginKind.File, "")
            ),
            property
        );

    private static string YamlOf(string path, ConfigScalar value, PropertyShape property)
    {
        var isList = property.Value.Kind == ValueKind.List;
        var written = Written(value, isList);
        return YamlOf(path, [isList ? $" [{written}]" : $" {written}"]);
    }

    private static string YamlOf(string path, string[] lines)
    {
        var text = new StringBuilder();
        var (indent, lead) = (0, "");
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
        {
            text.Append(lead.Length > 0 ? lead : new string(' ', indent))
                .Append(step.Replace("[]", "", StringComparison.Ordinal))
                .Append(":\n");
            indent += Step;
            lead = "";
            if (!step.EndsWith("[]", StringComparison.Ordinal))
                continue;
            lead = new string(' ', indent) + "- ";
            indent += Step;
        }

        text.Append(lead.Length > 0 ? lead : new string(' ', indent)).Append(steps[^1]).Append(':');
        text.AppendJoin("", lines.Select((line, index) => index == 0 ? line : $"\n{new string(' ', indent)}{line}"));
        return text.ToString();
    }

    private void Gather(ConfigMap map, RecordShape shape, string path)
    {
        foreach (var entry in map.Entries)
            if (shape.Find(entry.Key) is { } property)
                Gather(entry.Value, property, shape.Type, path + entry.Key);
    }

    private void Gather(ConfigNode node, PropertyShape property, Type record, string path)
    {
        _byPath.TryAdd(path, node);
        IEnumerable<ConfigNode> items = node is ConfigList list ? list.Items : [node];
        var inner = property.Value.Element ?? property.Value;
        foreach (var item in items)
        {
            if (item is ConfigScalar { IsNull: false } scalar)
                AddValue((record, property.Key), scalar);
            else if (item is ConfigMap map && inner.Kind == ValueKind.Record)
                Gather(map, inner.Record, property.Value.Kind == ValueKind.List ? $"{path}[]." : $"{path}.");
        }
    }

    private void AddValue((Type, string) key, ConfigScalar scalar)
    {
        if (!_byKey.TryGetValue(key, out var values))
            _byKey[key] = values = [];
        if (!values.Exists(known => known.Text == scalar.Text))
            values.Add(scalar);
    }

    // what follows the colon, and the lines below it
    private static string[]? Lines(ConfigNode value) =>
        value switch
        {
            ConfigScalar scalar => [$" {Written(scalar, isInList: false)}"],
            ConfigList list when list.Items.All(item => item is ConfigScalar) =>
            [
                $" [{string.Join(", ", list.Items.Cast<ConfigScalar>().Select(item => Written(item, isInList: true)))}]",
            ],
            ConfigMap map when map.Entries.All(entry => entry.Value is ConfigScalar) =>
            [
                map.Entries.Count == 0 ? " {}" : "",
                .. map.Entries.Select(entry => $"  {entry.Key}: {Written((ConfigScalar)entry.Value, isInList: false)}"),
            ],
            _ => null,
        };

    // a plain text of one place may need quotes in another
    private static string Written(ConfigScalar scalar, bool isInList) =>
        scalar.Form != ScalarForm.Quoted && !(isInList && scalar.Text.AsSpan().IndexOfAny(",[]{}") >= 0) ? scalar.Text
        : scalar.Text.Any(char.IsControl) ? $"\"{JsonEncodedText.Encode(scalar.Text)}\""
        : $"'{scalar.Text.Replace("'", "''", StringComparison.Ordinal)}'";
}
