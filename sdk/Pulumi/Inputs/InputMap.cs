using System.Collections;
using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A map that a resource takes. As in a list, the parts stay apart until somebody needs the whole.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>,
        IEnumerable,
        IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>,
        IEntries
{
    private List<Part> _parts = [];

    // what the map was made from, while nothing is added: the maps of many resources are often one, and taken apart it would be as many objects as it has entries
    private ImmutableDictionary<string, TValue>? _whole;

    public InputMap()
        : base(ImmutableDictionary<string, TValue>.Empty) { }

    private InputMap(Output<ImmutableDictionary<string, TValue>> block)
        : this() => _parts.Add(new Part("", null, block));

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>A value that is null is an entry with a default value; it does not spoil the map.</summary>
    public void Add(string key, Input<TValue> value)
    {
        ArgumentNullException.ThrowIfNull(key);
        Parts().Add(new Part(key, value ?? default(TValue)!, null));
    }

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values) => Parts().AddRange(values.Readable().ToArray());

    /// <summary>Both maps in one; where both have a key, the second has the say.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(Output.Tuple(first.AsOutput(), second.AsOutput()).Apply(both => both.Item1.SetItems(both.Item2)));

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) =>
        values is null ? Output.Create(values!) : Of(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) =>
        values is null ? Output.Create(values!) : new InputMap<TValue> { _whole = values };

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        new(values.Apply(all => ImmutableDictionary.CreateRange(all)));

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        new(values.Apply(all => ImmutableDictionary.CreateRange(all)));

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new(values);

    /// <summary>Waits for the whole and gives plain values: secretness is gone, and one unknown value leaves nothing to enumerate.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var whole = await AsOutput().GetValueAsync(whenUnknown: ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false);
        foreach (var pair in whole)
            yield return pair;
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException(
            $"A {GetType().FullName} cannot be enumerated: its values may come later. Use Apply on ToOutput() instead."
        );

    object? IEntries.Whole => _whole;

    async ValueTask<IReadOnlyList<KeyValuePair<string, object?>>> IEntries.EntriesAsync()
    {
        var entries = new List<KeyValuePair<string, object?>>();
        foreach (var part in Readable())
        {
            if (part.Value is not null)
            {
                entries.Add(new(part.Key, part.Value));
                continue;
            }

            var block = await part.Block!.DataTask.ConfigureAwait(false);
            foreach (var (key, value) in block.IsKnown ? block.Value : [])
                entries.Add(new(key, new Output<TValue>(block.With(value))));
        }

        return entries;
    }

    IReadOnlyList<KeyValuePair<string, object?>>? IEntries.PlainEntries()
    {
        var entries = new List<KeyValuePair<string, object?>>();
        foreach (var part in Readable())
        {
            // a key that is there twice is for the map to judge
            if (part.Value is null || !part.Value.TryGetPlain(out var element) || entries.Exists(entry => entry.Key == part.Key))
                return null;
            entries.Add(new(part.Key, element));
        }

        return entries;
    }

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput()
    {
        if (_whole is not null)
            return Output.Create(_whole);
        // a dictionary that is null stays null while it is alone; next to other parts it fails
        if (_parts is [{ Block: { } alone }])
            return alone;
        return new(
            Gathering.OfAsync(async gathering =>
            {
                var values = ImmutableDictionary.CreateBuilder<string, TValue>();
                foreach (var part in _parts.ToArray())
                {
                    if (part.Value is not null)
                        AddTo(values, part.Key, await gathering.TakeAsync(part.Value.AsOutput()).ConfigureAwait(false));
                    else
                        foreach (var (key, value) in await gathering.TakeAsync(part.Block!).ConfigureAwait(false))
                            AddTo(values, key, value);
                }

                return values.ToImmutable();
            })
        );
    }

    internal override bool TryGetPlain(out ImmutableDictionary<string, TValue> value)
    {
        if (_whole is not null)
        {
            value = _whole;
            return true;
        }

        value = ImmutableDictionary<string, TValue>.Empty;
        var values = ImmutableDictionary.CreateBuilder<string, TValue>();
        foreach (var part in _parts)
        {
            if (part.Value is null || !part.Value.TryGetPlain(out var element))
                return false;
            AddTo(values, part.Key, element);
        }

        value = values.ToImmutable();
        return true;
    }

    /// <summary>The parts to read; a reader changes nothing, because several may read at once.</summary>
    private List<Part> Readable() => _whole is null ? _parts : Of(_whole)._parts;

    /// <summary>The parts to add to.</summary>
    private List<Part> Parts()
    {
        _parts = Readable();
        _whole = null;
        return _parts;
    }

    private static InputMap<TValue> Of(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        var map = new InputMap<TValue>();
        foreach (var (key, value) in values)
            map.Add(key, value);
        return map;
    }

    /// <summary>A key written twice is a mistake unless both say the same; it is found only here, because values may come late.</summary>
    private static void AddTo(ImmutableDictionary<string, TValue>.Builder values, string key, TValue value)
    {
        if (!values.TryGetValue(key, out var present))
            values.Add(key, value);
        else if (!EqualityComparer<TValue>.Default.Equals(present, value))
            throw new ArgumentException($"Key '{key}' already exists in the map with a different value.");
    }

    /// <summary>One entry, or several that come as one output.</summary>
    private readonly struct Part(string key, Input<TValue>? value, Output<ImmutableDictionary<string, TValue>>? block)
    {
        public string Key { get; } = key;
        public Input<TValue>? Value { get; } = value;
        public Output<ImmutableDictionary<string, TValue>>? Block { get; } = block;
    }
}
