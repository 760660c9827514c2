using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>The alerts on what Azure itself reports.</summary>
public static class PlatformAlerts
{
    /// <summary>Resource health of the key vault.</summary>
    public static PlatformAlert KeyVaultHealth { get; } =
        new()
        {
            Key = "key-vault-health",
            Title = "The key vault is unhealthy",
            Fires = "Resource health of the vault is degraded or unavailable",
            Meaning = "The Key Vault is degraded or unavailable.",
            Response =
            [
                "Check Resource health of the vault and Azure Service Health.",
                "Do not renew registration tokens or create session hosts until the vault is healthy again: both read the vault.",
            ],
            Source = new("Azure Resource Health overview", "https://learn.microsoft.com/azure/service-health/resource-health-overview"),
        };

    /// <summary>Service health of Azure Virtual Desktop.</summary>
    public static PlatformAlert ServiceHealth { get; } =
        new()
        {
            Key = "avd-service-health",
            Title = "Azure Virtual Desktop has an incident",
            Fires =
                "Azure Service Health reports an incident, a maintenance event, an advisory or a security advisory of Azure Virtual Desktop for the subscription, in any region",
            Meaning =
                "Microsoft reports an event of the service Azure Virtual Desktop that may affect this subscription. The broker and the gateways run in their own regions, so every region counts.",
            Response =
            [
                "Read the event in Azure Service Health: which regions, which part of the service, until when.",
                "Inform the users, and change nothing on the hosts during the incident.",
                "In most incidents, running sessions continue. Do not sign users out.",
            ],
            Source = new(
                "Set up service alerts for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/set-up-service-alerts"
            ),
        };

    /// <summary>Space on the file shares of storage accounts that this program creates.</summary>
    public static PlatformAlert FileShareSpace { get; } =
        new()
        {
            Key = "file-share-space",
            ThresholdKey = "share_fill_percent",
            Title = "A file share in Azure is nearly full",
            Severity = 1,
            Fires =
                "average of the metric FileCapacity > `share_fill_percent` of the share's quota (for a standard account: of the quotas of all its shares)",
            Meaning = "A file share in Azure is filled above the threshold. On a full share, profile disks cannot grow, and sign-ins fail.",
            Response =
            [
                "Increase quota_gib of the share and deploy. The change takes effect immediately.",
                "Check which users' disks grew, and remove disks of users who left. Snapshots also use space.",
            ],
            Source = new(
                "Azure Files monitoring data reference",
                "https://learn.microsoft.com/azure/storage/files/storage-files-monitoring-reference"
            ),
        };

    /// <summary>All of them, in the order of docs/alerts.md.</summary>
    public static ImmutableArray<PlatformAlert> All { get; } = [KeyVaultHealth, ServiceHealth, FileShareSpace];
}
