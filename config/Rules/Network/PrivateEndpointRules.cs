using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>What private endpoints require: a subnet, a DNS zone and a route. AVD1050 to AVD1058.</summary>
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
                "A private endpoint is a network interface in a subnet of a virtual network in Azure. Neither the endpoint nor section network sets the subnet.",
            Example =
                "key_vault: {private_endpoint: {private_dns_zone_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net}}",
            Remedy = "Set network.private_endpoint_subnet_id for all endpoints, or subnet_id on the endpoint.",
            Source = new("What is a private endpoint?", "https://learn.microsoft.com/azure/private-link/private-endpoint-overview"),
            Reads = [.. PlannedEndpoint.Reads, "network.private_endpoint_subnet_id"],
            Check = static context =>
                Each(
                        context,
                        endpoint =>
                            endpoint.Settings.SubnetId is null && context.Settings.Network.PrivateEndpointSubnetId is null
                                ? new(
                                    $"{endpoint.Path}.subnet_id",
                                    "is missing, and network.private_endpoint_subnet_id is also missing.",
                                    "Set one of them."
                                )
                                : null
                    )
                    .AsOne(),
        },
        new()
        {
            Code = "AVD1051",
            Title = "A private endpoint has no DNS zone",
            Cause =
                "Without a record in its private DNS zone, names still resolve to the public address, so no client reaches the endpoint. "
                + "The config does not say who creates the record.",
            Example =
                "network: {private_endpoint_subnet_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-endpoints}\nkey_vault: {private_endpoint: {}}",
            Remedy =
                "Set network.private_dns.mode to create or existing, or to none if a policy or another team creates the records. "
                + "Or set private_dns_zone_id on the endpoint.",
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
                                        $"is missing, and network.private_dns.mode does not say who manages the zone '{string.Join("' or '", endpoint.Zones)}'.",
                                        "Set network.private_dns.mode to create or existing, or to none if the record is created elsewhere."
                                    )
                        )
                        .AsOne(),
        },
        new()
        {
            Code = "AVD1052",
            Title = "The location of the DNS zones is not set",
            Cause =
                "With network.private_dns.mode existing, endpoints are registered in existing zones, which the program finds by name in one resource group.",
            Example =
                "network:\n  private_endpoint_subnet_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-endpoints\n  private_dns: {mode: existing}\nkey_vault: {private_endpoint: {}}",
            Remedy = "Set network.private_dns.zones_resource_group_id, or private_dns_zone_id on each endpoint.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Reads = [.. PlannedEndpoint.Reads, "network.private_dns"],
            Check = static context =>
                context.Settings.Network.PrivateDns is { Mode: PrivateDnsMode.Existing, ZonesResourceGroupId: null }
                && NeedsZone(context.Settings)
                    ?
                    [
                        new(
                            "network.private_dns.zones_resource_group_id",
                            "is missing, but network.private_dns.mode is existing.",
                            "Set it to the id of the resource group that contains the zones."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1053",
            Title = "The DNS zones are not linked to a network",
            Cause =
                "A private DNS zone resolves names only in the virtual networks that it is linked to. A new zone without a link resolves no names.",
            Example =
                "network:\n  private_endpoint_subnet_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-endpoints\n  private_dns: {mode: create}\nkey_vault: {private_endpoint: {}}",
            Remedy =
                "Set network.virtual_network_id or network.private_dns.linked_network_ids to the virtual network in which the site's DNS forwarder sends its queries.",
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
                            "is empty and network.virtual_network_id is missing, so the new zones resolve no names.",
                            "Set the virtual network that the site is connected to."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1054",
            Title = "A key of the DNS zones does not match the mode",
            Cause = "zones_resource_group_id applies to mode existing only, linked_network_ids to mode create only.",
            Example =
                "network: {private_dns: {mode: none, zones_resource_group_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns}}",
            Remedy = "Correct the mode, or remove the key.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Severity = Severity.Warning,
            Reads = [.. PlannedEndpoint.Reads, "network.private_dns"],
            // a mode that is missing although an endpoint needs it is AVD1051
            Check = static context =>
                !context.IsGiven("network.private_dns.mode") && NeedsZone(context.Settings)
                    ? []
                    : UnreadZoneKeys(context.Settings.Network.PrivateDns),
        },
        new()
        {
            Code = "AVD1055",
            Title = "A private endpoint uses the zone of another service",
            Cause =
                "Each service has its own zone name, such as privatelink.vaultcore.azure.net for key vaults. Clients never look up a record in another zone.",
            Example =
                "key_vault: {private_endpoint: {private_dns_zone_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/privatelink.vault.azure.net}}",
            Remedy = "Use the zone that the message shows.",
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
                                $"is the zone '{zone.Name}', but clients look up this endpoint in '{string.Join("' or '", endpoint.Zones)}'."
                            )
                ),
        },
        new()
        {
            Code = "AVD1056",
            Title = "DNS zones without a private endpoint",
            Cause = "network.private_dns.mode requires zones, but no resource has a private endpoint to register there.",
            Example =
                "network: {private_dns: {mode: create}, virtual_network_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub}",
            Remedy = "Remove network.private_dns, or set private endpoints on the resources.",
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
            Title = "Session hosts cannot reach the private endpoint of the host pool",
            Cause =
                "host_pool.public_network_access closes public access for session hosts. "
                + "On-premises hosts reach a private endpoint through a VPN or ExpressRoute only, but this site has internet access only.",
            Example = "host_pool: {public_network_access: Disabled, connection_private_endpoint: {}}\nnetwork: {connectivity: internet}",
            Remedy =
                "Set network.connectivity to vpn or express_route if the site has one. Otherwise keep public access open for hosts: "
                + "Enabled or EnabledForSessionHostsOnly.",
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
                            $"is '{context.Settings.HostPool.PublicNetworkAccess}', so session hosts must use the private endpoint, but with "
                                + "network.connectivity internet they cannot reach it.",
                            "Set network.connectivity to the site's VPN or ExpressRoute, or open public access for session hosts."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1058",
            Title = "The site cannot reach a private endpoint",
            Cause =
                "A private endpoint has an address in a virtual network in Azure. With internet access only, nobody on the site reaches it. "
                + "If the site's DNS resolves the private zone, the service is not reachable at all.",
            Example = "key_vault: {private_endpoint: {}}\nnetwork: {connectivity: internet}",
            Remedy = "Set network.connectivity to vpn or express_route if the site has one, or remove the endpoint.",
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
                                        "is in a virtual network in Azure, which the site cannot reach with network.connectivity internet.",
                                        "Set network.connectivity to the site's VPN or ExpressRoute."
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
                $"has no effect with network.private_dns.mode {EnumWords.Of(dns.Mode)}.",
                "Set the mode to existing, or remove the key."
            );
        if (dns.LinkedNetworkIds.Length > 0 && dns.Mode != PrivateDnsMode.Create)
            yield return new(
                "network.private_dns.linked_network_ids",
                $"has no effect with network.private_dns.mode {EnumWords.Of(dns.Mode)}.",
                "Set the mode to create, or remove the key."
            );
    }
}
