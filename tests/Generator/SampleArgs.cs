using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace AvdPulumi.Tests.Generator;

/// <summary>Args objects with a value in every input that is asked for. A text is the name of its input, so that inputs cannot be mixed up.</summary>
internal static class SampleArgs
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The inputs that the attributes of a class name, in its order.</summary>
    public static IEnumerable<SampleInput> InputsOf(Type args) =>
        from member in args.GetMembers(Declared)
        from attribute in member.CustomAttributes
        where attribute.AttributeType == typeof(InputAttribute)
        let wire = (string)attribute.ConstructorArguments[0].Value!
        select new SampleInput(
            wire,
            (bool)attribute.ConstructorArguments[1].Value!,
            (bool)attribute.ConstructorArguments[2].Value!,
            member as PropertyInfo ?? args.GetProperty(char.ToUpperInvariant(wire[0]) + wire[1..], Declared)!
        );

    /// <summary>An args object with a value in some of its inputs. What is nested has its required ones only.</summary>
    public static object Of(Type args, Func<SampleInput, bool> isWanted)
    {
        var made = Activator.CreateInstance(args)!;
        foreach (var input in InputsOf(args))
            if (isWanted(input))
                input.Property.SetValue(made, Input(input.Property.PropertyType, input.Wire));
        return made;
    }

    // what is wrapped, by the conversion that a program uses
    private static object Input(Type type, string wire)
    {
        if (!type.IsGenericType)
            return Value(type, wire);
        var content = type.GetGenericArguments();
        var generic = type.GetGenericTypeDefinition();
        if (generic == typeof(Input<>) || generic == typeof(InputUnion<,>))
            return Converted(type, content[0], Value(content[0], wire));
        if (generic == typeof(InputList<>))
            return Converted(type, content[0].MakeArrayType(), List(content[0], wire));
        return generic == typeof(InputMap<>)
            ? Converted(type, typeof(Dictionary<,>).MakeGenericType(typeof(string), content[0]), Map(content[0], wire))
            : Value(type, wire);
    }

    private static object Value(Type type, string wire)
    {
        if (type == typeof(string) || type == typeof(object))
            return wire;
        if (type.IsPrimitive)
            return Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
        if (typeof(InputArgs).IsAssignableFrom(type))
            return Of(type, input => input.IsRequired);
        if (type.IsDefined(typeof(EnumTypeAttribute), inherit: false))
            return type.GetProperties(BindingFlags.Public | BindingFlags.Static)[0].GetValue(null)!;
        if (type == typeof(AssetOrArchive))
            return new StringAsset(wire);
        return Collection(type, type.GetGenericTypeDefinition(), type.GetGenericArguments(), wire);
    }

    private static object Collection(Type type, Type generic, Type[] content, string wire)
    {
        if (generic == typeof(Nullable<>))
            return Value(content[0], wire);
        if (generic == typeof(Union<,>))
            return Converted(type, content[0], Value(content[0], wire));
        if (generic == typeof(ImmutableArray<>))
            return typeof(ImmutableArray)
                .GetMethods()
                .Single(method =>
                    method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }]
                )
                .MakeGenericMethod(content)
                .Invoke(null, [List(content[0], wire)])!;
        if (generic == typeof(List<>))
            return Activator.CreateInstance(type, List(content[0], wire))!;
        return generic == typeof(Dictionary<,>) ? Map(content[1], wire) : throw new InvalidOperationException($"No sample of {type}.");
    }

    private static Array List(Type item, string wire)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Value(item, wire), 0);
        return list;
    }

    private static System.Collections.IDictionary Map(Type item, string wire)
    {
        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        map["key"] = Value(item, wire);
        return map;
    }

    private static object Converted(Type to, Type from, object value) => to.GetMethod("op_Implicit", [from])!.Invoke(null, [value])!;
}

/// <summary>An input as the attribute on its class describes it.</summary>
/// <param name="Wire">Its name on the wire.</param>
/// <param name="IsRequired">Whether it must have a value.</param>
/// <param name="IsJson">Whether it is sent as JSON text.</param>
/// <param name="Property">What a program sets.</param>
internal sealed record SampleInput(string Wire, bool IsRequired, bool IsJson, PropertyInfo Property);
