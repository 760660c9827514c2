using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.PeerTemplates;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Private endpoints and security groups, and the image of the hosts.</summary>
internal static class NetworkParameters
{
    private const string AzureGroup =
        "There, a security group in Azure; session hosts are on Azure Local, where network.nsg.enabled creates their security groups.";

    private const string HostsUseImage = "The hosts use the image in session_hosts.gallery_image_id.";

    private const string ImageBuild = "This program does not build images; install it in the golden image.";

    public static ImmutableArray<ParameterMapping> All { get; } =
    [
        new()
        {
            Setting = "host_pool.connection_private_endpoint",
            Variables = "networking.private_endpoints.enabled",
            Bicep = new("privateEndpointsEnabled", Networking),
            Arm = new("privateEndpointsEnabled", Networking),
            Ansible = "avd_private_endpoints_enabled",
            Conversion = Conversions.PrivateEndpoints,
            Note = "Endpoints of host pool and workspace: host_pool.connection_private_endpoint and workspace.feed_private_endpoint.",
            Value = scope => Flag(scope.Settings.HostPool.ConnectionPrivateEndpoint is not null),
        },
        new()
        {
            Setting = "network.private_endpoint_subnet_id",
            Variables = "networking.private_endpoints.subnet_id",
            Bicep = new("privateEndpointSubnetId", Networking),
            Arm = new("privateEndpointSubnetId", Networking),
            Ansible = "avd_private_endpoint_subnet_id",
            Conversion = Conversions.Same,
            Value = scope =>
                Text(scope.Settings.HostPool.ConnectionPrivateEndpoint?.SubnetId ?? scope.Settings.Network.PrivateEndpointSubnetId),
        },
        new()
        {
            Setting = "host_pool.connection_private_endpoint.private_dns_zone_id",
            Bicep = new("privateDnsZoneId", Networking),
            Arm = new("privateDnsZoneId", Networking),
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.HostPool.ConnectionPrivateEndpoint?.PrivateDnsZoneId),
        },
        new()
        {
            Setting = "workspace.global_private_endpoint.private_dns_zone_id",
            Bicep = new("privateDnsGlobalZoneId", Networking),
            Arm = new("privateDnsGlobalZoneId", Networking),
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.Workspace.GlobalPrivateEndpoint?.PrivateDnsZoneId),
        },
        new()
        {
            Bicep = new("globalWorkspaceId", Networking),
            Arm = new("globalWorkspaceId", Networking),
            Conversion = Conversions.None,
            Note = "This program creates the workspace for feed discovery itself (workspace.global_private_endpoint).",
        },
        new()
        {
            Bicep = new("globalWorkspaceName", Networking),
            Arm = new("globalWorkspaceName", Networking),
            Conversion = Conversions.None,
            Note = "This program creates the workspace for feed discovery itself (workspace.global_private_endpoint).",
        },
        new()
        {
            Bicep = new("nsgName", Networking) { IsRequired = true },
            Arm = new("nsgName", Networking) { IsRequired = true },
            Ansible = "avd_nsg_name",
            Conversion = Conversions.None,
            Note = AzureGroup,
        },
        new()
        {
            Variables = "networking.nsg.apply_default_avd_rules",
            Bicep = new("nsgEnabled", Networking),
            Arm = new("nsgEnabled", Networking),
            Ansible = "avd_nsg_enabled",
            Conversion = Conversions.None,
            Note = AzureGroup,
        },
        .. Unused(
            HostsUseImage,
            "image.source",
            "image.marketplace.publisher",
            "image.marketplace.offer",
            "image.marketplace.sku",
            "image.gallery.gallery_image_id",
            "image.publisher",
            "image.offer",
            "image.sku"
        ),
        new()
        {
            Setting = "image.version",
            Variables = "image.version",
            Conversion = Conversions.ImageVersion,
            Note = "There the version of an image in the marketplace, which is built elsewhere; in a config of the deep design, the same.",
        },
        .. Unused(
            ImageBuild,
            "image.customization.install_m365_apps",
            "image.customization.install_teams_new",
            "image.customization.install_onedrive",
            "image.customization.additional_scripts"
        ),
    ];

    private static IEnumerable<ParameterMapping> Unused(string why, params IEnumerable<string> keys) =>
        keys.Select(key => new ParameterMapping
        {
            Variables = key,
            Conversion = Conversions.None,
            Note = why,
        });
}
