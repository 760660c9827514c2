using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace AvdPulumi.Infra.Preview;

/// <summary>One input of an args type: its name on the wire, and how to read it without creating it.</summary>
/// <param name="WireName">The name that the provider knows.</param>
/// <param name="Type">What it is declared as.</param>
/// <param name="Read">Reads the value from an args object.</param>
internal sealed record InputMember(string WireName, Type Type, Func<object, object?> Read)
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Its wire path in an object at <paramref name="path"/>; that of the inputs as a whole is empty.</summary>
    public string PathBelow(string path) => path.Length == 0 ? WireName : $"{path}.{WireName}";

    /// <summary>The inputs of a type, those of its base types included.</summary>
    public static ImmutableArray<InputMember> Of(Type argsType)
    {
        var members = ImmutableArray.CreateBuilder<InputMember>();
        for (var type = argsType; type is not null && type != typeof(object); type = type.BaseType)
        {
            // lists and maps carry the attribute on the backing field: their getters would create what nobody set
            foreach (var field in type.GetFields(Declared))
                if (WireNameOf(field) is { } name)
                    members.Add(new(name, field.FieldType, field.GetValue));
            foreach (var property in type.GetProperties(Declared))
                if (WireNameOf(property) is { } name)
                    members.Add(new(name, property.PropertyType, FieldOf(property) is { } field ? field.GetValue : property.GetValue));
        }

        return members.ToImmutable();
    }

    // what an automatic property gives is in its field; to read that, the runtime need not compile a call of the property, which are some hundreds in any preview
    private static FieldInfo? FieldOf(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", Declared);

    // the attribute keeps its name to itself; its constructor argument is public metadata
    private static string? WireNameOf(MemberInfo member) =>
        member
            .GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(InputAttribute))
            .Select(attribute => (string?)attribute.ConstructorArguments[0].Value)
            .SingleOrDefault();
}
