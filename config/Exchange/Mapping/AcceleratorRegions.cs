using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>What the accelerator knows of a region.</summary>
/// <param name="Acronym">The text for it in names.</param>
/// <param name="TimeZone">The Windows time zone of machines and schedules.</param>
internal sealed record AcceleratorRegion(string Acronym, string TimeZone);

/// <summary>The regions of the accelerator by short name (source: avdaccelerator, workload/variables/locations.json).</summary>
internal static class AcceleratorRegions
{
    private static readonly ImmutableDictionary<string, AcceleratorRegion> ByName = All().ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>A region by any spelling; null for one that the accelerator does not have.</summary>
    public static AcceleratorRegion? Find(string name) => ByName.GetValueOrDefault(RegionNames.InShort(name));

    private static IEnumerable<KeyValuePair<string, AcceleratorRegion>> All() =>
        [
            .. In(
                "AUS Eastern Standard Time",
                ("australiacentral", "auc"),
                ("australiacentral2", "auc2"),
                ("australiaeast", "aue"),
                ("australiasoutheast", "ause")
            ),
            .. In("Arabian Standard Time", ("uaecentral", "aec"), ("uaenorth", "aen")),
            .. In(
                "Central Europe Standard Time",
                ("austriaeast", "ate"),
                ("belgiumcentral", "bec"),
                ("denmarkeast", "dke"),
                ("francecentral", "frc"),
                ("francesouth", "frs"),
                ("germanynorth", "den"),
                ("germanywestcentral", "dewc"),
                ("italynorth", "itn"),
                ("norwayeast", "noe"),
                ("norwaywest", "now"),
                ("swedencentral", "sec"),
                ("switzerlandnorth", "chn"),
                ("switzerlandwest", "chw"),
                ("westeurope", "euw")
            ),
            .. In(
                "Central Standard Time",
                ("centralus", "usc"),
                ("northcentralus", "usnc"),
                ("southcentralus", "ussc"),
                ("usdodcentral", "dodc"),
                ("usgovtexas", "tx")
            ),
            .. In(
                "China Standard Time",
                ("chinaeast", "cne"),
                ("chinaeast2", "cne2"),
                ("chinanorth", "cnn"),
                ("chinanorth2", "cnn2"),
                ("chinanorth3", "cnn3"),
                ("eastasia", "ase")
            ),
            .. In("E. South America Standard Time", ("brazilsouth", "brs"), ("brazilsoutheast", "brse")),
            .. In(
                "Eastern Standard Time",
                ("canadacentral", "cac"),
                ("canadaeast", "cae"),
                ("eastus", "use"),
                ("eastus2", "use2"),
                ("usdodeast", "dode"),
                ("usgovvirginia", "va")
            ),
            .. In("GMT Standard Time", ("northeurope", "eun"), ("uksouth", "uks"), ("ukwest", "ukw")),
            .. In(
                "India Standard Time",
                ("centralindia", "inc"),
                ("jioindiacentral", "injc"),
                ("jioindiawest", "injw"),
                ("southindia", "ins"),
                ("westindia", "inw")
            ),
            .. In("Korea Standard Time", ("koreacentral", "krc"), ("koreasouth", "krs")),
            .. In("Mountain Standard Time", ("usgovarizona", "az"), ("westcentralus", "uswc"), ("westus3", "usw3")),
            .. In("Pacific SA Standard Time", ("chilecentral", "clc")),
            .. In("Pacific Standard Time", ("westus", "usw"), ("westus2", "usw2")),
            .. In("Singapore Standard Time", ("indonesiacentral", "idc"), ("southeastasia", "asse")),
            .. In("South Africa Standard Time", ("southafricanorth", "zan"), ("southafricawest", "zaw")),
            .. In("Tokyo Standard Time", ("japaneast", "jpe"), ("japanwest", "jpw")),
        ];

    private static IEnumerable<KeyValuePair<string, AcceleratorRegion>> In(string zone, params (string Name, string Acronym)[] regions) =>
        regions.Select(region => KeyValuePair.Create(region.Name, new AcceleratorRegion(region.Acronym, zone)));
}
