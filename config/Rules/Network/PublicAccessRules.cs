using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Whether somebody is shut out of Azure Virtual Desktop's own endpoints: AVD1060 to AVD1065.</summary>
internal static class PublicAccessRules
{
    private static readonly Rule HostPoolCanBeReached = new(
        new("AVD1060", "The host pool is closed, and has no private endpoint",
            "Whoever public_network_access shuts out connects through the host pool's private endpoint; there is none, so they do not connect at all.",
            "host_pool: {public_network_access: Disabled}",
            "Give host_pool.connection_private_endpoint, or set public_network_access to Enabled.",
            "Private Link for AVD"),
        Severity.Error,
        ["host_pool.public_network_access", "host_pool.connection_private_endpoint"],
        static context => context.Settings.HostPool is { ConnectionPrivateEndpoint: null, PublicNetworkAccess: not HostPoolPublicAccess.Enabled and var access }
            ? [new("host_pool.public_network_access", $"host_pool.public_network_access is '{access}' without host_pool.connection_private_endpoint: {ShutOut(access)} cannot connect.", "Give the endpoint, or set Enabled.")]
            : []);

    private static readonly Rule FeedCanBeReached = new(
        new("AVD1061", "The workspace is closed, and has no private endpoint",
            "With public_network_access Disabled, clients get the feed through the workspace's private endpoint only; without one users see no desktop.",
            "workspace: {public_network_access: Disabled}",
            "Give workspace.feed_private_endpoint, or set public_network_access to Enabled.",
            "Private Link for AVD"),
        Severity.Error,
        ["workspace.public_network_access", "workspace.feed_private_endpoint"],
        static context => context.Settings.Workspace is { FeedPrivateEndpoint: null, PublicNetworkAccess: PublicAccess.Disabled }
            ? [new("workspace.public_network_access", "workspace.public_network_access is 'Disabled' without workspace.feed_private_endpoint: no client gets the feed.", "Give the endpoint, or set Enabled.")]
            : []);

    private static readonly Rule ScenarioIsSupported = new(
        new("AVD1062", "Private clients with public session hosts",
            "Private Link for AVD supports all public, public clients with private session hosts, and all private. EnabledForSessionHostsOnly is none of these.",
            "host_pool: {public_network_access: EnabledForSessionHostsOnly, connection_private_endpoint: {}}",
            "Use Enabled, EnabledForClientsOnly or Disabled.",
            "Private Link for AVD, supported scenarios"),
        Severity.Warning,
        ["host_pool.public_network_access"],
        static context => context.Settings.HostPool.PublicNetworkAccess == HostPoolPublicAccess.EnabledForSessionHostsOnly
            ? [new("host_pool.public_network_access", "host_pool.public_network_access is 'EnabledForSessionHostsOnly'; private clients with public session hosts are no supported scenario.", "Use Enabled, EnabledForClientsOnly or Disabled.")]
            : []);

    private static readonly Rule DiscoveryIsPrivate = new(
        new("AVD1063", "Feed discovery stays public",
            "The workspace is closed, but a client first asks which workspaces there are, at an address for all of AVD. Without a private endpoint for that, it asks over the internet.",
            "workspace: {public_network_access: Disabled, feed_private_endpoint: {}}",
            "Give workspace.global_private_endpoint, unless another deployment whose DNS you share has it: one is enough for all.",
            "Private Link for AVD"),
        Severity.Note,
        ["workspace.public_network_access", "workspace.feed_private_endpoint", "workspace.global_private_endpoint"],
        static context => context.Settings.Workspace is { PublicNetworkAccess: PublicAccess.Disabled, FeedPrivateEndpoint: not null, GlobalPrivateEndpoint: null }
            ? [new("workspace.global_private_endpoint", "workspace.public_network_access is 'Disabled', but there is no workspace.global_private_endpoint: feed discovery stays public unless another deployment has that endpoint.")]
            : []);

    private static readonly Rule LogsCanBeRead = new(
        new("AVD1064", "Logs can be queried privately only",
            "With public query disabled, people, workbooks and AVD Insights need an Azure Monitor Private Link Scope, which nothing here makes.",
            "monitoring: {log_analytics: {public_query: Disabled}}",
            "Leave public query enabled, or use a workspace (existing_id) that is in a private link scope the site reaches.",
            "Azure Monitor Private Link"),
        Severity.Warning,
        ["monitoring.log_analytics.public_query", "monitoring.log_analytics.existing_id"],
        static context => context.Settings.Monitoring.LogAnalytics is { ExistingId: null, PublicQuery: PublicAccess.Disabled }
            ? [new("monitoring.log_analytics.public_query", "monitoring.log_analytics.public_query is 'Disabled', and there is no private way to query logs.", "Enable it, or use a workspace that is in a private link scope.")]
            : []);

    private static readonly Rule UdpStaysPrivate = new(
        new("AVD1065", "RDP Shortpath over the internet beside private clients",
            "Clients may use the private endpoint only, while Shortpath for public networks is on. UDP then goes past the private endpoint, or is blocked by the service; the switch for that is not in the API version used here.",
            "host_pool: {public_network_access: Disabled, connection_private_endpoint: {}}",
            "Set network.shortpath.public_networks to false.",
            "Private Link for AVD; RDP Shortpath"),
        Severity.Warning,
        ["host_pool.public_network_access", "host_pool.connection_private_endpoint", "network.shortpath.public_networks"],
        static context => context.Settings is
        {
            HostPool: { ConnectionPrivateEndpoint: not null, PublicNetworkAccess: HostPoolPublicAccess.Disabled or HostPoolPublicAccess.EnabledForSessionHostsOnly },
            Network.Shortpath.PublicNetworks: true,
        }
            ? [new("network.shortpath.public_networks", $"network.shortpath.public_networks is true, but host_pool.public_network_access '{context.Settings.HostPool.PublicNetworkAccess}' keeps clients on the private endpoint.", "Set it to false.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [HostPoolCanBeReached, FeedCanBeReached, ScenarioIsSupported, DiscoveryIsPrivate, LogsCanBeRead, UdpStaysPrivate];

    private static string ShutOut(HostPoolPublicAccess access) => access switch
    {
        HostPoolPublicAccess.EnabledForClientsOnly => "session hosts",
        HostPoolPublicAccess.EnabledForSessionHostsOnly => "clients",
        _ => "clients and session hosts",
    };
}
