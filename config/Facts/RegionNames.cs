namespace AvdPulumi.Configuration.Facts;

/// <summary>Names of regions, which people and exports write in several ways.</summary>
public static class RegionNames
{
    /// <summary>The name as Azure Resource Manager has it: East US 2 is eastus2.</summary>
    public static string InShort(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
