using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using Azure.Bicep.Types.Concrete;

namespace AvdPulumi.Tests.AzureTypes;

/// <summary>
/// Holds the inputs of a resource against Azure's own type. A secret, and what only the deployment knows, counts as there; its content cannot be looked at, and the result says so.
/// A list of words that is open (text beside it) stands for words that a later API may have, so it does not make any word right; nor does an object that is open make any name right.
/// </summary>
internal sealed class AzureTypeCheck
{
    private readonly string _token;
    private readonly List<AzureTypeFinding> _findings = [];
    private readonly SortedSet<string> _unseen = new(StringComparer.Ordinal);
    private int _values;

    private AzureTypeCheck(string token) => _token = token;

    /// <summary>Checks the inputs of a resource.</summary>
    public static AzureTypeResult Of(AzureResourceType type, ImmutableSortedDictionary<string, PreviewValue> inputs)
    {
        var check = new AzureTypeCheck(type.Token);
        if (AzureTypeLibrary.BodyOf(type) is not { } body)
            check.Found("", AzureProblem.NoSuchType, "Azure has no such type at the API version of azure-native");
        else
        {
            check.Address(type, inputs);
            check.Object(ArmBody.Of(type, body, inputs), body, "");
        }

        return new([.. check._findings], [.. check._unseen], check._values);
    }

    // the last name of an address is checked as the name in the body
    private void Address(AzureResourceType type, ImmutableSortedDictionary<string, PreviewValue> inputs)
    {
        foreach (var input in ArmBody.AddressOf(type).Where(input => input != type.NameInput))
        {
            if (inputs.GetValueOrDefault(input) is null or PreviewValue.Null)
                Found(input, AzureProblem.Missing, "a part of the address is missing");
            else if (inputs[input] is not (PreviewValue.Text or PreviewValue.Unknown))
                WrongKind(inputs[input], "text", input);
        }
    }

    private void Object(IReadOnlyDictionary<string, PreviewValue> value, TypeBase type, string path)
    {
        if (
            type is DiscriminatedObjectType union
            && AzureMembers.WordOf(union, value) is { } word
            && AzureMembers.KindOf(union, value) is null
        )
        {
            NoWord(word, union.Elements.Keys, AzurePath.In(path, union.Discriminator));
            return;
        }

        var members = AzureMembers.Of(type, value);
        foreach (var (name, member) in value.Where(member => member.Value is not PreviewValue.Null))
        {
            var place = AzurePath.In(path, name);
            if (!members.Named.TryGetValue(name, out var property))
            {
                // beside named members, anything stands for names that a later API may have
                if (members.Others is not null && (members.Others is not AnyType || members.Named.Count == 0))
                    Value(member, members.Others, place);
                else
                    Found(place, AzureProblem.UnknownName, "Azure has no such property");
            }
            else if (property.Flags.HasFlag(ObjectTypePropertyFlags.ReadOnly))
                Found(place, AzureProblem.ReadOnly, "only Azure writes this property");
            else
                Value(member, property.Type.Type, place);
        }

        foreach (var (name, property) in members.Named)
            if (
                property.Flags.HasFlag(ObjectTypePropertyFlags.Required)
                && !property.Flags.HasFlag(ObjectTypePropertyFlags.ReadOnly)
                && value.GetValueOrDefault(name) is null or PreviewValue.Null
            )
                Found(AzurePath.In(path, name), AzureProblem.Missing, "a required property is missing");
    }

    private void Value(PreviewValue value, TypeBase type, string path)
    {
        if (value is PreviewValue.Secret or PreviewValue.Unknown || type is AnyType)
        {
            _unseen.Add(AzurePath.OfAny(path));
            return;
        }

        _values++;
        switch (type)
        {
            case UnionType union:
                Union(value, [.. union.Elements.Select(element => element.Type)], path);
                break;
            case StringLiteralType literal:
                if (value is not PreviewValue.Text word)
                    WrongKind(value, "text", path);
                else if (word.Value != literal.Value)
                    NoWord(word.Value, [literal.Value], path);
                break;
            case StringType text:
                if (value is PreviewValue.Text { Value: var written })
                    Text(written, text, path);
                else
                    WrongKind(value, "text", path);
                break;
            case IntegerType number:
                if (value is PreviewValue.Number { Value: var amount })
                    Number(amount, number, path);
                else
                    WrongKind(value, "a number", path);
                break;
            case BooleanType:
                if (value is not PreviewValue.Flag)
                    WrongKind(value, "true or false", path);
                break;
            case ArrayType array:
                if (value is PreviewValue.List list)
                    List(list.Items, array, path);
                else
                    WrongKind(value, "a list", path);
                break;
            case ObjectType or DiscriminatedObjectType:
                if (value is PreviewValue.Map map)
                    Object(map.Members, type, path);
                else
                    WrongKind(value, "an object", path);
                break;
            default:
                throw new NotSupportedException($"{path} is a {type.GetType().Name}, which this check does not know.");
        }
    }

    private void Union(PreviewValue value, ImmutableArray<TypeBase> types, string path)
    {
        var words = types.OfType<StringLiteralType>().Select(literal => literal.Value).ToImmutableArray();
        if (!words.IsEmpty && value is PreviewValue.Text { Value: var word })
        {
            if (!words.Contains(word, StringComparer.Ordinal))
                NoWord(word, words, path);
            return;
        }

        // where none fits, the nearest one tells most
        var nearest = types
            .Select(type =>
            {
                var check = new AzureTypeCheck(_token);
                check.Value(value, type, path);
                return check;
            })
            .MinBy(check => check._findings.Count)!;
        _findings.AddRange(nearest._findings);
        _unseen.UnionWith(nearest._unseen);
    }

    private void Text(string value, StringType type, string path)
    {
        if (type.Sensitive == true)
        {
            Found(path, AzureProblem.PlainSecret, "Azure calls this a secret, and it is plain text");
            return;
        }

        if (value.Length < type.MinLength || value.Length > type.MaxLength)
            Found(path, AzureProblem.Length, $"'{value}' has {value.Length} characters, not {Range(type.MinLength, type.MaxLength)}");
        if (type.Pattern is { } pattern && !Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            Found(path, AzureProblem.Pattern, $"'{value}' does not match {pattern}");
    }

    private void Number(double value, IntegerType type, string path)
    {
        if (value < type.MinValue || value > type.MaxValue)
            Found(
                path,
                AzureProblem.Limit,
                string.Create(CultureInfo.InvariantCulture, $"{value} is not {Range(type.MinValue, type.MaxValue)}")
            );
    }

    private void List(ImmutableArray<PreviewValue> items, ArrayType type, string path)
    {
        if (items.Length < type.MinLength || items.Length > type.MaxLength)
            Found(path, AzureProblem.Length, $"a list of {items.Length}, not {Range(type.MinLength, type.MaxLength)}");
        for (var index = 0; index < items.Length; index++)
            Value(items[index], type.ItemType.Type, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"));
    }

    private void WrongKind(PreviewValue value, string wanted, string path) =>
        Found(path, AzureProblem.WrongKind, $"a value of kind {value.GetType().Name} is not {wanted}");

    private void Found(string path, AzureProblem problem, string text) => _findings.Add(new(_token, path, problem, text));

    private void NoWord(string word, IEnumerable<string> words, string path) =>
        _findings.Add(new(_token, path, AzureProblem.Word, $"'{word}' is none of {string.Join(", ", words)}") { Word = word });

    private static string Range(long? least, long? most) =>
        (least, most) switch
        {
            (null, { } upper) => string.Create(CultureInfo.InvariantCulture, $"at most {upper}"),
            ({ } lower, null) => string.Create(CultureInfo.InvariantCulture, $"at least {lower}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"),
        };
}

/// <summary>What the check of a resource gave.</summary>
/// <param name="Findings">What Azure's type refuses.</param>
/// <param name="Unseen">Paths of what could not be looked at: secrets, values that only the deployment knows, and what Azure's type leaves open.</param>
/// <param name="Values">How many values were looked at.</param>
internal sealed record AzureTypeResult(ImmutableArray<AzureTypeFinding> Findings, ImmutableArray<string> Unseen, int Values);
