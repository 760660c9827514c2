namespace Pulumi;

/// <summary>A blob from a file.</summary>
public sealed class FileAsset : Asset
{
    public FileAsset(string path) => Path = path;

    internal string Path { get; }
}
