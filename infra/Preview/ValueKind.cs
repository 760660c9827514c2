using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace AvdPulumi.Infra.Preview;

/// <summary>How the inspection of inputs goes on from a value of some type. Found once a type.</summary>
/// <param name="IsLeaf">Whether it is an input or output of a value in which there can be no other input or output.</param>
/// <param name="Opener">For any other input or output: what gives its value.</param>
/// <param name="Union">For a union: what gives its value.</param>
internal sealed record ValueKind(bool IsLeaf, OutputOpener? Opener, PropertyInfo? Union)
{
    /// <summary>The kind of a type.</summary>
    public static ValueKind Of(Type type)
    {
        if (ContentOf(type, typeof(Input<>)) is { } input)
            return OfContent(input, typeof(InputOpener<>));
        if (ContentOf(type, typeof(Output<>)) is { } output)
            return OfContent(output, typeof(OutputOpener<>));
        return new(IsLeaf: false, null, ContentOf(type, typeof(Union<,>)) is null ? null : type.GetProperty(nameof(Union<,>.Value)));
    }

    private static ValueKind OfContent(Type[] content, Type opener) =>
        IsPlain(content[0])
            ? new(IsLeaf: true, null, null)
            : new(IsLeaf: false, (OutputOpener)Activator.CreateInstance(opener.MakeGenericType(content))!, null);

    // text, a number, a flag, an enum, one of Pulumi's structs that are like an enum; and a list, a map or a union of such
    private static bool IsPlain(Type type) =>
        type == typeof(string)
        || type.IsPrimitive
        || type.IsEnum
        || type.IsDefined(typeof(EnumTypeAttribute), inherit: false)
        || (
            (
                ContentOf(type, typeof(ImmutableArray<>))
                ?? ContentOf(type, typeof(ImmutableDictionary<,>))
                ?? ContentOf(type, typeof(Union<,>))
            )
                is { } parts
            && parts.All(IsPlain)
        );

    private static Type[]? ContentOf(Type type, Type generic)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == generic)
                return candidate.GetGenericArguments();
        return null;
    }
}

/// <summary>Gives what is in an input or output whose type is known at run time only. All outputs that come of it are of one type: what asks them is compiled once.</summary>
internal abstract class OutputOpener
{
    /// <summary>The value, known, secret and made from something as before.</summary>
    public abstract Output<object?> Open(object wrapped);
}

/// <summary>Opens inputs.</summary>
internal sealed class InputOpener<T> : OutputOpener
{
    /// <inheritdoc />
    public override Output<object?> Open(object wrapped) => ((Input<T>)wrapped).Apply(static value => (object?)value);
}

/// <summary>Opens outputs.</summary>
internal sealed class OutputOpener<T> : OutputOpener
{
    /// <inheritdoc />
    public override Output<object?> Open(object wrapped) => ((Output<T>)wrapped).Apply(static value => (object?)value);
}
