namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>The names of each purpose of a flow.</summary>
public static class FlowPurposes
{
    /// <summary>The title, for people.</summary>
    public static string TitleOf(FlowPurpose purpose) =>
        purpose switch
        {
            FlowPurpose.AvdService => "Azure Virtual Desktop service",
            FlowPurpose.Shortpath => "RDP Shortpath",
            FlowPurpose.EntraId => "Microsoft Entra ID",
            FlowPurpose.AzureArc => "Azure Arc agent and extensions",
            FlowPurpose.Monitoring => "Azure Monitor agent",
            FlowPurpose.Defender => "Defender for Endpoint",
            FlowPurpose.Windows => "Windows: activation, updates, certificates",
            FlowPurpose.Estate => "Downloads, proxies and secrets",
            FlowPurpose.Files => "Profiles and packages",
            FlowPurpose.Directory => "DNS, time and Active Directory",
            FlowPurpose.FileServerCluster => "File server cluster",
        };

    /// <summary>The word for programs, as in JSON and CSV.</summary>
    public static string WordOf(FlowPurpose purpose) =>
        purpose switch
        {
            FlowPurpose.AvdService => "avd_service",
            FlowPurpose.Shortpath => "rdp_shortpath",
            FlowPurpose.EntraId => "entra_id",
            FlowPurpose.AzureArc => "azure_arc",
            FlowPurpose.Monitoring => "azure_monitor",
            FlowPurpose.Defender => "defender",
            FlowPurpose.Windows => "windows",
            FlowPurpose.Estate => "estate",
            FlowPurpose.Files => "profiles_and_packages",
            FlowPurpose.Directory => "directory",
            FlowPurpose.FileServerCluster => "file_server_cluster",
        };
}
