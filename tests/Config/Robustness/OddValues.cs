using System.Text.Json.Nodes;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>What people and tools put where something else belongs, by what belongs there.</summary>
internal static class OddValues
{
    /// <summary>Stands in the place of every secret that is put in plain text; no diagnostic may repeat it.</summary>
    public const string Canary = "canary-7f3a91";

    private const string Machine =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-other/providers/Microsoft.Compute/virtualMachines/vm-other";

    private static readonly (string Kind, JsonNode? Value)[] WrongTypes =
    [
        ("null", null),
        ("a number", JsonValue.Create(7)),
        ("true", JsonValue.Create(true)),
        ("a text", JsonValue.Create("some text")),
        ("an empty list", new JsonArray()),
        ("a list in a list", new JsonArray(new JsonArray(JsonValue.Create("a")))),
        ("an empty map", new JsonObject()),
        ("a map of others", new JsonObject { ["not_a_key"] = 1 }),
    ];

    /// <summary>Whether a kind is a value of one of the types that there are, whatever belongs in its place.</summary>
    public static bool IsWrongType(string kind) => WrongTypes.Any(wrong => wrong.Kind == kind);

    public static IEnumerable<(string Kind, JsonNode? Value)> For(Spot spot)
    {
        foreach (var wrong in WrongTypes)
            yield return wrong;
        var fitting = spot.Shape.Kind switch
        {
            ValueKind.Boolean => Booleans(spot.Node),
            ValueKind.Integer or ValueKind.Number => Numbers(spot.Property),
            ValueKind.Enumeration => Words(spot.Shape, (string)spot.Node!),
            ValueKind.Text or ValueKind.Guid or ValueKind.TextValue => Texts(spot)
                .Select(odd => (odd.Kind, (JsonNode?)JsonValue.Create(odd.Text))),
            _ => [],
        };
        foreach (var odd in fitting)
            yield return odd;
    }

    private static IEnumerable<(string, JsonNode?)> Booleans(JsonNode value) =>
        [
            ("the other bool", JsonValue.Create(!(bool)value)),
            ("a bool in quotes", JsonValue.Create("true")),
            ("yes", JsonValue.Create("yes")),
        ];

    private static IEnumerable<(string, JsonNode?)> Numbers(PropertyShape property)
    {
        yield return ("negative", JsonValue.Create(-1));
        yield return ("huge", JsonNode.Parse("99999999999999999999"));
        yield return ("beyond every number", JsonNode.Parse("1e999"));
        yield return ("a fraction", JsonValue.Create(1.5));
        yield return ("a number in quotes", JsonValue.Create("5"));
        if (property.Range is not { } range)
            yield break;
        var (least, most) = ((decimal)range.Least, (decimal)range.Most);
        yield return ("the least", JsonValue.Create(least));
        yield return ("the most", JsonValue.Create(most));
        yield return ("below the least", JsonValue.Create(least - 1));
        yield return ("above the most", JsonValue.Create(most + 1));
    }

    private static IEnumerable<(string, JsonNode?)> Words(ValueShape shape, string word)
    {
        yield return ("enum in upper case", JsonValue.Create(word.ToUpperInvariant()));
        yield return ("enum in lower case", JsonValue.Create(word.ToLowerInvariant()));
        yield return ("enum typo", JsonValue.Create(word[..^1]));
        yield return ("enum with a space", JsonValue.Create(word + " "));
        foreach (var other in shape.Words.Where(pair => pair.Word != word))
            yield return ("another enum word", JsonValue.Create(other.Word));
    }

    private static IEnumerable<(string Kind, string Text)> Texts(Spot spot)
    {
        var text = (string)spot.Node!;
        yield return ("an empty text", "");
        yield return ("a blank", " ");
        yield return ("a space behind", text + " ");
        yield return ("a space before", " " + text);
        yield return ("a line break behind", text + "\n");
        yield return ("a zero character", text + "\0");
        yield return ("upper case", text.ToUpperInvariant());
        yield return ("lower case", text.ToLowerInvariant());
        yield return ("letters of no alphabet of Azure", text + "ä漢😀");
        yield return ("overlong", new string('a', (spot.Property.Length?.Most ?? 5000) + 1));
        yield return ("one character less", text.Length == 0 ? "" : text[..^1]);
        yield return ("one character off", (text.Length == 0 ? "" : text[..^1]) + "g");
        foreach (var odd in OfType(spot.Shape.Type, text))
            yield return odd;
    }

    private static IEnumerable<(string Kind, string Text)> OfType(Type type, string text) =>
        type.Name switch
        {
            nameof(Guid) =>
            [
                ("another id", text[..^1] + (text[^1] == '1' ? '2' : '1')),
                ("an id in braces", $"{{{text}}}"),
                ("an id with a sign", "+" + text[1..]),
            ],
            nameof(ArmId) =>
            [
                ("an id of another type", Machine),
                ("an id of another resource", text + "x"),
                ("an id cut off", text[..text.LastIndexOf('/')]),
            ],
            nameof(IPv4Address) =>
            [
                ("address off by prefix", "192.0.2.7"),
                ("an octet too large", "10.10.20.256"),
                ("an octet with a zero", "10.10.20.010"),
                ("the first address", "10.10.20.0"),
                ("no address", "0.0.0.0"),
            ],
            nameof(Cidr) or nameof(AllowedRange) =>
            [
                ("another range", "192.0.2.0/24"),
                ("a prefix too long", "10.10.20.0/33"),
                ("a range with a host part", "10.10.20.1/24"),
                ("everything", "0.0.0.0/0"),
                ("one address", "10.10.20.21/32"),
            ],
            nameof(TimeOfDay) =>
            [
                ("24:00", "24:00"),
                ("a short time", "9:00"),
                ("midnight", "00:00"),
                ("a minute before midnight", "23:59"),
            ],
            nameof(IsoDuration) =>
            [
                ("a year of days", "P400D"),
                ("a second", "PT1S"),
                ("no time", "PT0S"),
                ("a month", "P1M"),
                ("words", "2 hours"),
            ],
            nameof(UncPath) => [("no share", @"\\server"), ("a local path", @"C:\folder"), ("another share", @"\\elsewhere\share")],
            nameof(SecretReference) =>
            [
                ("a plain secret", Canary),
                ("a secret of another vault", "keyvault://kv-elsewhere/secret"),
                ("another secret", "config://nothing"),
                ("a secret in a wrong form", "keyvault://" + Canary),
            ],
            _ => [],
        };
}
