namespace Pulumi;

/// <summary>Blobs from a folder or an archive file.</summary>
public sealed class FileArchive : Archive
{
    public FileArchive(string path) => Path = path;

    internal string Path { get; }
}
