namespace AvdPulumi.Configuration.Facts;

/// <summary>Names of subnets that Azure reserves for one of its services.</summary>
/// <remarks>Source: About VPN Gateway configuration settings, gateway subnet; About Azure Bastion configuration settings; Azure Firewall FAQ; Azure Route Server FAQ.</remarks>
internal static class ReservedSubnets
{
    private const string Firewall = "AzureFirewallSubnet";

    /// <summary>The service of each name; Azure ignores letter case.</summary>
    public static IReadOnlyDictionary<string, string> Owners { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["GatewaySubnet"] = "VPN and ExpressRoute gateways",
            [Firewall] = "Azure Firewall",
            ["AzureFirewallManagementSubnet"] = "Azure Firewall",
            ["AzureBastionSubnet"] = "Azure Bastion",
            ["RouteServerSubnet"] = "Azure Route Server",
        };

    /// <summary>Whether requests to other services come from the subnet itself. A firewall sends them for others; gateways and similar services forward them.</summary>
    public static bool Calls(string subnet) => string.Equals(subnet, Firewall, StringComparison.OrdinalIgnoreCase);
}
