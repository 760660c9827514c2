using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>When an estate needs a flow.</summary>
public sealed record FlowCondition
{
    /// <summary>Every estate.</summary>
    public static FlowCondition Always { get; } = new() { Text = "always", Holds = static _ => true };

    /// <summary>No estate.</summary>
    public static FlowCondition Never { get; } = new() { Text = "never", Holds = static _ => false };

    /// <summary>RDP Shortpath over the internet.</summary>
    public static FlowCondition PublicShortpath { get; } =
        new() { Text = "with `network.shortpath.public_networks`", Holds = static settings => settings.Network.Shortpath.PublicNetworks };

    /// <summary>RDP Shortpath on the site's own networks.</summary>
    public static FlowCondition ManagedShortpath { get; } =
        new() { Text = "with `network.shortpath.managed_networks`", Holds = static settings => settings.Network.Shortpath.ManagedNetworks };

    /// <summary>A private endpoint of the host pool.</summary>
    public static FlowCondition PrivateLink { get; } =
        new()
        {
            Text = "with `host_pool.connection_private_endpoint`",
            Holds = static settings => settings.HostPool.ConnectionPrivateEndpoint is not null,
        };

    /// <summary>Hosts that are devices in Microsoft Entra ID.</summary>
    public static FlowCondition EntraDevice { get; } =
        new()
        {
            Text = "with `identity.pattern` `entra_only` or `hybrid_entra`",
            Holds = static settings => settings.Identity.Pattern is IdentityPattern.EntraOnly or IdentityPattern.HybridEntra,
        };

    /// <summary>Hosts that Intune manages.</summary>
    public static FlowCondition Intune { get; } =
        new() { Text = "with `identity.intune_enrollment`", Holds = static settings => settings.Identity.IntuneEnrollment };

    /// <summary>The Azure Monitor agent.</summary>
    public static FlowCondition MonitorAgent { get; } =
        new()
        {
            Text = "with `session_host.extensions.azure_monitor_agent`; file servers with `monitoring.insights.file_server_events`",
            Holds = static settings => settings.SessionHost.Extensions.AzureMonitorAgent,
            OnFileServers = static settings => settings.Monitoring.Insights is { Enabled: true, FileServerEvents: true },
        };

    /// <summary>Defender for Endpoint.</summary>
    public static FlowCondition Defender { get; } =
        new()
        {
            Text = "with `session_host.extensions.defender` or `monitoring.defender.servers`",
            Holds = static settings => settings.SessionHost.Extensions.Defender || settings.Monitoring.Defender.Servers,
            OnFileServers = static settings => settings.Monitoring.Defender.Servers,
        };

    /// <summary>Hosts that Windows or Azure updates in place.</summary>
    public static FlowCondition Updates { get; } =
        new()
        {
            Text = "with `session_host.automatic_updates`, or a `session_host.patch_mode` other than `Manual` and `ImageDefault`",
            Holds = static settings =>
                settings.SessionHost.AutomaticUpdates
                || settings.SessionHost.PatchMode is PatchMode.AutomaticByPlatform or PatchMode.AutomaticByOS,
            OnFileServers = static _ => false,
        };

    /// <summary>Hosts that read secrets themselves.</summary>
    public static FlowCondition HostsReadKeyVault { get; } =
        new() { Text = "with `rbac.hosts_read_key_vault`", Holds = static settings => settings.Rbac.HostsReadKeyVault };

    /// <summary>A proxy of the Arc agent.</summary>
    public static FlowCondition ArcProxy { get; } =
        new() { Text = "with `session_host.http_proxy`", Holds = static settings => settings.SessionHost.HttpProxy is not null };

    /// <summary>A proxy of the Azure Monitor agent.</summary>
    public static FlowCondition MonitorProxy { get; } =
        new()
        {
            Text = "with `session_host.extensions.monitor_agent_proxy`",
            Holds = static settings => settings.SessionHost.Extensions is { AzureMonitorAgent: true, MonitorAgentProxy: not null },
            OnFileServers = static settings =>
                settings.SessionHost.Extensions.MonitorAgentProxy is not null && MonitorAgent.OnFileServers(settings),
        };

    /// <summary>FSLogix that is installed from a download.</summary>
    public static FlowCondition FslogixDownload { get; } =
        new()
        {
            Text = "with `fslogix.installer_uri`",
            Holds = static settings => settings.Fslogix is { Enabled: true, InstallerUri: not null },
        };

    /// <summary>Profiles on shares.</summary>
    public static FlowCondition Profiles { get; } =
        new() { Text = "with `fslogix.enabled`, for shares in use", Holds = static settings => settings.Fslogix.Enabled };

    /// <summary>Profiles in blobs.</summary>
    public static FlowCondition ProfileBlobs { get; } =
        new()
        {
            Text = "with a provider of type `azure` in `fslogix.cloud_cache`",
            Holds = static settings =>
                settings.Fslogix is { Enabled: true, CloudCache: { } cache }
                && cache.Providers.Any(provider => provider.Type == CloudCacheProviderType.Azure),
        };

    /// <summary>Apps from packages.</summary>
    public static FlowCondition AppAttach { get; } =
        new() { Text = "with `storage.app_attach`", Holds = static settings => settings.Storage.AppAttach is not null };

    /// <summary>An Active Directory domain.</summary>
    public static FlowCondition Domain { get; } = new() { Text = "with `domain`", Holds = static settings => settings.Domain is not null };

    /// <summary>A file server.</summary>
    public static FlowCondition FileServer { get; } = new() { Text = "with `sofs`", Holds = static settings => settings.Sofs is not null };

    /// <summary>A cloud witness.</summary>
    public static FlowCondition CloudWitness { get; } =
        new() { Text = "with `sofs.witness.type` `cloud`", Holds = static settings => settings.Sofs?.Witness?.Type == WitnessType.Cloud };

    /// <summary>A witness on a share.</summary>
    public static FlowCondition ShareWitness { get; } =
        new()
        {
            Text = "with `sofs.witness.type` `file_share`",
            Holds = static settings => settings.Sofs?.Witness?.Type == WitnessType.FileShare,
        };

    /// <summary>The condition in words.</summary>
    public required string Text { get; init; }

    /// <summary>Whether settings require it.</summary>
    public required Func<AvdSettings, bool> Holds { get; init; }

    /// <summary>Default: as for session hosts. Whether settings require it on file servers.</summary>
    public Func<AvdSettings, bool> OnFileServers
    {
        get => field ?? Holds;
        init;
    }
}
