using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Subnets that Azure reserves for gateways, firewalls and similar services: AVD1100 and AVD1101.</summary>
internal static class ReservedSubnetRules
{
    private const string Remedy = "Use a dedicated subnet, such as snet-endpoints.";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1100",
            Title = "A private endpoint in a subnet that Azure reserves",
            Cause =
                "GatewaySubnet, AzureFirewallSubnet, AzureFirewallManagementSubnet, AzureBastionSubnet and RouteServerSubnet hold one Azure "
                + "service each and accept nothing else.",
            Example =
                "network: {private_endpoint_subnet_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/GatewaySubnet}",
            Remedy = Remedy,
            Source = new(
                "About VPN Gateway configuration settings",
                "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings"
            ),
            Reads = Places.Everywhere,
            Check = static context =>
                Places
                    .At("network.private_endpoint_subnet_id", context.Settings.Network?.PrivateEndpointSubnetId)
                    .Concat(SettingsPlaces.PrivateEndpoints(context.Settings).Each("subnet_id", endpoint => endpoint.SubnetId))
                    .Where(place => ReservedSubnets.Owners.ContainsKey(place.Value.Name))
                    .Select(place => new Finding(
                        place.Path,
                        $"is the subnet '{place.Value.Name}', which Azure reserves for {ReservedSubnets.Owners[place.Value.Name]}.",
                        Remedy
                    )),
        },
        new()
        {
            Code = "AVD1101",
            Title = "A network rule for a subnet that sends no requests",
            Cause =
                "Traffic of a site passes the gateway, but does not come from its subnet. "
                + "A rule for the subnet of a gateway, of Bastion or of a route server has no effect.",
            Example =
                "key_vault: {network_rules: {subnet_ids: [/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/GatewaySubnet]}}",
            Remedy = "Use a private endpoint for the site, or use the subnet of the machines that send the requests.",
            Source = new(
                "Virtual network service endpoints",
                "https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview"
            ),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsPlaces
                    .NetworkRules(context.Settings)
                    .EachIn("subnet_ids", rules => rules.SubnetIds)
                    .Where(place => ReservedSubnets.Owners.ContainsKey(place.Value.Name) && !ReservedSubnets.Calls(place.Value.Name))
                    .Select(place => new Finding(
                        place.Path,
                        $"is the subnet '{place.Value.Name}' of {ReservedSubnets.Owners[place.Value.Name]}; no request comes from there."
                    )),
        },
    ];
}
