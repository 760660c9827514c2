namespace Pulumi.Serialization;

/// <summary>A map whose entries are known and secret each for itself, not the map as a whole.</summary>
internal interface IEntries
{
    ValueTask<IReadOnlyList<KeyValuePair<string, object?>>> EntriesAsync();

    /// <summary>The immutable dictionary that is the map; null if it was put together.</summary>
    object? Whole { get; }

    /// <summary>The entries, each key once; null if an output is behind one of them. Spares the map that they would make.</summary>
    IReadOnlyList<KeyValuePair<string, object?>>? PlainEntries();
}
