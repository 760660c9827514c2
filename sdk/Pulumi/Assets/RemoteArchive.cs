namespace Pulumi;

/// <summary>Blobs from an archive at a URI.</summary>
public sealed class RemoteArchive : Archive
{
    public RemoteArchive(string uri) => Uri = uri;

    internal string Uri { get; }
}
