using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Whether clients or hosts lose access to Azure Virtual Desktop's own endpoints: AVD1060 to AVD1065.</summary>
internal static class PublicAccessRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1060",
            Title = "The host pool has neither public access nor a private endpoint",
            Cause =
                "Clients or hosts that public_network_access excludes need the host pool's private endpoint. Without it, they cannot connect.",
            Example = "host_pool: {public_network_access: Disabled}",
            Remedy = "Set host_pool.connection_private_endpoint, or set public_network_access to Enabled.",
            Source = new(
                "Azure Private Link with Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/private-link-overview"
            ),
            Reads = ["host_pool.public_network_access", "host_pool.connection_private_endpoint"],
            Check = static context =>
                context.Settings.HostPool
                    is { ConnectionPrivateEndpoint: null, PublicNetworkAccess: not HostPoolPublicAccess.Enabled and var access }
                    ?
                    [
                        new(
                            "host_pool.public_network_access",
                            $"is '{access}' without host_pool.connection_private_endpoint: {ShutOut(access)} cannot connect.",
                            "Set the endpoint, or set Enabled."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1061",
            Title = "The workspace has neither public access nor a private endpoint",
            Cause =
                "With public_network_access Disabled, clients get the feed only through the workspace's private endpoint. Without it, users see no desktop.",
            Example = "workspace: {public_network_access: Disabled}",
            Remedy = "Set workspace.feed_private_endpoint, or set public_network_access to Enabled.",
            Source = new(
                "Azure Private Link with Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/private-link-overview"
            ),
            Reads = ["workspace.public_network_access", "workspace.feed_private_endpoint"],
            Check = static context =>
                context.Settings.Workspace is { FeedPrivateEndpoint: null, PublicNetworkAccess: PublicAccess.Disabled }
                    ?
                    [
                        new(
                            "workspace.public_network_access",
                            "is 'Disabled' without workspace.feed_private_endpoint: no client gets the feed.",
                            "Set the endpoint, or set Enabled."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1062",
            Title = "Private clients with public session hosts",
            Cause =
                "Private Link for AVD supports three scenarios: all public, public clients with private session hosts, and all private. "
                + "EnabledForSessionHostsOnly is none of these.",
            Example = "host_pool: {public_network_access: EnabledForSessionHostsOnly, connection_private_endpoint: {}}",
            Remedy = "Set host_pool.public_network_access to Enabled, EnabledForClientsOnly or Disabled.",
            Source = new(
                "Azure Private Link with Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/private-link-overview"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.public_network_access"],
            Check = static context =>
                context.Settings.HostPool.PublicNetworkAccess == HostPoolPublicAccess.EnabledForSessionHostsOnly
                    ?
                    [
                        new(
                            "host_pool.public_network_access",
                            "is 'EnabledForSessionHostsOnly'; private clients with public session hosts are not a supported scenario."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1063",
            Title = "Feed discovery stays public",
            Cause =
                "The workspace is closed, but clients first discover workspaces at an address that all of AVD shares. "
                + "Without a private endpoint for discovery, they use the internet.",
            Example = "workspace: {public_network_access: Disabled, feed_private_endpoint: {}}",
            Remedy = "Set workspace.global_private_endpoint, unless another deployment with the same DNS has it. One is enough for all.",
            Source = new(
                "Azure Private Link with Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/private-link-overview"
            ),
            Severity = Severity.Note,
            Reads = ["workspace.public_network_access", "workspace.feed_private_endpoint", "workspace.global_private_endpoint"],
            Check = static context =>
                context.Settings.Workspace
                    is { PublicNetworkAccess: PublicAccess.Disabled, FeedPrivateEndpoint: not null, GlobalPrivateEndpoint: null }
                    ?
                    [
                        Finding.Sentence(
                            "workspace.global_private_endpoint",
                            "workspace.public_network_access is 'Disabled', but workspace.global_private_endpoint is not set: "
                                + "feed discovery stays public unless another deployment has that endpoint."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1064",
            Title = "Logs can only be queried privately",
            Cause =
                "With public query disabled, people, workbooks and AVD Insights need an Azure Monitor Private Link Scope, which this program does not create.",
            Example = "monitoring: {log_analytics: {public_query: Disabled}}",
            Remedy = "Keep public query enabled, or use a workspace (existing_id) in a private link scope that the site can reach.",
            Source = new(
                "Use Azure Private Link to connect networks to Azure Monitor",
                "https://learn.microsoft.com/azure/azure-monitor/fundamentals/private-link-security"
            ),
            Severity = Severity.Warning,
            Reads = ["monitoring.log_analytics.public_query", "monitoring.log_analytics.existing_id"],
            Check = static context =>
                context.Settings.Monitoring.LogAnalytics is { ExistingId: null, PublicQuery: PublicAccess.Disabled }
                    ?
                    [
                        new(
                            "monitoring.log_analytics.public_query",
                            "is 'Disabled', and no private link scope is available to query logs.",
                            "Enable it, or use a workspace that is in a private link scope."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1065",
            Title = "RDP Shortpath over the internet with private clients",
            Cause =
                "Clients can use only the private endpoint, but Shortpath for public networks is on. "
                + "UDP traffic then bypasses the private endpoint, or the service blocks it. The API version in use has no setting for this.",
            Example = "host_pool: {public_network_access: Disabled, connection_private_endpoint: {}}",
            Remedy = "Set network.shortpath.public_networks to false.",
            Source = new(
                "Azure Private Link with Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/private-link-overview"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.public_network_access", "host_pool.connection_private_endpoint", "network.shortpath.public_networks"],
            Check = static context =>
                context.Settings
                    is {
                        HostPool:
                        {
                            ConnectionPrivateEndpoint: not null,
                            PublicNetworkAccess: HostPoolPublicAccess.Disabled or HostPoolPublicAccess.EnabledForSessionHostsOnly
                        },
                        Network.Shortpath.PublicNetworks: true,
                    }
                    ?
                    [
                        new(
                            "network.shortpath.public_networks",
                            $"is true, but host_pool.public_network_access '{context.Settings.HostPool.PublicNetworkAccess}' limits clients to the private endpoint."
                        ),
                    ]
                    : [],
        },
    ];

    private static string ShutOut(HostPoolPublicAccess access) =>
        access switch
        {
            HostPoolPublicAccess.EnabledForClientsOnly => "session hosts",
            HostPoolPublicAccess.EnabledForSessionHostsOnly => "clients",
            HostPoolPublicAccess.Enabled or HostPoolPublicAccess.Disabled => "clients and session hosts",
        };
}
