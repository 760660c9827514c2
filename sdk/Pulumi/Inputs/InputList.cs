using System.Collections;
using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A list that a resource takes. Its parts stay apart until somebody needs the whole, so one late element does not hold up the others.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private readonly List<Part> _parts = [];

    public InputList()
        : base(ImmutableArray<T>.Empty) { }

    private InputList(IEnumerable<Input<T>> elements)
        : this() => _parts.AddRange(elements.Select(element => new Part(element, null)));

    private InputList(Output<ImmutableArray<T>> block)
        : this() => _parts.Add(new Part(null, block));

    /// <summary>Nothing was ever added; an output that turns out to be an empty list does not count.</summary>
    internal bool IsEmpty => _parts.Count == 0;

    public void Add(params Input<T>[] inputs)
    {
        foreach (var input in inputs)
            _parts.Add(new Part(input, null));
    }

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs) => _parts.AddRange(inputs._parts.ToArray());

    public InputList<T> Concat(InputList<T> other)
    {
        var both = new InputList<T>();
        both.AddRange(this);
        both.AddRange(other);
        return both;
    }

    public static implicit operator InputList<T>(T value) => new([value]);

    public static implicit operator InputList<T>(Output<T> value) => new([value]);

    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    public static implicit operator InputList<T>(T[] values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Output<T>[] values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Input<T>[] values) => new(values);

    public static implicit operator InputList<T>(List<T> values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Output<T>> values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Input<T>> values) => new(values.AsEnumerable());

    public static implicit operator InputList<T>(ImmutableArray<T> values) => Of(values, value => value);

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => Of(values, value => value);

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Of(values, value => value);

    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(all => ImmutableArray.CreateRange(all)));

    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(all => ImmutableArray.CreateRange(all)));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) =>
        new(values.Apply(all => ImmutableArray.CreateRange(all)));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values);

    /// <summary>Waits for the whole and gives plain values: secretness is gone, and one unknown element leaves nothing to enumerate.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await AsOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false))
            yield return value;
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException(
            $"A {GetType().FullName} cannot be enumerated: its values may come later. Use Apply on ToOutput() instead."
        );

    internal override Output<ImmutableArray<T>> AsOutput()
    {
        // an array that has no value stays as it is while it is alone; next to other parts it fails, as any use of such an array does
        if (_parts is [{ Block: { } alone }])
            return alone;
        if (TryGetPlain(out var plain))
            return Output.Create(plain);
        return new(
            Gathering.OfAsync(async gathering =>
            {
                var values = ImmutableArray.CreateBuilder<T>(_parts.Count);
                foreach (var part in _parts.ToArray())
                {
                    if (part.Element is not null)
                        values.Add(await gathering.TakeAsync(part.Element.AsOutput()).ConfigureAwait(false));
                    else
                        values.AddRange(await gathering.TakeAsync(part.Block!).ConfigureAwait(false));
                }

                return values.ToImmutable();
            })
        );
    }

    internal override bool TryGetPlain(out ImmutableArray<T> value)
    {
        value = [];
        var values = ImmutableArray.CreateBuilder<T>(_parts.Count);
        foreach (var part in _parts)
        {
            if (part.Element is null || !part.Element.TryGetPlain(out var element))
                return false;
            values.Add(element);
        }

        value = values.ToImmutable();
        return true;
    }

    private static InputList<T> Of<TElement>(ImmutableArray<TElement> values, Func<TElement, Input<T>> convert) =>
        values.IsDefault ? new(Output.Create(default(ImmutableArray<T>))) : new(values.Select(convert));

    /// <summary>One element, or a run of them that comes as one output.</summary>
    private readonly struct Part(Input<T>? element, Output<ImmutableArray<T>>? block)
    {
        public Input<T>? Element { get; } = element;
        public Output<ImmutableArray<T>>? Block { get; } = block;
    }
}
