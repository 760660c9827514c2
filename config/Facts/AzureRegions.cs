using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Regions by the short names that Azure Resource Manager accepts.</summary>
internal static class AzureRegions
{
    /// <summary>Regions of Azure (source: Azure regions list; Azure Government and Azure operated by 21Vianet, geographies). Azure opens new ones every year.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "australiacentral",
        "australiacentral2",
        "australiaeast",
        "australiasoutheast",
        "austriaeast",
        "belgiumcentral",
        "brazilsouth",
        "brazilsoutheast",
        "canadacentral",
        "canadaeast",
        "centralindia",
        "centralus",
        "chilecentral",
        "denmarkeast",
        "eastasia",
        "eastus",
        "eastus2",
        "francecentral",
        "francesouth",
        "germanynorth",
        "germanywestcentral",
        "indonesiacentral",
        "israelcentral",
        "italynorth",
        "japaneast",
        "japanwest",
        "jioindiacentral",
        "jioindiawest",
        "koreacentral",
        "koreasouth",
        "malaysiawest",
        "mexicocentral",
        "newzealandnorth",
        "northcentralus",
        "northeurope",
        "norwayeast",
        "norwaywest",
        "polandcentral",
        "qatarcentral",
        "southafricanorth",
        "southafricawest",
        "southcentralus",
        "southeastasia",
        "southindia",
        "spaincentral",
        "swedencentral",
        "swedensouth",
        "switzerlandnorth",
        "switzerlandwest",
        "uaecentral",
        "uaenorth",
        "uksouth",
        "ukwest",
        "westcentralus",
        "westeurope",
        "westindia",
        "westus",
        "westus2",
        "westus3",
        "usdodcentral",
        "usdodeast",
        "usgovarizona",
        "usgovtexas",
        "usgovvirginia",
        "chinaeast",
        "chinaeast2",
        "chinaeast3",
        "chinanorth",
        "chinanorth2",
        "chinanorth3",
    ];

    /// <summary>The geographic part of region names, without points of the compass and numbers: us, europe, germany.</summary>
    public static ImmutableHashSet<string> Geographies { get; } = [.. All.Select(GeographyOf)];

    /// <summary>Geographies of the United States, which are not regions (source: Azure geographies).</summary>
    public static ImmutableArray<string> WholeGeographies { get; } = ["unitedstates", "us", "usa", "usgov"];

    /// <summary>Regions that store AVD objects (source: Prerequisites for Azure Virtual Desktop, Azure regions, 2024).</summary>
    public static ImmutableArray<string> AvdMetadata { get; } =
    [
        "australiaeast",
        "canadacentral",
        "canadaeast",
        "centralindia",
        "centralus",
        "eastus",
        "eastus2",
        "japaneast",
        "northcentralus",
        "northeurope",
        "southcentralus",
        "uksouth",
        "ukwest",
        "westcentralus",
        "westeurope",
        "westus",
        "westus2",
        "westus3",
    ];

    /// <summary>Regions that an Azure Local cluster can be registered in (source: System requirements for Azure Local, Azure requirements).</summary>
    public static ImmutableArray<string> AzureLocal { get; } =
    [
        "australiaeast",
        "canadacentral",
        "centralindia",
        "eastus",
        "japaneast",
        "southcentralus",
        "southeastasia",
        "usgovvirginia",
        "westeurope",
    ];

    /// <summary>The name of a region without points of the compass and numbers.</summary>
    public static string GeographyOf(string region)
    {
        ReadOnlySpan<string> points = ["north", "south", "east", "west", "central"];
        var name = region.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        for (var length = -1; length != name.Length; )
        {
            length = name.Length;
            foreach (var point in points)
            {
                if (name.StartsWith(point, StringComparison.Ordinal))
                    name = name[point.Length..];
                if (name.EndsWith(point, StringComparison.Ordinal))
                    name = name[..^point.Length];
            }
        }

        return name;
    }
}
