using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>The alerts on what Azure itself says.</summary>
public static class PlatformAlerts
{
    /// <summary>Resource health of the key vault.</summary>
    public static PlatformAlert KeyVaultHealth { get; } =
        new()
        {
            Key = "key-vault-health",
            Title = "The key vault is not well",
            Fires = "Resource health of the vault is degraded or unavailable",
            Meaning = "The Key Vault is degraded or unavailable.",
            Response =
            [
                "See Resource health of the vault and Azure service health.",
                "Do not renew registration tokens or make session hosts until it is well again: both read the vault.",
            ],
            Source = "Azure Monitor, activity log alerts on Resource health",
        };

    /// <summary>Service health of Azure Virtual Desktop.</summary>
    public static PlatformAlert ServiceHealth { get; } =
        new()
        {
            Key = "avd-service-health",
            Title = "Azure Virtual Desktop has an incident",
            Fires =
                "Azure service health reports an incident, a maintenance, an advisory or a security advisory of Azure Virtual Desktop for the subscription, in any region",
            Meaning =
                "Microsoft reports something about the service Azure Virtual Desktop that may concern this subscription. The broker and the gateways are in regions of their own, so every region counts.",
            Response =
            [
                "Read the event under Azure service health: which regions, which part of the service, until when.",
                "Tell the users, and change nothing on the hosts while the service has an incident.",
                "Sessions that run go on in most incidents; sign nobody out.",
            ],
            Source =
                "Azure Virtual Desktop, set up service alerts, https://learn.microsoft.com/azure/virtual-desktop/set-up-service-alerts; "
                + "that the service bears either of two names in the events is an assumption",
        };

    /// <summary>Space on the file shares of storage accounts that this program makes.</summary>
    public static PlatformAlert FileShareSpace { get; } =
        new()
        {
            Key = "file-share-space",
            ThresholdKey = "share_fill_percent",
            Title = "A file share in Azure is nearly full",
            Severity = 1,
            Fires =
                "average of the metric FileCapacity > `share_fill_percent` of the share's quota (of all quotas of the account, where the account is a standard one)",
            Meaning = "A file share in Azure is filled beyond the threshold. On a full share no profile disk grows, and sign-ins fail.",
            Response =
            [
                "Raise quota_gib of the share and deploy: it takes effect at once.",
                "See which users' disks grew, and remove disks of users who left; snapshots count, too.",
            ],
            Source =
                "Azure Files, metrics, https://learn.microsoft.com/azure/storage/files/storage-files-monitoring-reference: FileCapacity comes hourly, and by share only for premium shares",
        };

    /// <summary>All of them, in the order of docs/alerts.md.</summary>
    public static ImmutableArray<PlatformAlert> All { get; } = [KeyVaultHealth, ServiceHealth, FileShareSpace];
}
