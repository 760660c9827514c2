using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>What an output turns into once it is there, without its type: the value, whether it is known and secret, and where it came from.</summary>
internal abstract class OutputData(bool isKnown, bool isSecret, ImmutableHashSet<Resource> resources)
{
    public bool IsKnown { get; } = isKnown;
    public bool IsSecret { get; } = isSecret;
    public ImmutableHashSet<Resource> Resources { get; } = resources;
    public abstract object? Untyped { get; }

    /// <summary>Most outputs come from one resource or none, so the real union is rarely needed.</summary>
    public static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> first, ImmutableHashSet<Resource> second) =>
        second.IsEmpty || ReferenceEquals(first, second) ? first
        : first.IsEmpty ? second
        : first.Union(second);
}

/// <summary>A class, not a struct: tasks of it then share one compiled copy for every T, which matters for start-up.</summary>
internal sealed class OutputData<T>(T value, bool isKnown, bool isSecret, ImmutableHashSet<Resource> resources)
    : OutputData(isKnown, isSecret, resources)
{
    public T Value { get; } = value;
    public override object? Untyped => Value;

    public static OutputData<T> Of(T value, bool isSecret = false) => new(value, isKnown: true, isSecret, []);

    /// <summary>An unknown one; its value is never handed to user code.</summary>
    public static OutputData<T> Unknown(T value) => new(value, isKnown: false, isSecret: false, []);

    /// <summary>Same provenance and flags, another value: the step of <c>Apply</c>.</summary>
    public OutputData<TResult> With<TResult>(TResult value) => new(value, IsKnown, IsSecret, Resources);

    /// <summary>The result of an <c>Apply</c> whose callback gave an output itself: both must be known, either makes it secret.</summary>
    public OutputData<TResult> Then<TResult>(OutputData<TResult> inner) =>
        new(inner.Value, IsKnown && inner.IsKnown, IsSecret || inner.IsSecret, Union(Resources, inner.Resources));
}
