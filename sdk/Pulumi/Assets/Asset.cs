namespace Pulumi;

/// <summary>A single blob.</summary>
public abstract class Asset : AssetOrArchive
{
    internal Asset() { }
}
