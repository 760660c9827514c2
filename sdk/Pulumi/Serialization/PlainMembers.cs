using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Serialization;

/// <summary>A state that is on the wire as a mock gave it: known and not secret. Each of thousands of resources keeps its own, and few are ever asked for a member.</summary>
/// <param name="wire">The members, none of which is null.</param>
internal sealed class PlainMembers(ImmutableDictionary<string, object> wire) : IReadOnlyDictionary<string, OutputData<object?>>
{
    public int Count => wire.Count;

    public IEnumerable<string> Keys => wire.Keys;

    public IEnumerable<OutputData<object?>> Values => wire.Values.Select(Known);

    public OutputData<object?> this[string key] => Known(wire[key]);

    public bool ContainsKey(string key) => wire.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out OutputData<object?> value)
    {
        var isThere = wire.TryGetValue(key, out var member);
        value = isThere ? Known(member!) : null;
        return isThere;
    }

    public IEnumerator<KeyValuePair<string, OutputData<object?>>> GetEnumerator() =>
        wire.Select(member => KeyValuePair.Create(member.Key, Known(member.Value))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static OutputData<object?> Known(object member) => OutputData<object?>.Of(member);
}
