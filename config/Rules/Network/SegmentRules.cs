using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Segments that are too wide or have another use: AVD1105 to AVD1109.</summary>
internal static class SegmentRules
{
    private static readonly ImmutableArray<string> Reads = ["network.logical_networks", "session_host.clusters"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1105",
            Title = "A segment is very wide",
            Cause =
                "Machines treat every address of their segment as local and do not send its traffic to the gateway. "
                + "A range wider than /16 usually includes other sites and the domain controllers.",
            Example = "network:\n  logical_networks:\n    - {name: lnet-avd, address_prefix: 10.0.0.0/8, gateway: 10.0.0.1}",
            Remedy = "Use the prefix length of the segment itself, such as /24.",
            Source = new("RFC 1122, Requirements for Internet Hosts - Communication Layers", "https://www.rfc-editor.org/rfc/rfc1122"),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                Each(
                    context,
                    static (network, path) =>
                        network.AddressPrefix is { PrefixLength: < ClusterNetworkFacts.WidestSegment } prefix
                            ? new($"{path}.address_prefix", $"is '{prefix}', {AddressRange.Of(prefix).Count} addresses in one segment.")
                            : null
                ),
        },
        new()
        {
            Code = "AVD1106",
            Title = "Two segments on the same VLAN",
            Cause =
                "A VLAN is one broadcast domain. Two networks with different ranges on the same VLAN of the same switch are usually a copying mistake.",
            Example =
                "network:\n  logical_networks:\n    - {name: lnet-a, switch_name: Compute, vlan: 120, address_prefix: 10.10.20.0/24}\n    - {name: lnet-b, switch_name: Compute, vlan: 120, address_prefix: 10.10.30.0/24}",
            Remedy = "Use a different VLAN for each segment.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = SharedVlans,
        },
        new()
        {
            Code = "AVD1107",
            Title = "A VLAN of the cluster's storage",
            Cause =
                "By default, Azure Local uses VLANs 711 and 712 for storage traffic between its machines. Session hosts must not use them.",
            Example = "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 711}",
            Remedy = "Use the VLAN of the segment. If the cluster's storage uses other VLANs, no action is needed.",
            Source = new("Deploy host networking with Network ATC", "https://learn.microsoft.com/azure/azure-local/deploy/network-atc"),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                Each(
                    context,
                    static (network, path) =>
                        ClusterNetworkFacts.StorageVlans.Contains(network.Vlan)
                            ? new($"{path}.vlan", $"is {network.Vlan}, which Azure Local uses for storage by default.")
                            : null
                ),
        },
        new()
        {
            Code = "AVD1108",
            Title = "VLAN 1 with a tag",
            Cause =
                "VLAN 1 is the native VLAN of most switches, which send it without a tag. A network that tags VLAN 1 has no connectivity.",
            Example = "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 1}",
            Remedy = "Use 0 for the untagged network. If the switch ports tag VLAN 1, no action is needed.",
            Source = Source.Assumption("VLAN 1 is the native VLAN of most switches"),
            Severity = Severity.Note,
            Reads = Reads,
            Check = static context =>
                Each(
                    context,
                    static (network, path) =>
                        network.Vlan == ClusterNetworkFacts.NativeVlan
                            ? new($"{path}.vlan", "is 1, which most switches send without a tag.", "Use 0 for the untagged network.")
                            : null
                ),
        },
        new()
        {
            Code = "AVD1109",
            Title = "The infrastructure network of a cluster is adopted",
            Cause =
                "Azure creates a network with a name that ends in -InfraLNET for the cluster's own machines. Workloads on it use addresses that cluster updates need.",
            Example =
                "network:\n  logical_networks:\n    - {name: lnet-avd, existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-01/providers/Microsoft.AzureStackHCI/logicalNetworks/azl-01-InfraLNET}",
            Remedy = "Create a logical network for the session hosts, or adopt one for workloads.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                Each(
                    context,
                    static (network, path) =>
                        network.ExistingId is { } id
                        && id.Name.EndsWith(ClusterNetworkFacts.InfrastructureSuffix, StringComparison.OrdinalIgnoreCase)
                            ? new(
                                $"{path}.existing_id",
                                $"is '{id.Name}', the network of the cluster's own machines.",
                                "Use a network for workloads."
                            )
                            : null
                ),
        },
    ];

    private static IEnumerable<Finding> Each(RuleContext context, Func<LogicalNetworkSettings, string, Finding?> check) =>
        SettingsPlaces.Networks(context.Settings).Select(place => check(place.Value, place.Path)).OfType<Finding>();

    // an existing network does not show its switch and may not show its VLAN
    private static IEnumerable<Finding> SharedVlans(RuleContext context)
    {
        var first = new Dictionary<string, LogicalNetworkSettings>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, network) in SettingsPlaces.Networks(context.Settings))
        {
            if (network is not { ExistingId: null, AddressPrefix: not null, SwitchName: { } name })
                continue;
            var key = $"{NetworkPlan.LocationOf(context.Settings, network)}|{name}|{network.Vlan}";
            if (!first.TryAdd(key, network) && first[key] is var other && other.AddressPrefix != network.AddressPrefix)
                yield return new(
                    $"{path}.vlan",
                    $"is {network.Vlan}, the VLAN of '{other.Name}' on the same switch, but the ranges differ ({other.AddressPrefix}, {network.AddressPrefix})."
                );
        }
    }
}
