using System.Collections.Immutable;
using System.Reflection;
using AvdPulumi.Infra.Preview;
using Pulumi;

namespace AvdPulumi.Tests.AzureTypes;

/// <summary>Every input that an args class has, at every depth, with values that nobody knows: what can be compared are names.</summary>
internal static class EveryInput
{
    private static readonly Assembly Package = typeof(Pulumi.AzureNative.Resources.ResourceGroup).Assembly;

    private static readonly Lazy<IReadOnlyDictionary<string, Type>> Resources = new(() =>
        Package
            .GetExportedTypes()
            .Select(type =>
                (
                    Type: type,
                    Token: type.GetCustomAttributesData()
                        .FirstOrDefault(data => data.AttributeType.IsSubclassOf(typeof(ResourceTypeAttribute)))
                        ?.ConstructorArguments[0]
                        .Value as string
                )
            )
            .Where(found => found.Token is not null)
            .DistinctBy(found => found.Token)
            .ToDictionary(found => found.Token!, found => found.Type, StringComparer.Ordinal)
    );

    /// <summary>The inputs of a resource type.</summary>
    /// <param name="token">Its type token.</param>
    public static ImmutableSortedDictionary<string, PreviewValue> Of(string token)
    {
        var resource = Resources.Value[token];
        return Members(Package.GetType($"{resource.FullName}Args", throwOnError: true)!, []);
    }

    /// <summary>The names of all inputs of a resource type, of whatever depth.</summary>
    /// <param name="token">Its type token.</param>
    public static ImmutableHashSet<string> NamesOf(string token) => [.. NamesIn(new PreviewValue.Map(Of(token)))];

    private static IEnumerable<string> NamesIn(PreviewValue value) =>
        value switch
        {
            PreviewValue.Map map => map.Members.Keys.Concat(map.Members.Values.SelectMany(NamesIn)),
            PreviewValue.List list => list.Items.SelectMany(NamesIn),
            _ => [],
        };

    private static ImmutableSortedDictionary<string, PreviewValue> Members(Type args, ImmutableHashSet<Type> above) =>
        InputMember
            .Of(args)
            .ToImmutableSortedDictionary(member => member.WireName, member => Value(member.Type, above.Add(args)), StringComparer.Ordinal);

    private static PreviewValue Value(Type type, ImmutableHashSet<Type> above)
    {
        if (typeof(ResourceArgs).IsAssignableFrom(type))
            return above.Contains(type) ? new PreviewValue.Unknown() : new PreviewValue.Map(Members(type, above));
        var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (generic == typeof(InputList<>))
            return new PreviewValue.List([Value(type.GetGenericArguments()[0], above)]);
        return generic == typeof(Input<>) ? Value(type.GetGenericArguments()[0], above) : new PreviewValue.Unknown();
    }
}
