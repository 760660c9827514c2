using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>An output of a resource that is not there yet.</summary>
internal abstract class PropertyPromise(string name)
{
    public string Name { get; } = name;

    public abstract void Fulfil(OutputData<object?> value, ImmutableHashSet<Resource> origin);

    public abstract void Default(bool isKnown, ImmutableHashSet<Resource> origin);

    public abstract void Fail(Exception failure);
}

internal sealed class PropertyPromise<T> : PropertyPromise
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new();
    private readonly Resource _resource;
    private readonly ValueReader _reader;

    public PropertyPromise(string name, Resource resource, ValueReader reader)
        : base(name)
    {
        _resource = resource;
        _reader = reader;
        Output = Output<T>.Untracked(_source.Task);
    }

    public Output<T> Output { get; }

    public override void Fulfil(OutputData<object?> value, ImmutableHashSet<Resource> origin) =>
        _source.TrySetResult(
            new OutputData<T>(
                value.IsKnown ? _reader.Read<T>(value.Untyped, $"{_resource.TypeName}.{Name}") : default!,
                value.IsKnown,
                value.IsSecret,
                origin
            )
        );

    public override void Default(bool isKnown, ImmutableHashSet<Resource> origin) =>
        _source.TrySetResult(new OutputData<T>(default!, isKnown, isSecret: false, origin));

    public override void Fail(Exception failure)
    {
        _source.TrySetException(failure);
        _ = _source.Task.Exception;
    }
}
