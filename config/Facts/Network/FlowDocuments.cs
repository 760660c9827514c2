namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>The documents that the table of network flows comes from.</summary>
/// <remarks>Read in November 2026, from public copies of the pages.</remarks>
internal static class FlowDocuments
{
    public const string Avd =
        "Required FQDNs and endpoints for Azure Virtual Desktop, https://learn.microsoft.com/azure/virtual-desktop/required-fqdn-endpoint";
    public const string AvdChina =
        "Required FQDNs and endpoints for Azure Virtual Desktop (21Vianet), https://docs.azure.cn/virtual-desktop/required-fqdn-endpoint";
    public const string PrivateLink =
        "Azure Private Link with Azure Virtual Desktop, https://learn.microsoft.com/azure/virtual-desktop/private-link-overview";
    public const string Shortpath =
        "RDP Shortpath for Azure Virtual Desktop, https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath";
    public const string Arc =
        "Connected Machine agent network requirements, https://learn.microsoft.com/azure/azure-arc/servers/network-requirements";
    public const string EntraLogin =
        "Sign in to a Windows virtual machine by using Microsoft Entra ID, https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows";
    public const string EntraDevice =
        "Plan your Microsoft Entra device deployment, https://learn.microsoft.com/entra/identity/devices/plan-device-deployment";
    public const string HybridJoin =
        "Configure Microsoft Entra hybrid join, https://learn.microsoft.com/entra/identity/devices/how-to-hybrid-join";
    public const string Intune =
        "Network endpoints for Microsoft Intune, https://learn.microsoft.com/intune/intune-service/fundamentals/intune-endpoints";
    public const string Monitor =
        "Azure Monitor agent network configuration, https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-network-configuration";
    public const string Defender =
        "Onboarding devices using streamlined connectivity for Defender for Endpoint, https://learn.microsoft.com/defender-endpoint/configure-device-connectivity";
    public const string DefenderCore =
        "Microsoft Defender Core service overview, https://learn.microsoft.com/defender-endpoint/microsoft-defender-core-service-overview";
    public const string Updates =
        "Configure WSUS, connection from the WSUS server to the internet, https://learn.microsoft.com/windows-server/administration/windows-server-update-services/deploy/2-configure-wsus";
    public const string Vault =
        "Access Azure Key Vault behind a firewall, https://learn.microsoft.com/azure/key-vault/general/access-behind-firewall";
    public const string Files =
        "Azure Files networking considerations, https://learn.microsoft.com/azure/storage/files/storage-files-networking-overview";
    public const string CloudCache = "FSLogix Cloud Cache, https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache";
    public const string Ports =
        "Service overview and network port requirements for Windows, https://learn.microsoft.com/troubleshoot/windows-server/networking/service-overview-and-network-port-requirements";
    public const string Directory =
        "Configure a firewall for Active Directory domains and trusts, https://learn.microsoft.com/troubleshoot/windows-server/active-directory/config-firewall-for-ad-domains-and-trusts";
    public const string DirectoryWebServices =
        "Active Directory Web Services overview, https://learn.microsoft.com/archive/blogs/adpowershell/active-directory-web-services-overview";
    public const string Time =
        "Windows Time service tools and settings, https://learn.microsoft.com/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings";
    public const string Witness =
        "Deploy a quorum witness, https://learn.microsoft.com/windows-server/failover-clustering/deploy-quorum-witness";
    public const string Agent =
        "Add session hosts to a host pool, https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool";
}
