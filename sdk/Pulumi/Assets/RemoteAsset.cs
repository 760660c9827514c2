namespace Pulumi;

/// <summary>A blob from a URI.</summary>
public sealed class RemoteAsset : Asset
{
    public RemoteAsset(string uri) => Uri = uri;

    internal string Uri { get; }
}
