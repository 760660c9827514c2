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
            Title = "A region is not a short name",
            Cause =
                "Azure Resource Manager accepts the short name of a region. Azure rejects other spellings, or changes them, which looks like a change in every run.",
            Example = "deployment:\n  location: West Europe",
            Remedy = "Use the short name: lower-case letters and digits, without spaces.",
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
            Title = "The region is not known to support AVD objects",
            Cause =
                "Only some regions store host pools, application groups, workspaces and scaling plans. "
                + "The region can differ from that of the machines. Azure opens new regions, so this list may be outdated.",
            Example = "deployment:\n  metadata_location: germanywestcentral",
            Remedy =
                "Use a region that the message lists; session hosts stay in deployment.location. If Microsoft lists your region, no action is needed.",
            Source = new("Prerequisites for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/prerequisites"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                Places
                    .At("deployment.metadata_location", context.Settings.Deployment?.MetadataLocation)
                    .Where(place =>
                        MayBeRegion(place.Value)
                        && !AzureRegions.AvdMetadata.Contains(place.Value)
                        // the regions of the other clouds are not known
                        && !IsInOther(CloudFacts.Public, place.Value)
                    )
                    .Select(place => new Finding(
                        place.Path,
                        $"is '{place.Value}', which is not known to support AVD objects; the known regions are {string.Join(", ", AzureRegions.AvdMetadata)}.",
                        "The region can differ from deployment.location. Azure rejects a region without AVD objects; a new region may work."
                    )),
        },
        new()
        {
            Code = "AVD0112",
            Title = "The region is not known to support Azure Local",
            Cause = "Machines on Azure Local are in the region that their cluster is registered in. Only some regions accept clusters.",
            Example = "deployment:\n  location: northeurope",
            Remedy =
                "Use the region of the custom location. This list may be outdated; if the cluster is registered in your region, no action is needed.",
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
                        // a region of another cloud, and a cloud without Azure Local, have their own rules
                        && !IsInOther(CloudRules.CloudOf(context.Settings), place.Value)
                        && CloudFacts.OfRegion(place.Value) != CloudFacts.China
                    )
                    .Select(place => new Finding(
                        place.Path,
                        $"is '{place.Value}', but clusters are known to be registered only in {string.Join(", ", AzureRegions.AzureLocal)}.",
                        "Use the region of the custom location: the one that the cluster is registered in, not its physical location."
                    )),
        },
    ];

    private static bool IsInOther(CloudFacts cloud, string region) => CloudFacts.OfRegion(region) is { } found && found != cloud;

    private static bool IsKnown(string region) => AzureRegions.All.Contains(region);

    // a known region, or one that opened later
    private static bool MayBeRegion(string region) => IsKnown(region) || (IsShort(region) && Meant(region) is null && !IsGeography(region));

    // region names contain a point of the compass, except those of governments: europe and global are not regions
    private static bool IsGeography(string region) =>
        AzureRegions.WholeGeographies.Contains(region)
        || (AzureRegions.GeographyOf(region) == region && !region.StartsWith("us", StringComparison.Ordinal));

    private static bool IsShort(string region) => region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    // a name of known parts is a region that opened later, however similar it is to another: eastus3
    private static string? Meant(string region) =>
        IsShort(region) && AzureRegions.Geographies.Contains(AzureRegions.GeographyOf(region))
            ? null
            : Spelling.Closest(region, AzureRegions.All);
}
