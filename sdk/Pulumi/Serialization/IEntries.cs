namespace Pulumi.Serialization;

/// <summary>A map whose entries are known and secret each for itself, not the map as a whole.</summary>
internal interface IEntries
{
    ValueTask<IReadOnlyList<KeyValuePair<string, object?>>> EntriesAsync();
}
