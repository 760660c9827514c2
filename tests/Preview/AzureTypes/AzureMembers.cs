using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using Azure.Bicep.Types.Concrete;

namespace AvdPulumi.Tests.AzureTypes;

/// <summary>The members of an object of one of Azure's types.</summary>
/// <param name="Named">Those with a name of their own.</param>
/// <param name="Others">What any other member is; null where there must be none.</param>
internal sealed record AzureMembers(IReadOnlyDictionary<string, ObjectTypeProperty> Named, TypeBase? Others)
{
    /// <summary>Whether values of a type are objects.</summary>
    public static bool Has(TypeBase type) => type is ObjectType or DiscriminatedObjectType;

    /// <summary>The members of an object; which ones a union has depends on the word that its discriminator holds.</summary>
    /// <param name="type">The type.</param>
    /// <param name="value">The object, its members named as in Azure or as in azure-native.</param>
    public static AzureMembers Of(TypeBase type, IReadOnlyDictionary<string, PreviewValue> value) =>
        type switch
        {
            ObjectType plain => Of(plain),
            DiscriminatedObjectType union when KindOf(union, value) is { } kind => Merged(union, [kind]),
            // without the word, whatever any of them has
            DiscriminatedObjectType union => Merged(union, union.Elements.Values.Select(element => (ObjectType)element.Type)),
            _ => throw new NotSupportedException($"{type.GetType().Name} has no members."),
        };

    /// <summary>The object that the word of a discriminator chooses; null for a word that chooses none.</summary>
    public static ObjectType? KindOf(DiscriminatedObjectType union, IReadOnlyDictionary<string, PreviewValue> value) =>
        WordOf(union, value) is { } word && union.Elements.TryGetValue(word, out var element) ? (ObjectType)element.Type : null;

    /// <summary>The word that a discriminator holds; null where it is missing, or not known.</summary>
    public static string? WordOf(DiscriminatedObjectType union, IReadOnlyDictionary<string, PreviewValue> value) =>
        (value.GetValueOrDefault(union.Discriminator) ?? value.GetValueOrDefault(AzureNames.InProgram(union.Discriminator)))
            is PreviewValue.Text { Value: var word }
            ? word
            : null;

    private static AzureMembers Of(ObjectType type) => new(type.Properties, type.AdditionalProperties?.Type);

    private static AzureMembers Merged(DiscriminatedObjectType union, IEnumerable<ObjectType> kinds)
    {
        var named = union.BaseProperties.ToDictionary(StringComparer.Ordinal);
        TypeBase? others = null;
        foreach (var kind in kinds)
        {
            others ??= kind.AdditionalProperties?.Type;
            foreach (var (name, property) in kind.Properties)
                named.TryAdd(name, property);
        }

        return new(named, others);
    }
}
