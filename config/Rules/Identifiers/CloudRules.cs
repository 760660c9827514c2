using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>An estate is in one cloud, and uses only services of that cloud: AVD0113 to AVD0116.</summary>
internal static class CloudRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0113",
            Title = "A region is in another cloud",
            Cause =
                "Each Azure cloud has its own regions, sign-in and addresses. A subscription is in one cloud and can use only its regions.",
            Example = "deployment:\n  location: usgovvirginia\n  metadata_location: eastus",
            Remedy = "Set subscription.cloud to the cloud of the subscription, and use only regions of that cloud.",
            Source = new(
                "Compare Azure Government and global Azure",
                "https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure"
            ),
            Reads = Places.Everywhere,
            Check = static context =>
            {
                var cloud = CloudOf(context.Settings);
                var regions = SettingsPlaces
                    .Regions(context.Settings)
                    .Select(place => new { Place = place, Cloud = CloudFacts.OfRegion(place.Value)! })
                    .Where(region => region.Cloud is not null)
                    .ToImmutableArray();
                var strays = regions.Where(region => region.Cloud != cloud).ToImmutableArray();
                // if all regions are in the same other cloud, subscription.cloud is the wrong setting
                if (strays.Length > 0 && strays.Length == regions.Length && strays.DistinctBy(region => region.Cloud.Cloud).Count() == 1)
                    strays = [strays[0]];
                return strays.Select(region => new Finding(
                    region.Place.Path,
                    $"is '{region.Place.Value}', a region of {region.Cloud.Title}, but subscription.cloud is '{cloud.Environment}'.",
                    $"If the subscription is in '{region.Cloud.Environment}', set subscription.cloud to it. Otherwise use a region of {cloud.Title}."
                ));
            },
        },
        new()
        {
            Code = "AVD0114",
            Title = "A share is in another cloud",
            Cause =
                "Azure Files has a different address in each cloud. A session host cannot sign in to a share of another cloud with the identities of this one.",
            Example = "subscription:\n  cloud: usgovernment\nfslogix:\n  locations: ['\\\\stcontoso.file.core.windows.net\\profiles']",
            Remedy =
                "Use the address that the message shows: file.core.windows.net (public), file.core.usgovcloudapi.net (usgovernment), "
                + "file.core.chinacloudapi.cn (china).",
            Source = new(
                "Compare Azure Government and global Azure",
                "https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure"
            ),
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsPlaces
                    .Shares(context.Settings)
                    .Where(place => CloudFacts.OfShare(place.Value) is { } other && other != CloudOf(context.Settings))
                    .Select(place => new Finding(
                        place.Path,
                        $"is '{place.Value}', a share in {CloudFacts.OfShare(place.Value)!.Title}, but subscription.cloud is '{CloudOf(context.Settings).Environment}'.",
                        $"Shares of {CloudOf(context.Settings).Title} end with .file.{CloudOf(context.Settings).StorageSuffix}."
                    )),
        },
        new()
        {
            Code = "AVD0115",
            Title = "A service is not available in the cloud",
            Cause = "Some services are not available in every cloud. Azure refuses to create them there.",
            Example = "subscription:\n  cloud: usgovernment\nmonitoring:\n  defender:\n    key_vault: true",
            Remedy =
                "Remove the setting, or deploy it in another cloud. If a stack deploys only the control plane, set avd:layers: [control_plane].",
            Source = new(
                "Support matrices for Defender for Cloud",
                "https://learn.microsoft.com/azure/defender-for-cloud/support-matrix-cloud-environment"
            ),
            Reads = FeaturePaths,
            Check = static context =>
                Features(context, static feature => feature.NotOffered)
                    .Select(feature => new Finding(
                        feature.Path,
                        $"requires {feature.Noun}, which {CloudOf(context.Settings).Title} does not have.",
                        feature.Path is "session_host" or "sofs"
                            ? "To deploy only the control plane, set avd:layers to [control_plane]."
                            : "Remove the setting."
                    )),
        },
        new()
        {
            Code = "AVD0116",
            Title = "A service may not be available in the cloud",
            Cause =
                "No public document says that the cloud of the subscription has this service. Azure may accept or reject the deployment.",
            Example = "subscription:\n  cloud: usgovernment\nstorage:\n  app_attach:\n    packages: [...]",
            Remedy = "Ask Microsoft, or try it in a test estate first. The deployed resources are the same as in the public cloud.",
            Source = new(
                "Autoscale scaling plans and example scenarios in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = FeaturePaths,
            Check = static context =>
                Features(context, static feature => feature.NotConfirmed)
                    .Select(feature => new Finding(
                        feature.Path,
                        $"requires {feature.Noun}, but no public document says that {CloudOf(context.Settings).Title} has it.",
                        "Try it in a test estate first."
                    )),
        },
    ];

    private static ImmutableArray<string> FeaturePaths => ["subscription.cloud", .. CloudFeatures.All.Select(feature => feature.Path)];

    /// <summary>The cloud of a config whose subscription may not be readable.</summary>
    public static CloudFacts CloudOf(AvdSettings settings) => CloudFacts.Of(settings.Subscription?.Cloud ?? AzureCloud.Public);

    private static IEnumerable<CloudFeature> Features(RuleContext context, Func<CloudFeature, ImmutableArray<AzureCloud>> clouds) =>
        CloudFeatures.All.Where(feature => clouds(feature).Contains(context.Settings.Subscription.Cloud) && feature.IsUsed(context));
}
