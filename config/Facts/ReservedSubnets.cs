namespace AvdPulumi.Configuration.Facts;

/// <summary>Names of subnets that Azure keeps for one of its services.</summary>
/// <remarks>Source: About VPN Gateway configuration settings, gateway subnet; About Azure Bastion configuration settings; Azure Firewall FAQ; Azure Route Server FAQ.</remarks>
internal static class ReservedSubnets
{
    private const string Firewall = "AzureFirewallSubnet";

    /// <summary>The service of each name; Azure does not care about case.</summary>
    public static IReadOnlyDictionary<string, string> Owners { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["GatewaySubnet"] = "VPN and ExpressRoute gateways",
            [Firewall] = "Azure Firewall",
            ["AzureFirewallManagementSubnet"] = "Azure Firewall",
            ["AzureBastionSubnet"] = "Azure Bastion",
            ["RouteServerSubnet"] = "Azure Route Server",
        };

    /// <summary>Whether requests to other services come from the subnet itself. A firewall makes them for others; gateways and the like pass them on.</summary>
    public static bool Calls(string subnet) => string.Equals(subnet, Firewall, StringComparison.OrdinalIgnoreCase);
}
