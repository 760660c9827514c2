using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

// The shapes that are plain values already, or are taken apart without waiting for anything.
internal sealed partial class Serializer
{
    private static InvalidOperationException Unsupported(Type type, WirePath path) =>
        new($"{type.FullName} is not a supported argument type.\n\t{path}");

    /// <summary>
    /// A single value that is sent as it is: most inputs are one, and need neither a path nor a task. False for all else, which goes the long way.
    /// </summary>
    private static bool TryLeaf(object? value, out object? leaf)
    {
        // a list or a map would be put together here, only to be taken apart again
        if (value is IInput input and not IEnumerable && !input.TryGetPlain(out value))
            value = input;
        leaf = value is int number ? (double)number : value;
        return leaf is bool or double || (leaf is string text && text != Markers.Unknown);
    }

    /// <summary>A text, unless it is the one that stands for an unknown. Inside a JSON text even that stays, since the text as such is known.</summary>
    private string? Known(string text)
    {
        if (_isInsideJson || text != Markers.Unknown)
            return text;
        _isKnown = false;
        return null;
    }

    /// <summary>A secret inside a JSON text is marked there; the text is all that is sent, so nothing else could say it.</summary>
    private static ImmutableDictionary<string, object> Enveloped(object? content) =>
        ImmutableDictionary<string, object>.Empty.Add(Markers.Envelope, Markers.SecretEnvelope).Add(Markers.EnvelopeContent, content!);

    private static IEnumerable<KeyValuePair<string, object?>> Pairs(WirePath path, IDictionary dictionary) =>
        dictionary as IEnumerable<KeyValuePair<string, object?>> ?? OtherPairs(path, dictionary);

    private static IEnumerable<KeyValuePair<string, object?>> OtherPairs(WirePath path, IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key is not string key)
                throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{path}");
            yield return KeyValuePair.Create(key, entry.Value);
        }
    }

    /// <summary>The engine keeps such keys to itself; in a JSON text it does not see them.</summary>
    private bool IsForTheEngine(string key) => !isJson && key.StartsWith("__", StringComparison.Ordinal);

    private static object EnumNumber(WirePath path, object value) =>
        Enum.GetUnderlyingType(value.GetType()) == typeof(int) ? (double)(int)value : throw Unsupported(value.GetType(), path);

    /// <summary>Unlike in a dictionary, a null in JSON is a value like any other.</summary>
    private object? FromJson(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => Known(json.GetString()!),
            JsonValueKind.Number => json.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Array => json.EnumerateArray().Select(item => FromJson(item)!).ToImmutableArray(),
            JsonValueKind.Object => json.EnumerateObject()
                .Where(member => !IsForTheEngine(member.Name))
                .Aggregate(ImmutableDictionary<string, object>.Empty, (map, member) => map.SetItem(member.Name, FromJson(member.Value)!)),
            var kind => throw new InvalidOperationException($"Unknown JSON kind {kind}."),
        };

    /// <summary>
    /// The engine would send a reference and the other side make an instance of the class registered for its type. The instance itself
    /// tells a mock as much, so no assembly needs to be searched; a class that is not registered is replaced by a stand-in, as there.
    /// </summary>
    private async ValueTask<object?> WriteReferenceAsync(Resource resource)
    {
        await resource.Urn.DataTask.ConfigureAwait(false);
        _resources = _resources.Add(resource);
        return resource.GetType().GetCustomAttribute<ResourceTypeAttribute>() is null ? new StandInResource(resource) : resource;
    }
}
