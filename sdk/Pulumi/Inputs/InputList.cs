using System.Collections;
using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A list that a resource takes. Its parts stay apart until somebody needs the whole, so one late element does not hold up the others.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private readonly List<Part> _parts = [];

    public InputList()
        : base(ImmutableArray<T>.Empty)
    {
    }

    private InputList(IEnumerable<Input<T>> elements)
        : this() => _parts.AddRange(elements.Select(element => new Part(element, null)));

    private InputList(Output<ImmutableArray<T>> block)
        : this() => _parts.Add(new Part(null, block));

    /// <summary>Nothing was ever added; an output that turns out to be an empty list does not count.</summary>
    internal bool IsEmpty => _parts.Count == 0;

    public void Add(params Input<T>[] inputs)
    {
        foreach (var input in inputs) _parts.Add(new Part(input, null));
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

    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(Elements(values).Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => new(Elements(values).Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(Elements(values));

    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(all => ImmutableArray.CreateRange(all)));

    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(all => ImmutableArray.CreateRange(all)));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(all => ImmutableArray.CreateRange(all)));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values);

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var part in _parts.ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part.Element is not null)
            {
                yield return part.Element;
                continue;
            }

            var block = await part.Block!.DataTask.ConfigureAwait(false);
            foreach (var value in block.IsKnown ? Elements(block.Value) : []) yield return new Output<T>(block.With(value));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"A {GetType().FullName} cannot be enumerated: its values may come later. Use Apply on ToOutput() instead.");

    internal override Output<ImmutableArray<T>> AsOutput() =>
        TryGetPlain(out var plain) ? Output.Create(plain) : new Output<ImmutableArray<T>>(Gathering.OfAsync(async gathering =>
        {
            var values = ImmutableArray.CreateBuilder<T>(_parts.Count);
            foreach (var part in _parts.ToArray())
            {
                if (part.Element is not null) values.Add(await gathering.TakeAsync(part.Element.AsOutput()).ConfigureAwait(false));
                else values.AddRange(Elements(await gathering.TakeAsync(part.Block!).ConfigureAwait(false)));
            }

            return values.ToImmutable();
        }));

    internal override bool TryGetPlain(out ImmutableArray<T> value)
    {
        value = [];
        var values = ImmutableArray.CreateBuilder<T>(_parts.Count);
        foreach (var part in _parts)
        {
            if (part.Element is null || !part.Element.TryGetPlain(out var element)) return false;
            values.Add(element);
        }

        value = values.ToImmutable();
        return true;
    }

    private static ImmutableArray<TElement> Elements<TElement>(ImmutableArray<TElement> values) => values.IsDefault ? [] : values;

    /// <summary>One element, or a run of them that comes as one output.</summary>
    private readonly struct Part(Input<T>? element, Output<ImmutableArray<T>>? block)
    {
        public Input<T>? Element { get; } = element;
        public Output<ImmutableArray<T>>? Block { get; } = block;
    }
}
