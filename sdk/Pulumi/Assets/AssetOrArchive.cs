namespace Pulumi;

/// <summary>Something with bytes behind it. Not derivable outside this assembly: providers know only these kinds.</summary>
public abstract class AssetOrArchive
{
    internal AssetOrArchive() { }
}
