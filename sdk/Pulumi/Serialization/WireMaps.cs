using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>Maps that go on the wire as they are. The tags of thousands of resources are one dictionary, and so they stay.</summary>
internal static class WireMaps
{
    private static readonly ConditionalWeakTable<ImmutableDictionary<string, string>, ImmutableDictionary<string, object>> Known = [];

    /// <summary>The form of texts on the wire, always the same object for the same texts; null if one of them is not sent as it is.</summary>
    public static ImmutableDictionary<string, object>? Of(ImmutableDictionary<string, string> texts)
    {
        foreach (var (key, text) in texts)
            if (!IsSentAsItIs(key, text))
                return null;
        return Known.GetValue(
            texts,
            static all => all.ToImmutableDictionary(static entry => entry.Key, static object (entry) => entry.Value)
        );
    }

    /// <summary>Whether a map has nothing but what is sent as it is, in maps as in itself.</summary>
    public static bool IsOne(ImmutableDictionary<string, object> map)
    {
        foreach (var (key, value) in map)
            if (!IsSentAsItIs(key, value))
                return false;
        return true;
    }

    // keys that begin so are the engine's own, and one text stands for what is unknown
    private static bool IsSentAsItIs(string key, object? value) =>
        !key.StartsWith("__", StringComparison.Ordinal)
        && value switch
        {
            string text => text != Markers.Unknown,
            bool or double => true,
            ImmutableDictionary<string, object> map => IsOne(map),
            _ => false,
        };
}
