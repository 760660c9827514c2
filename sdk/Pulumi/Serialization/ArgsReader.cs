using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Lists the [Input] members of an args class that a program wrote itself. Generated ones list theirs without reflection.</summary>
internal static class ArgsReader
{
    /// <summary>What reflection asks of an args class: fields and properties, of its base classes too.</summary>
    public const DynamicallyAccessedMemberTypes Members =
        DynamicallyAccessedMemberTypes.AllFields | DynamicallyAccessedMemberTypes.AllProperties;

    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, Member[]> Known = new();

    public static void List(InputArgs args, ArgsEntries entries)
    {
        var type = args.GetType();
        if (!Known.TryGetValue(type, out var members))
            Known[type] = members = Find(type);
        foreach (var (attribute, memberName, field, property) in members)
        {
            var value = field is not null ? field.GetValue(args) : property!.GetValue(args);
            if (attribute.IsRequired)
                entries.Require(attribute.Name, value, memberName, attribute.IsJson);
            else
                entries.Add(attribute.Name, value, attribute.IsJson);
        }
    }

    // Both forms that generated code uses: an attribute on the property, or on the private field behind a list or map.
    private static Member[] Find([DynamicallyAccessedMembers(Members)] Type argsType)
    {
        var members = new List<Member>();
        for (var type = argsType; type is not null && type != typeof(InputArgs); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Declared))
                if (field.Name[0] != '<' && field.GetCustomAttribute<InputAttribute>() is { } attribute)
                    members.Add(new Member(attribute, field.Name, field, null));
            foreach (var property in type.GetProperties(Declared))
                if (property.GetCustomAttribute<InputAttribute>() is { } attribute)
                    members.Add(new Member(attribute, property.Name, null, property));
        }

        return [.. members];
    }

    private sealed record Member(InputAttribute Attribute, string Name, FieldInfo? Field, PropertyInfo? Property);
}
