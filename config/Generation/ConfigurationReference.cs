using System.Text;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Generation;

/// <summary>docs/configuration.md: a table for each section, and for each record that several sections use.</summary>
public sealed class ConfigurationReference
{
    // a record used more often than this gets a table of its own
    private const int MostRepetitions = 1;

    private readonly SettingsModel _model;
    private readonly HashSet<Type> _shared;
    private readonly StringBuilder _text = new();

    private ConfigurationReference(SettingsModel model)
    {
        _model = model;
        _shared =
        [
            .. model
                .Records.SelectMany(record => record.Keys)
                .Select(key => key.Record?.Type)
                .OfType<Type>()
                .GroupBy(type => type)
                .Where(uses => uses.Count() > MostRepetitions)
                .Select(uses => uses.Key),
        ];
    }

    /// <summary>The text of the reference.</summary>
    public static string Write(SettingsModel model) => new ConfigurationReference(model).Document();

    private string Document()
    {
        _text.Append(Introduction);
        Line($"\n## {PoolSections.Key}\n\n{Pools}");
        foreach (var section in _model.Root.Keys)
        {
            Line($"\n## {section.Name}\n");
            Line($"{section.Meaning}{(section.Property.IsRequired ? " Required." : $" Default: {section.Default}.")}\n");
            if (section.Record is { Type: var type })
                Table(_model[type], section.Value.Kind == ValueKind.List ? "[]." : "");
        }
        Line("\n# Used in several places");
        foreach (
            var record in _model
                .Records.Where(record => _shared.Contains(record.Type))
                .OrderBy(record => record.Name, StringComparer.Ordinal)
        )
        {
            Line($"\n## {record.Name}\n\n{record.Summary}\n");
            Table(record, "");
        }
        Line("\n# Words\n\nEnumerations accept only these words, in exactly this case. Most of them are passed to Azure.\n");
        Line("| enumeration | word | meaning |\n|---|---|---|");
        var enumerations = _model
            .Records.SelectMany(record => record.Keys)
            .Select(key => key.Value.Element ?? key.Value)
            .Where(value => value.Kind == ValueKind.Enumeration)
            .DistinctBy(value => value.Type)
            .OrderBy(value => value.Type.Name, StringComparer.Ordinal);
        foreach (var enumeration in enumerations.Where(value => value.Type != typeof(DayOfWeek)))
        foreach (var (word, meaning) in _model.Words(enumeration))
            Line($"| {enumeration.Type.Name} | `{word}` | {Cell(meaning)} |");
        return _text.ToString();
    }

    private void Table(SettingsRecord record, string prefix)
    {
        Line("| key | type | default | allowed | meaning |\n|---|---|---|---|---|");
        Rows(record, prefix);
        if (record.Source is { } source)
            Line($"\nSource: [{source.Title}]({source.Address})");
    }

    private void Rows(SettingsRecord record, string prefix)
    {
        foreach (var key in record.Keys)
        {
            var standard = key.Property.IsRequired ? "**required**" : Cell(key.Default ?? "");
            Line($"| `{prefix}{key.Name}` | {TypeOf(key)} | {standard} | {Cell(Allowed(key))} | {Cell(key.Meaning)} |");
            var items = key.Value.Kind == ValueKind.List ? "[]" : "";
            if (key.Record is { Type: var type } && !_shared.Contains(type))
                Rows(_model[type], $"{prefix}{key.Name}{items}.");
        }
    }

    private string TypeOf(SettingsKey key) =>
        key.TypeIn(
            type => type == typeof(SecretReference) ? "[secret reference](#forms-of-values)" : $"[{type.Name}](#forms-of-values)",
            type => _shared.Contains(type) ? $"[{_model[type].Name}](#{_model[type].Name.ToLowerInvariant()})" : "map"
        );

    private string Allowed(SettingsKey key)
    {
        var value = key.Value.Element ?? key.Value;
        IEnumerable<string> words =
            value.Kind == ValueKind.Enumeration ? [string.Join(", ", _model.Words(value).Select(word => $"`{word.Word}`"))] : [];
        return string.Join("; ", words.Concat(key.Limits));
    }

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private void Line(string line) => _text.Append(line).Append('\n');

    private static string Introduction =>
        $"""
            <!-- Generated from the settings records in config/Settings; do not edit. CONTRIBUTING.md says how to accept a change. -->

            # Configuration

            `config/variables.yml` is the single source of truth. The settings of a stack come from four layers. A later layer overrides an earlier one:

            1. `config/variables.yml`, which is required;
            2. `config/variables.<stack>.yml`, the overlay of the stack, which is optional;
            3. the keys `avd:<section>` of the stack's Pulumi config (`Pulumi.<stack>.yaml`), such as `avd:host_pool`;
            4. environment variables, such as `AVD__HOST_POOL__MAX_SESSION_LIMIT=8` or `AVD__NETWORK__DNS_SERVERS__0=10.10.0.4`.

            Maps are merged key by key. Lists and single values are replaced completely. An explicit `null` removes a value. An environment
            variable sets one value. A number in its name selects an item of the merged list. An empty variable is ignored, and `null` unsets the value.
            Top-level keys that start with `x-` are for YAML anchors; their content is not read.

            One run reports all errors, with file, line and column; `avd explain CODE` explains them. An unknown key is an error at every level.

            ## Forms of values

            | form | value |
            |---|---|
            {string.Join('\n', Forms.Select(form => $"| {form.Name} | {Cell(form.Expectation)} |"))}

            YAML reads `1.10` as the number 1.1. Put texts that look like numbers in quotes. `yes`, `no`, `on` and `off` are texts in YAML 1.2; use `true` or `false`.

            # Sections

            """;

    private static string Pools =>
        $"""
            The host pools of the estate by name, each with its own settings. Default: none; the sections at the top level are one pool.

            | key | type | default | allowed | meaning |
            |---|---|---|---|---|
            | `<name>` | map | | {PoolName.Expectation} | A pool. The name is identity: a changed name means a new pool. The resources of pool `{PoolName.Default}` have the same names as in an estate without pools. |
            | `<name>.<section>` | as at the top level | the section at the top level | {string.Join(
                ", ",
                PoolSections.All.Select(section => $"`{section}`")
            )} | The settings of the pool. They override the section at the top level: maps are merged key by key, lists and single values are replaced completely, null removes a value. |

            [docs/pools.md](pools.md) explains what pools share, what each pool has, and how to divide pools among stacks.
            """;

    private static IEnumerable<(string Name, string Expectation)> Forms =>
        [
            ("secret reference", SecretReference.Expectation + "; the secret itself is never in the configuration"),
            .. TextValueType.All.Where(form => form.Type != typeof(SecretReference)).Select(form => (form.Type.Name, form.Expectation)),
        ];
}
