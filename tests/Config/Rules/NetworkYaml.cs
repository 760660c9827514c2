namespace AvdPulumi.Tests.Configuration.Rules;

/// <summary>Overlays about networks and addresses, over the repository's own config.</summary>
internal static class NetworkYaml
{
    /// <summary>What the base says of its only network, without pools.</summary>
    public const string AvdNetwork = "name: lnet-avd, switch_name: Compute, vlan: 120, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1";

    /// <summary>A second network on the same cluster.</summary>
    public const string Other = "name: lnet-other, switch_name: Compute, vlan: 121, address_prefix: 10.10.21.0/24, gateway: 10.10.21.1";

    /// <summary>A pool that leaves out what the base gives to the file server.</summary>
    public const string Pool = "{start: 10.10.20.50, end: 10.10.20.199}";

    public const string ExistingNetwork =
        "existing_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-net/providers/Microsoft.AzureStackHCI/logicalNetworks/lnet-avd";

    public const string Subnet =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-endpoints";

    public const string Hub =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub";

    /// <summary>The custom location of a second cluster.</summary>
    public static string SecondLocation => Location("02");

    /// <summary>These networks, and no other.</summary>
    public static string Networks(params string[] networks) => $"network: {{logical_networks: [{{{string.Join("}, {", networks)}}}]}}";

    /// <summary>The only network, with these pools.</summary>
    public static string Pools(params string[] pools) => Networks($"{AvdNetwork}, pools: [{string.Join(", ", pools)}]");

    /// <summary>These clusters, each by its keys beside name and place; all are on the base's custom location.</summary>
    public static string Clusters(params string[] clusters) =>
        $"session_host: {{clusters: [{string.Join(", ", clusters.Select((keys, i) => $"{{name: azl-{i + 1}, custom_location_id: {Location("01")}, {keys}}}"))}]}}";

    /// <summary>The private DNS zone of a name.</summary>
    public static string Zone(string name) =>
        $"/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/{name}";

    private static string Location(string number) =>
        $"/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-{number}/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-{number}";
}
