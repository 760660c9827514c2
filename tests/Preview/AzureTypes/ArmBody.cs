using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using Azure.Bicep.Types.Concrete;

namespace AvdPulumi.Tests.AzureTypes;

/// <summary>
/// Puts the inputs of a resource back into the body that Azure gets. azure-native lifts the members of an object one level up, at any depth: those of <c>properties</c> nearly everywhere, those of other
/// objects here and there. It makes one list of names out of a map of empty objects, and has what stands in the address (names, group, scope) among the inputs.
/// </summary>
/// <remarks>
/// An input that its object lacks belongs to <c>properties</c>, or to the one object beside it that has such a member. A name that only lifting can explain would not compile in a program
/// unless azure-native had lifted it, so the rule makes no wrong name right.
/// </remarks>
internal sealed class ArmBody
{
    private const string Properties = "properties";

    private readonly string _token;

    private ArmBody(string token) => _token = token;

    /// <summary>The body of a resource. An input that Azure does not have stays where it is.</summary>
    public static ImmutableSortedDictionary<string, PreviewValue> Of(
        AzureResourceType type,
        TypeBase body,
        ImmutableSortedDictionary<string, PreviewValue> inputs
    )
    {
        var rest = inputs
            .RemoveRange(AddressOf(type))
            .RemoveRange(AzureNames.InAddress.Where(address => address.Type == type.Token).Select(address => address.Input));
        var name = AzureResourceType.FixedName(type.NameInput) is { } @fixed
            ? new PreviewValue.Text(@fixed)
            : inputs.GetValueOrDefault(type.NameInput);
        var members = new ArmBody(type.Token).Members(rest, body, "");
        return name is null ? members : members.SetItem("name", name);
    }

    /// <summary>The inputs that make the address of a resource; all of them have to be there.</summary>
    public static ImmutableArray<string> AddressOf(AzureResourceType type) =>
        [
            .. type
                .NameInputs.Append(type.ScopeInput ?? "resourceGroupName")
                .Where(input => AzureResourceType.FixedName(input) is null)
                .Distinct(StringComparer.Ordinal),
        ];

    private ImmutableSortedDictionary<string, PreviewValue> Members(
        ImmutableSortedDictionary<string, PreviewValue> given,
        TypeBase type,
        string path
    )
    {
        var members = AzureMembers.Of(type, given);
        var made = ImmutableSortedDictionary.CreateBuilder<string, PreviewValue>(StringComparer.Ordinal);
        var lifted = new SortedDictionary<string, ImmutableSortedDictionary<string, PreviewValue>>(StringComparer.Ordinal);
        foreach (var (input, value) in given)
        {
            if (NamesInAzure.InAzure(_token, path, members, input) is { } name)
                made[name] = Value(value, members.Named[name].Type.Type, AzurePath.In(path, name));
            else if (LiftedFrom(members, path, given, input) is { } home)
                lifted[home] = lifted
                    .GetValueOrDefault(home, ImmutableSortedDictionary.Create<string, PreviewValue>(StringComparer.Ordinal))
                    .SetItem(input, value);
            else
                made[input] = members.Others is { } others ? Value(value, others, AzurePath.In(path, input)) : value;
        }

        foreach (var (home, inputs) in lifted)
        {
            var rest = Members(inputs, members.Named[home].Type.Type, AzurePath.In(path, home));
            made[home] = new PreviewValue.Map(made.GetValueOrDefault(home) is PreviewValue.Map same ? same.Members.SetItems(rest) : rest);
        }

        return made.ToImmutable();
    }

    /// <summary>The member whose object an input was lifted from; null for an input that Azure does not have.</summary>
    private string? LiftedFrom(AzureMembers members, string path, ImmutableSortedDictionary<string, PreviewValue> given, string input)
    {
        if (
            ObjectAt(members, Properties, given) is { } properties
            && (
                NamesInAzure.InAzure(_token, AzurePath.In(path, Properties), properties, input) is not null
                || LiftedFrom(properties, AzurePath.In(path, Properties), given, input) is not null
            )
        )
            return Properties;

        var homes = members
            .Named.Keys.Where(name =>
                ObjectAt(members, name, given) is { } found
                && NamesInAzure.InAzure(_token, AzurePath.In(path, name), found, input) is not null
            )
            .ToImmutableArray();
        // what only Azure writes comes second, so that sending it is found
        var writable = homes.RemoveAll(name => members.Named[name].Flags.HasFlag(ObjectTypePropertyFlags.ReadOnly));
        return (writable.IsEmpty ? homes : writable) is [var only] ? only : null;
    }

    private static AzureMembers? ObjectAt(AzureMembers members, string name, ImmutableSortedDictionary<string, PreviewValue> given) =>
        members.Named.GetValueOrDefault(name) is { } property && AzureMembers.Has(property.Type.Type)
            ? AzureMembers.Of(property.Type.Type, given)
            : null;

    private PreviewValue Value(PreviewValue value, TypeBase type, string path) =>
        (value, type) switch
        {
            (PreviewValue.Map map, _) when AzureMembers.Has(type) => new PreviewValue.Map(Members(map.Members, type, path)),
            (PreviewValue.List list, ArrayType array) => new PreviewValue.List([
                .. list.Items.Select(
                    (item, index) => Value(item, array.ItemType.Type, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))
                ),
            ]),
            (PreviewValue.List list, ObjectType { Properties.Count: 0, AdditionalProperties.Type: ObjectType })
                when list.Items.All(item => item is PreviewValue.Text) => new PreviewValue.Map(
                list.Items.Cast<PreviewValue.Text>()
                    .ToImmutableSortedDictionary(
                        item => item.Value,
                        PreviewValue (_) => new PreviewValue.Map(ImmutableSortedDictionary<string, PreviewValue>.Empty),
                        StringComparer.Ordinal
                    )
            ),
            _ => value,
        };
}
