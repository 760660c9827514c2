using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Infra.Preview;

/// <summary>How the inspection of inputs goes on from a value of some type. Found once a type.</summary>
/// <param name="IsLeaf">Whether it is an input or output of a value in which there can be no other input or output.</param>
/// <param name="Opener">For any other input or output: what gives its value.</param>
internal sealed record ValueKind(bool IsLeaf, OutputOpener? Opener)
{
    /// <summary>The kind of a type.</summary>
    public static ValueKind Of(Type type)
    {
        var content = GenericTypes.Arguments(type, typeof(Input<>)) ?? GenericTypes.Arguments(type, typeof(Output<>));
        if (content is null)
            return new(IsLeaf: false, null);
        return IsPlain(content[0]) ? new(IsLeaf: true, null) : new(IsLeaf: false, OutputOpener.For(content[0]));
    }

    // text, a number, a flag, an enum, one of Pulumi's structs that are like an enum; and a list, a map or a union of such
    private static bool IsPlain(Type type) =>
        type == typeof(string)
        || type.IsPrimitive
        || type.IsEnum
        || type.IsDefined(typeof(EnumTypeAttribute), inherit: false)
        || (
            (
                GenericTypes.Arguments(type, typeof(ImmutableArray<>))
                ?? GenericTypes.Arguments(type, typeof(ImmutableDictionary<,>))
                ?? GenericTypes.Arguments(type, typeof(Union<,>))
            )
                is { } parts
            && parts.All(IsPlain)
        );
}
