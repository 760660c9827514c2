using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pulumi;

namespace AvdPulumi.Infra.Preview;

/// <summary>Gives what is in an input or output whose type is known at run time only. All outputs that come of it are of one type: what asks them is compiled once.</summary>
internal abstract class OutputOpener
{
    /// <summary>The value, known, secret and made from something as before.</summary>
    public abstract Output<object?> Open(object wrapped);

    /// <summary>The opener of inputs and outputs with such content.</summary>
    /// <exception cref="NotSupportedException">The content is of a kind that no package has, in a program that was compiled ahead of time.</exception>
    public static OutputOpener For(Type content)
    {
        // Code that was compiled ahead of time has these for all classes, since they are alike for it, but for no other struct.
        if (!content.IsValueType)
            return (OutputOpener)Activator.CreateInstance(typeof(ObjectOpener<>).MakeGenericType(content))!;
        if (GenericTypes.Arguments(content, typeof(ImmutableArray<>)) is [var item])
        {
            if (!item.IsValueType)
                return (OutputOpener)Activator.CreateInstance(typeof(ListOpener<>).MakeGenericType(item))!;
            if (OfClasses(item) is { } items)
                return (OutputOpener)Activator.CreateInstance(typeof(UnionListOpener<,>).MakeGenericType(items))!;
        }

        if (OfClasses(content) is { } parts)
            return (OutputOpener)Activator.CreateInstance(typeof(UnionOpener<,>).MakeGenericType(parts))!;
        return RuntimeFeature.IsDynamicCodeSupported
            ? (OutputOpener)Activator.CreateInstance(typeof(StructOpener<>).MakeGenericType(content))!
            : throw new NotSupportedException($"A native build of this program cannot preview an input of type {content}.");
    }

    private static Type[]? OfClasses(Type type) =>
        GenericTypes.Arguments(type, typeof(Union<,>)) is { } parts && parts.All(part => !part.IsValueType) ? parts : null;
}

/// <summary>Opens inputs and outputs of one content.</summary>
internal abstract class OutputOpener<T> : OutputOpener
{
    /// <inheritdoc />
    public override Output<object?> Open(object wrapped) => (wrapped as Output<T> ?? (Input<T>)wrapped).Apply(Visible);

    /// <summary>The content as the inspection goes on with it.</summary>
    protected virtual object? Visible(T content) => content;
}

/// <summary>Opens objects, texts, maps.</summary>
internal sealed class ObjectOpener<T> : OutputOpener<T>
    where T : class;

/// <summary>Opens lists of such.</summary>
internal sealed class ListOpener<T> : OutputOpener<ImmutableArray<T>>
    where T : class;

/// <summary>Opens a union of two of such.</summary>
internal sealed class UnionOpener<T0, T1> : OutputOpener<Union<T0, T1>>
    where T0 : class
    where T1 : class
{
    /// <inheritdoc />
    protected override object? Visible(Union<T0, T1> content) => content.Value;
}

/// <summary>Opens lists of such unions.</summary>
internal sealed class UnionListOpener<T0, T1> : OutputOpener<ImmutableArray<Union<T0, T1>>>
    where T0 : class
    where T1 : class
{
    /// <inheritdoc />
    protected override object? Visible(ImmutableArray<Union<T0, T1>> content) =>
        content.IsDefault ? null : content.Select(item => item.Value).ToArray();
}

/// <summary>Opens any other struct, where the runtime compiles code.</summary>
internal sealed class StructOpener<T> : OutputOpener<T>;
