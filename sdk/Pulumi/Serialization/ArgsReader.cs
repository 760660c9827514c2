using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Reads the [Input] members of an args object, and refuses one that lacks a required member.</summary>
internal static class ArgsReader
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, Member[]> Known = new();

    public static IReadOnlyList<ArgsEntry> Read(InputArgs args)
    {
        var type = args.GetType();
        var members = Known.GetOrAdd(type, Find);
        var entries = new ArgsEntry[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var (attribute, memberName, field, property) = members[i];
            var value = field is not null ? field.GetValue(args) : property!.GetValue(args);
            if (value is null && attribute.IsRequired)
                throw new ArgumentNullException(memberName, $"[Input] {type.FullName}.{memberName} is required but was not given a value");
            entries[i] = new ArgsEntry(attribute.Name, value, attribute.IsJson);
        }

        return entries;
    }

    // Both forms that generated code uses: an attribute on the property, or on the private field behind a list or map.
    private static Member[] Find(Type argsType)
    {
        var members = new List<Member>();
        for (var type = argsType; type is not null && type != typeof(InputArgs); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Declared))
                if (field.Name[0] != '<' && field.GetCustomAttribute<InputAttribute>() is { } attribute)
                    members.Add(new Member(attribute, field.Name, field, null));
            foreach (var property in type.GetProperties(Declared))
                if (property.GetCustomAttribute<InputAttribute>() is { } attribute)
                    members.Add(new Member(attribute, property.Name, MemberFields.Behind(property), property));
        }

        return [.. members];
    }

    private sealed record Member(InputAttribute Attribute, string Name, FieldInfo? Field, PropertyInfo? Property);
}
