using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Blobs and archives by name.</summary>
public sealed class AssetArchive : Archive
{
    public AssetArchive(IDictionary<string, AssetOrArchive> assets) => Assets = assets.ToImmutableDictionary();

    internal ImmutableDictionary<string, AssetOrArchive> Assets { get; }
}
