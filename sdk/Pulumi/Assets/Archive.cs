namespace Pulumi;

/// <summary>A set of named blobs.</summary>
public abstract class Archive : AssetOrArchive
{
    internal Archive() { }
}
