using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>Regions: AVD0110 to AVD0119.</summary>
internal static class RegionRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0110",
            Title = "A region is not spelled as Azure spells it",
            Cause =
                "Azure Resource Manager takes the short name of a region. Other spellings come back changed, which looks like a change in every run, or are refused.",
            Example = "deployment:\n  location: West Europe",
            Remedy = "Use the short name: small letters and digits, without spaces.",
            Source = new("Azure regions list", "https://learn.microsoft.com/azure/reliability/regions-list"),
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsPlaces
                    .Regions(context.Settings)
                    .Where(place => !MayBeRegion(place.Value))
                    .Select(place => new Finding(
                        place.Path,
                        $"is '{place.Value}', but must be the short name of a region, such as westeurope.",
                        Meant(place.Value) is { } meant
                            ? $"Did you mean '{meant}'?"
                            : "az account list-locations prints the short names in the column Name."
                    )),
        },
        new()
        {
            Code = "AVD0111",
            Title = "The region is not known to hold AVD objects",
            Cause =
                "Host pools, application groups, workspaces and scaling plans are kept in some regions only. It need not be the region of the machines. "
                + "Azure opens regions, and the list may be older than the region.",
            Example = "deployment:\n  metadata_location: germanywestcentral",
            Remedy =
                "Choose a region that the message lists; session hosts stay in deployment.location. Where Microsoft lists the region, nothing is wrong.",
            Source = new("Prerequisites for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/prerequisites"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                Places
                    .At("deployment.metadata_location", context.Settings.Deployment?.MetadataLocation)
                    .Where(place =>
                        MayBeRegion(place.Value)
                        && !AzureRegions.AvdMetadata.Contains(place.Value)
                        // of the other clouds no list is known
                        && !IsInOther(CloudFacts.Public, place.Value)
                    )
                    .Select(place => new Finding(
                        place.Path,
                        $"is '{place.Value}', which is not known to hold AVD objects; the regions that are known to are {string.Join(", ", AzureRegions.AvdMetadata)}.",
                        "It may differ from deployment.location. Azure refuses a region that holds no AVD objects; a new one may be right."
                    )),
        },
        new()
        {
            Code = "AVD0112",
            Title = "Azure Local is not known in the region",
            Cause =
                "Machines on Azure Local are in the region that their cluster is registered in, and clusters are registered in some regions only.",
            Example = "deployment:\n  location: northeurope",
            Remedy = "Take the region of the custom location. The list may be older than the region: then nothing is wrong.",
            Source = new(
                "System requirements for Azure Local",
                "https://learn.microsoft.com/azure/azure-local/concepts/system-requirements-23h2"
            ),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                Places
                    .At("deployment.location", context.Settings.Deployment?.Location)
                    .Where(place =>
                        MayBeRegion(place.Value)
                        && !AzureRegions.AzureLocal.Contains(place.Value)
                        // a region of another cloud, and a cloud without Azure Local, have findings of their own
                        && !IsInOther(CloudRules.CloudOf(context.Settings), place.Value)
                        && CloudFacts.OfRegion(place.Value) != CloudFacts.China
                    )
                    .Select(place => new Finding(
                        place.Path,
                        $"is '{place.Value}', but clusters are known to be registered in {string.Join(", ", AzureRegions.AzureLocal)} only.",
                        "It must be the region of the custom location, which is where the cluster was registered, not where it stands."
                    )),
        },
    ];

    private static bool IsInOther(CloudFacts cloud, string region) => CloudFacts.OfRegion(region) is { } found && found != cloud;

    private static bool IsKnown(string region) => AzureRegions.All.Contains(region);

    // one that is known, or one that opened since
    private static bool MayBeRegion(string region) => IsKnown(region) || (IsShort(region) && Meant(region) is null && !IsGeography(region));

    // regions have a point of the compass, but for those of governments: europe and global are none
    private static bool IsGeography(string region) =>
        AzureRegions.WholeGeographies.Contains(region)
        || (AzureRegions.GeographyOf(region) == region && !region.StartsWith("us", StringComparison.Ordinal));

    private static bool IsShort(string region) => region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    // a name of known parts is a region that opened since, however near it is to another: eastus3
    private static string? Meant(string region) =>
        IsShort(region) && AzureRegions.Geographies.Contains(AzureRegions.GeographyOf(region))
            ? null
            : Spelling.Closest(region, AzureRegions.All);
}
