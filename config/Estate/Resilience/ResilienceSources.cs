namespace AvdPulumi.Configuration.Estate.Resilience;

/// <summary>The pages that the table of failures comes from.</summary>
internal static class ResilienceSources
{
    public static Source Service { get; } =
        new(
            "Azure Virtual Desktop service architecture and resilience",
            "https://learn.microsoft.com/azure/virtual-desktop/service-architecture-resilience"
        );

    public static Source DataLocations { get; } =
        new("Data locations for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/data-locations");

    public static Source Shortpath { get; } =
        new("RDP Shortpath for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath");

    public static Source Connectivity { get; } =
        new(
            "Understanding Azure Virtual Desktop network connectivity",
            "https://learn.microsoft.com/azure/virtual-desktop/network-connectivity"
        );

    public static Source Machines { get; } =
        new(
            "Resiliency of machines on Azure Local",
            "https://learn.microsoft.com/azure/azure-local/manage/disaster-recovery-vm-resiliency"
        );

    public static Source CloudCache { get; } =
        new("FSLogix: Cloud Cache overview", "https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache");

    public static Source Fslogix { get; } =
        new("FSLogix: Configuration Setting Reference", "https://learn.microsoft.com/fslogix/reference-configuration-settings");

    public static Source Quorum { get; } =
        new("Deploy a quorum witness", "https://learn.microsoft.com/windows-server/failover-clustering/deploy-quorum-witness");

    public static Source FileServer { get; } =
        new(
            "Scale-Out File Server for application data overview",
            "https://learn.microsoft.com/windows-server/failover-clustering/sofs-overview"
        );

    public static Source Prerequisites { get; } =
        new("Prerequisites for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/prerequisites");

    public static Source KeyVault { get; } =
        new(
            "Azure Key Vault availability and redundancy",
            "https://learn.microsoft.com/azure/key-vault/general/disaster-recovery-guidance"
        );
}
