using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Services that the program can deploy but not every cloud has. All others are available in every cloud, as far as documents say.</summary>
internal static class CloudFeatures
{
    private const string AzureLocal =
        "System requirements for Azure Local, Azure regions, https://learn.microsoft.com/azure/azure-local/concepts/system-requirements-23h2";
    private const string Defender =
        "Support matrices for Defender for Cloud, https://learn.microsoft.com/azure/defender-for-cloud/support-matrix-cloud-environment";
    private const string Autoscale =
        "Autoscale scaling plans (\"in Azure and Azure Government\"), https://learn.microsoft.com/azure/virtual-desktop/autoscale-scaling-plan";

    public static ImmutableArray<CloudFeature> All { get; } =
    [
        // its regions are listed, and none is in China; no document on AVD on Azure Local mentions Azure Government
        new()
        {
            Path = "session_host",
            Noun = "AVD on Azure Local",
            Source = AzureLocal,
            IsUsed = static context => context.Layers.HasFlag(Layers.Hosts),
            NotOffered = [AzureCloud.China],
            NotConfirmed = [AzureCloud.UsGovernment],
        },
        new()
        {
            Path = "sofs",
            Noun = "Azure Local",
            Source = AzureLocal,
            IsUsed = static context =>
                context.Layers.HasFlag(Layers.Sofs) && !context.Layers.HasFlag(Layers.Hosts) && context.Settings.Sofs is not null,
            NotOffered = [AzureCloud.China],
        },
        new()
        {
            Path = "monitoring.defender.key_vault",
            Noun = "Defender for Key Vault",
            Source = Defender,
            IsUsed = static context => context.Settings.Monitoring.Defender.KeyVault,
            NotOffered = [AzureCloud.UsGovernment, AzureCloud.China],
        },
        new()
        {
            Path = "monitoring.defender.storage",
            Noun = "Defender for Storage",
            Source = Defender,
            IsUsed = static context => context.Settings.Monitoring.Defender.Storage,
            NotOffered = [AzureCloud.China],
        },
        new()
        {
            Path = "scaling",
            Noun = "Autoscale",
            Source = Autoscale,
            IsUsed = static context => context.Settings.Scaling is not null,
            NotConfirmed = [AzureCloud.China],
        },
        new()
        {
            Path = "storage.app_attach.packages",
            Noun = "App Attach",
            Source = "assumption",
            IsUsed = static context => context.Settings.Storage.AppAttach is { Packages.IsEmpty: false },
            NotConfirmed = [AzureCloud.UsGovernment, AzureCloud.China],
        },
    ];
}
