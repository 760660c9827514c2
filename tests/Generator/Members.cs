using System.Reflection;
using Pulumi;

namespace AvdPulumi.Tests.Generator;

/// <summary>Members of generated types, found by the name they have on the wire.</summary>
internal static class Members
{
    /// <summary>The type of an argument, an output, or a field of a nested output.</summary>
    public static Type TypeOf(Type owner, string wire)
    {
        var name = char.ToUpperInvariant(wire[0]) + wire[1..];
        return owner.GetProperty(name)?.PropertyType
            ?? owner.GetField(name)?.FieldType
            ?? throw new InvalidOperationException($"{owner} has no {name}.");
    }

    public static bool Mentions(this Type type, Type wanted) => type == wanted || type.GetGenericArguments().Any(t => t.Mentions(wanted));

    public static string TokenOf(Type resource) => resource.GetCustomAttribute<ResourceTypeAttribute>()!.Type;
}
