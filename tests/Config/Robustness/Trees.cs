using System.Text.Json.Nodes;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Values;
using FsCheck;
using FsCheck.Fluent;
using IPv4Address = AvdPulumi.Configuration.Values.IPv4Address;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>Generators of trees, from any at all to those in which each value is right by itself.</summary>
internal static class Trees
{
    private const int MostItems = 3;

    private static readonly List<string> Keys =
    [
        .. GeneratedFilesTests.Model.Records.SelectMany(record => record.Keys).Select(key => key.Name).Distinct(),
    ];

    // texts that stand in the valid configurations, by the type of their setting
    private static readonly ILookup<Type, string> Samples = new[] { "prod", "dev", "small", "medium", "large" }
        .SelectMany(name => Spot.In(ConfigTree.Of(name)))
        .Where(spot => spot.Shape.Kind is ValueKind.Text or ValueKind.Guid or ValueKind.TextValue)
        .Select(spot => (spot.Shape.Type, Text: (string)spot.Node!))
        .Distinct()
        .ToLookup(pair => pair.Type, pair => pair.Text);

    private static readonly Dictionary<string, string[]> Rare = new()
    {
        [nameof(AccountName)] = ["avdadmin", "x"],
        [nameof(AccountSid)] = ["S-1-5-21-1004336348-1177238915-682003330-1107"],
        [nameof(DomainSid)] = ["S-1-5-21-1004336348-1177238915-682003330"],
        [nameof(HostAddress)] = ["10.0.0.1", "server.contoso.com"],
        [nameof(HttpAddress)] = ["http://proxy.contoso.com:8080", "https://10.0.0.1"],
        [nameof(IPv4Address)] = ["0.0.0.0", "255.255.255.255", "10.10.20.50"],
        [nameof(Cidr)] = ["0.0.0.0/0", "255.255.255.255/32", "10.0.0.0/8"],
        [nameof(AllowedRange)] = ["203.0.113.16", "203.0.113.16/32", "203.0.113.0/24"],
        [nameof(IsoDuration)] = ["PT0S", "P3650D", "PT1M"],
        [nameof(RoleScope)] =
        [
            "/subscriptions/00000000-0000-0000-0000-00000000000b",
            "/providers/Microsoft.Management/managementGroups/contoso",
        ],
        [nameof(ProxyExemption)] = ["localhost", "*.contoso.com"],
        [nameof(ResourcePattern)] = ["avd-con-01*", "urn:pulumi:prod::avd::a$b::c"],
        [nameof(StackName)] = ["prod"],
        [nameof(TimeOfDay)] = ["00:00", "23:59"],
        [nameof(UncPath)] = [@"\\a\b", @"\\server.contoso.com\share\folder"],
        [nameof(SecretReference)] = ["generate", "config://x", "keyvault://kv-contoso-core/x"],
    };

    private static readonly Gen<string> AnyText = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");

    /// <summary>Any tree: keys known and unknown, values of any type, anywhere.</summary>
    public static Gen<JsonNode?> Any { get; } = Gen.Sized(size => AnyOf(Math.Min(size, 40)));

    /// <summary>Trees that have the keys of the settings, most of them with a value that is right by itself and some with any other.</summary>
    public static Gen<JsonNode?> Damaged { get; } = Record(SettingsShapes.Root, spoil: 3);

    /// <summary>Trees in which each value is right by itself, and no two need to go together. Every rule gets to see them.</summary>
    public static Gen<JsonNode?> WellFormed { get; } = Record(SettingsShapes.Root, spoil: 0);

    private static Gen<JsonNode?> AnyOf(int size) =>
        size < 2
            ? AnyLeaf
            : Gen.Frequency(
                (1, AnyLeaf),
                (
                    1,
                    Gen.Choose(0, 4)
                        .SelectMany(count => Gen.ListOf(AnyOf(size / 3), count))
                        .Select(items => (JsonNode?)new JsonArray([.. items.Select(Copy)]))
                ),
                (3, Gen.Choose(0, 8).SelectMany(count => Gen.ListOf(Gen.Zip(AnyKey, AnyOf(size / 2)), count)).Select(Map))
            );

    private static Gen<JsonNode?> AnyLeaf =>
        Gen.OneOf(
            AnyText.Select(text => (JsonNode?)text),
            ArbMap.Default.GeneratorFor<int>().Select(number => (JsonNode?)number),
            ArbMap.Default.GeneratorFor<bool>().Select(value => (JsonNode?)value),
            Gen.Elements(Samples.SelectMany(texts => texts)).Select(text => (JsonNode?)text),
            Gen.Constant((JsonNode?)null)
        );

    private static Gen<string> AnyKey => Gen.Frequency((5, Gen.Elements<string>(Keys)), (1, AnyText));

    private static Gen<JsonNode?> Record(RecordShape record, int spoil) =>
        Gen.CollectToArray(record.Properties, property => Entry(property, spoil))
            .Select(entries => Map(entries.SelectMany(entry => entry)));

    // no entry, or one
    private static Gen<(string, JsonNode?)[]> Entry(PropertyShape property, int spoil) =>
        Gen.Frequency(
            (property.IsRequired && spoil == 0 ? 0 : 40, Gen.Constant(Array.Empty<(string, JsonNode?)>())),
            (
                60,
                Gen.Fresh(() => 0).SelectMany(_ => Value(property, property.Value, spoil)).Select(value => new[] { (property.Key, value) })
            ),
            (spoil, Any.Resize(6).Select(value => new[] { (property.Key, value) }))
        );

    private static Gen<JsonNode?> Value(PropertyShape property, ValueShape shape, int spoil) =>
        shape.Kind switch
        {
            ValueKind.Record => Record(shape.Record, spoil),
            ValueKind.List => Gen.Choose(property.LeastItems, Math.Clamp(MostItems, property.LeastItems, property.MostItems))
                .SelectMany(count => Gen.ListOf(Value(property, shape.Element!, spoil), count))
                .Select(items => (JsonNode?)new JsonArray([.. items.Select(Copy)])),
            ValueKind.TextMap => Gen.Choose(0, MostItems)
                .SelectMany(count => Gen.ListOf(Gen.Zip(AnyText, AnyText.Select(text => (JsonNode?)text)), count))
                .Select(Map),
            ValueKind.Boolean => Gen.Elements(true, false).Select(value => (JsonNode?)value),
            ValueKind.Integer => Number(property, 1),
            ValueKind.Number => Number(property, 10),
            ValueKind.Enumeration => Gen.Elements(shape.Words.Select(pair => pair.Word)).Select(word => (JsonNode?)word),
            ValueKind.Text => Text(property).Select(text => (JsonNode?)text),
            _ => Gen.Elements(Samples[shape.Type].Concat(Rare.GetValueOrDefault(shape.Type.Name) ?? [])).Select(text => (JsonNode?)text),
        };

    private static Gen<JsonNode?> Number(PropertyShape property, int parts)
    {
        var least = Convert.ToInt32(Math.Ceiling(property.Range!.Least * parts));
        var most = Convert.ToInt32(Math.Min(property.Range.Most * parts, int.MaxValue));
        // small numbers are where the limits are
        return Gen.Frequency(
                (1, Gen.Elements(least, most)),
                (2, Gen.Choose(least, Math.Min(most, least + 100))),
                (1, Gen.Choose(least, most))
            )
            .Select(number => parts == 1 ? (JsonNode?)number : (double)number / parts);
    }

    private static Gen<string> Text(PropertyShape property)
    {
        var (least, most) = (property.Length?.Least ?? 0, property.Length?.Most ?? int.MaxValue);
        var samples = Samples[typeof(string)]
            .Where(text => text.Length >= least && text.Length <= most)
            .DefaultIfEmpty(new string('a', least));
        return Gen.Frequency(
            (3, Gen.Elements(samples)),
            (1, AnyText.Select(text => text.Length > most ? text[..most] : text.PadRight(least, 'x')))
        );
    }

    // a key once, and a node in one tree only
    private static JsonNode? Map(IEnumerable<(string Key, JsonNode? Value)> entries) =>
        new JsonObject(entries.DistinctBy(entry => entry.Key).Select(entry => KeyValuePair.Create(entry.Key, Copy(entry.Value))));

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();
}
