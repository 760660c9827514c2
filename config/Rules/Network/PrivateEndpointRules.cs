using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>What private endpoints need: a subnet, a DNS zone and a way there. AVD1050 to AVD1058.</summary>
internal static class PrivateEndpointRules
{
    private const string ZoneType = "Microsoft.Network/privateDnsZones";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1050",
            Title = "A private endpoint has no subnet",
            Cause =
                "A private endpoint is a network interface in a subnet of a virtual network in Azure; neither the endpoint nor the network section names one.",
            Example =
                "key_vault: {private_endpoint: {private_dns_zone_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net}}",
            Remedy = "Give network.private_endpoint_subnet_id for all endpoints, or subnet_id on the endpoint.",
            Source = new("What is a private endpoint?", "https://learn.microsoft.com/azure/private-link/private-endpoint-overview"),
            Reads = [.. PlannedEndpoint.Reads, "network.private_endpoint_subnet_id"],
            Check = static context =>
                Each(
                        context,
                        endpoint =>
                            endpoint.Settings.SubnetId is null && context.Settings.Network.PrivateEndpointSubnetId is null
                                ? new(
                                    $"{endpoint.Path}.subnet_id",
                                    $"is missing, and network.private_endpoint_subnet_id is, too.",
                                    "Give one of them."
                                )
                                : null
                    )
                    .AsOne(),
        },
        new()
        {
            Code = "AVD1051",
            Title = "A private endpoint is in no DNS zone",
            Cause =
                "Without a record in its private DNS zone nobody is led to the endpoint: names still resolve to the public address. Nothing says who makes the record.",
            Example =
                "network: {private_endpoint_subnet_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-endpoints}\nkey_vault: {private_endpoint: {}}",
            Remedy =
                "Set network.private_dns.mode: create, existing, or, where policy or another team makes the records, none. Or give private_dns_zone_id on the endpoint.",
            Source = new(
                "Azure Private Endpoint private DNS zone values",
                "https://learn.microsoft.com/azure/private-link/private-endpoint-dns"
            ),
            Reads = [.. PlannedEndpoint.Reads, "network.private_dns"],
            Check = static context =>
                context.IsGiven("network.private_dns.mode")
                    ? []
                    : Each(
                            context,
                            endpoint =>
                                endpoint.Settings.PrivateDnsZoneId is not null
                                    ? null
                                    : new(
                                        $"{endpoint.Path}.private_dns_zone_id",
                                        $"is missing, and network.private_dns.mode does not say who keeps the zone '{string.Join("' or '", endpoint.Zones)}'.",
                                        "Set network.private_dns.mode to create or existing; to none if the record is made elsewhere."
                                    )
                        )
                        .AsOne(),
        },
        new()
        {
            Code = "AVD1052",
            Title = "Nothing says where the DNS zones are",
            Cause =
                "With network.private_dns.mode existing, endpoints are registered in zones that exist, found by their names in one resource group.",
            Example =
                "network:\n  private_endpoint_subnet_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-endpoints\n  private_dns: {mode: existing}\nkey_vault: {private_endpoint: {}}",
            Remedy = "Give network.private_dns.zones_resource_group_id, or private_dns_zone_id on each endpoint.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Reads = [.. PlannedEndpoint.Reads, "network.private_dns"],
            Check = static context =>
                context.Settings.Network.PrivateDns is { Mode: PrivateDnsMode.Existing, ZonesResourceGroupId: null }
                && NeedsZone(context.Settings)
                    ?
                    [
                        new(
                            "network.private_dns.zones_resource_group_id",
                            "is missing, and network.private_dns.mode is existing.",
                            "Give the id of the resource group that holds the zones."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1053",
            Title = "The DNS zones are linked to no network",
            Cause =
                "A private DNS zone answers only in the virtual networks it is linked to. A zone that is created without a link answers nobody.",
            Example =
                "network:\n  private_endpoint_subnet_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-endpoints\n  private_dns: {mode: create}\nkey_vault: {private_endpoint: {}}",
            Remedy =
                "Give network.virtual_network_id, or network.private_dns.linked_network_ids: the network in which the site's DNS forwarder asks.",
            Source = new(
                "Azure Private Endpoint private DNS zone values",
                "https://learn.microsoft.com/azure/private-link/private-endpoint-dns"
            ),
            Reads = [.. PlannedEndpoint.Reads, "network.private_dns", "network.virtual_network_id"],
            Check = static context =>
                context.Settings.Network
                    is { VirtualNetworkId: null, PrivateDns: { Mode: PrivateDnsMode.Create, LinkedNetworkIds.Length: 0 } }
                && NeedsZone(context.Settings)
                    ?
                    [
                        new(
                            "network.private_dns.linked_network_ids",
                            "is empty and network.virtual_network_id is missing, so the zones that are created answer nobody.",
                            "Give the virtual network that the site is connected to."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1054",
            Title = "A key of the DNS zones does not fit the mode",
            Cause = "zones_resource_group_id is read with mode existing only, linked_network_ids with mode create only.",
            Example =
                "network: {private_dns: {mode: none, zones_resource_group_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns}}",
            Remedy = "Set the mode that is meant, or remove the key.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Severity = Severity.Warning,
            Reads = [.. PlannedEndpoint.Reads, "network.private_dns"],
            // a mode that is missing where an endpoint needs it is AVD1051
            Check = static context =>
                !context.IsGiven("network.private_dns.mode") && NeedsZone(context.Settings)
                    ? []
                    : UnreadZoneKeys(context.Settings.Network.PrivateDns),
        },
        new()
        {
            Code = "AVD1055",
            Title = "A private endpoint is in the zone of another service",
            Cause =
                "Each service has a zone name of its own, such as privatelink.vaultcore.azure.net for key vaults. A record in another zone is never asked for.",
            Example =
                "key_vault: {private_endpoint: {private_dns_zone_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/privatelink.vault.azure.net}}",
            Remedy = "Give the zone that the message names.",
            Source = new(
                "Azure Private Endpoint private DNS zone values",
                "https://learn.microsoft.com/azure/private-link/private-endpoint-dns"
            ),
            Reads = PlannedEndpoint.Reads,
            Check = static context =>
                Each(
                    context,
                    static endpoint =>
                        endpoint.Settings.PrivateDnsZoneId is not { } zone
                        || !zone.Is(ZoneType)
                        || endpoint.Zones.Contains(zone.Name, StringComparer.OrdinalIgnoreCase)
                            ? null
                            : new(
                                $"{endpoint.Path}.private_dns_zone_id",
                                $"is the zone '{zone.Name}', but this endpoint is found in '{string.Join("' or '", endpoint.Zones)}'."
                            )
                ),
        },
        new()
        {
            Code = "AVD1056",
            Title = "DNS zones without a private endpoint",
            Cause = "network.private_dns.mode asks for zones, but no resource has a private endpoint that would be registered there.",
            Example =
                "network: {private_dns: {mode: create}, virtual_network_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub}",
            Remedy = "Remove network.private_dns, or give the resources their private endpoints.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Severity = Severity.Note,
            Reads = [.. PlannedEndpoint.Reads, "network.private_dns"],
            Check = static context =>
                context.Settings.Network.PrivateDns.Mode != PrivateDnsMode.None && !PlannedEndpoint.All(context.Settings).Any()
                    ?
                    [
                        new(
                            "network.private_dns.mode",
                            $"is '{EnumWords.Of(context.Settings.Network.PrivateDns.Mode)}', but no resource has a private endpoint."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1057",
            Title = "Session hosts cannot reach the host pool's private endpoint",
            Cause =
                "host_pool.public_network_access closes the public way for session hosts. Hosts on-premises reach a private endpoint through a VPN or ExpressRoute only, and the site has the internet alone.",
            Example = "host_pool: {public_network_access: Disabled, connection_private_endpoint: {}}\nnetwork: {connectivity: internet}",
            Remedy =
                "Set network.connectivity to vpn or express_route if the site has one; else keep the public way open for hosts: Enabled or EnabledForSessionHostsOnly.",
            Source = new(
                "Azure Private Link with Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/private-link-overview"
            ),
            Reads = ["host_pool.public_network_access", PlannedEndpoint.HostPoolPath, "network.connectivity"],
            Check = static context =>
                HostsArePrivate(context.Settings)
                && context.Settings is { Network.Connectivity: SiteConnectivity.Internet, HostPool.ConnectionPrivateEndpoint: not null }
                    ?
                    [
                        new(
                            "host_pool.public_network_access",
                            $"is '{context.Settings.HostPool.PublicNetworkAccess}', so session hosts must use the private endpoint; with network.connectivity internet they cannot reach it.",
                            "Declare the site's VPN or ExpressRoute in network.connectivity, or open the public way for session hosts."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1058",
            Title = "The site cannot reach a private endpoint",
            Cause =
                "A private endpoint has an address in a virtual network in Azure. Over the internet alone nobody on the site reaches it; where the site's DNS knows the private zone, the service cannot be reached at all.",
            Example = "key_vault: {private_endpoint: {}}\nnetwork: {connectivity: internet}",
            Remedy = "Set network.connectivity to vpn or express_route if the site has one, or leave the endpoint out.",
            Source = new("What is a private endpoint?", "https://learn.microsoft.com/azure/private-link/private-endpoint-overview"),
            Severity = Severity.Warning,
            Reads = [.. PlannedEndpoint.Reads, "network.connectivity", "host_pool.public_network_access"],
            Check = static context =>
                context.Settings.Network.Connectivity != SiteConnectivity.Internet
                    ? []
                    : Each(
                            context,
                            endpoint =>
                                endpoint.Path == PlannedEndpoint.HostPoolPath && HostsArePrivate(context.Settings)
                                    ? null
                                    : new(
                                        endpoint.Path,
                                        $"is in a virtual network in Azure, which the site cannot reach with network.connectivity internet.",
                                        "Declare the site's VPN or ExpressRoute in network.connectivity."
                                    )
                        )
                        .AsOne(),
        },
    ];

    private static IEnumerable<Finding> Each(RuleContext context, Func<PlannedEndpoint, Finding?> check) =>
        PlannedEndpoint.All(context.Settings).Select(check).OfType<Finding>();

    private static bool NeedsZone(AvdSettings settings) =>
        PlannedEndpoint.All(settings).Any(endpoint => endpoint.Settings.PrivateDnsZoneId is null);

    private static bool HostsArePrivate(AvdSettings settings) =>
        settings.HostPool.PublicNetworkAccess is HostPoolPublicAccess.Disabled or HostPoolPublicAccess.EnabledForClientsOnly;

    private static IEnumerable<Finding> UnreadZoneKeys(PrivateDnsSettings dns)
    {
        if (dns.ZonesResourceGroupId is not null && dns.Mode != PrivateDnsMode.Existing)
            yield return new(
                "network.private_dns.zones_resource_group_id",
                $"is not read with network.private_dns.mode {EnumWords.Of(dns.Mode)}.",
                "Set the mode to existing, or remove the key."
            );
        if (dns.LinkedNetworkIds.Length > 0 && dns.Mode != PrivateDnsMode.Create)
            yield return new(
                "network.private_dns.linked_network_ids",
                $"is not read with network.private_dns.mode {EnumWords.Of(dns.Mode)}.",
                "Set the mode to create, or remove the key."
            );
    }
}
