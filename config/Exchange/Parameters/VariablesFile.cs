using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Exchange.Parameters;

/// <summary>A YAML file as parameters: each value by its path, such as <c>scaling.schedules[0].name</c>.</summary>
public static class VariablesFile
{
    private const string TagSection = "tags";

    /// <summary>Reads a file of azurelocal-avd.</summary>
    /// <param name="file">The file, as diagnostics name it.</param>
    /// <param name="bytes">Its content.</param>
    public static ParameterFile Read(string file, byte[] bytes) => Read(file, bytes, static root => root);

    /// <summary>Reads the variables of an Ansible inventory: those of the group all.</summary>
    /// <inheritdoc cref="Read(string, byte[])"/>
    public static ParameterFile ReadInventory(string file, byte[] bytes)
    {
        var read = Read(file, bytes, static root => ((root.Find("all") as ConfigMap)?.Find("vars") as ConfigMap) ?? root);
        return read with { Parameters = [.. read.Parameters.Select(parameter => parameter with { Value = Computed(parameter.Value) })] };
    }

    // Ansible computes what is in double braces
    private static ParameterValue Computed(ParameterValue value) =>
        value is ParameterValue.Text { Value: var text } && text.Contains("{{", StringComparison.Ordinal)
            ? new ParameterValue.Expression(text)
            : value;

    private static ParameterFile Read(string file, byte[] bytes, Func<ConfigMap, ConfigMap> part)
    {
        var diagnostics = new DiagnosticList();
        var found = ImmutableArray.CreateBuilder<Parameter>();
        if (SourceText.Decode(bytes, file, diagnostics) is { } text && YamlReader.Read(text, file, diagnostics) is { Root: { } root })
            if (root is ConfigMap map)
                Add(part(map), "", found);
            else if (root is not ConfigBroken)
                diagnostics.Add(FileDiagnostics.NotAMap(root.Origin, file));
        return new ParameterFile(file, found.ToImmutable(), [.. diagnostics]);
    }

    private static void Add(ConfigMap map, string path, ImmutableArray<Parameter>.Builder found)
    {
        foreach (var entry in map.Entries)
            Add(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}", entry.Origin, found);
    }

    private static void Add(ConfigNode node, string path, Origin origin, ImmutableArray<Parameter>.Builder found)
    {
        // the keys of tags are the author's
        if (node is ConfigMap { Entries.Count: > 0 } map && path != TagSection)
            Add(map, path, found);
        else if (node is ConfigList list && list.Items.Any(item => item is ConfigMap or ConfigList))
            foreach (var (index, item) in list.Items.Index())
                Add(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), item.Origin, found);
        else if (ValueOf(node) is { } value)
            found.Add(new Parameter(path, value, origin));
    }

    // null for what could not be read, which is reported already
    private static ParameterValue? ValueOf(ConfigNode node) =>
        node switch
        {
            ConfigScalar scalar => ValueOf(scalar),
            ConfigList list => new ParameterValue.List([.. list.Items.Select(ValueOf).OfType<ParameterValue>()]),
            ConfigMap map => new ParameterValue.Map([
                .. map
                    .Entries.Select(entry => KeyValuePair.Create(entry.Key, ValueOf(entry.Value)!))
                    .Where(entry => entry.Value is not null),
            ]),
            _ => null,
        };

    private static ParameterValue ValueOf(ConfigScalar scalar) =>
        scalar.Type switch
        {
            ScalarType.Null => new ParameterValue.Null(),
            ScalarType.Boolean => new ParameterValue.Flag(scalar.Text[0] is 't' or 'T'),
            ScalarType.Integer
            or ScalarType.Float when double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                new ParameterValue.Number(number),
            ScalarType.Text or ScalarType.Integer or ScalarType.Float => new ParameterValue.Text(scalar.Text),
        };
}
