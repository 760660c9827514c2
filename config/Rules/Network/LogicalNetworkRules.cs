using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>What a logical network requires, by how it is created: AVD1001 to AVD1007.</summary>
internal static class LogicalNetworkRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1001",
            Title = "A static network has no range or no gateway",
            Cause = "Azure Local creates a static network only with a range and a default gateway. Machines get both from the network.",
            Example =
                "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: ConvergedSwitch(compute_management), vlan: 120, gateway: 10.10.20.1}",
            Remedy = "Set address_prefix and gateway, or use a DHCP server: allocation: Dynamic.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            Reads = ["network.logical_networks"],
            Check = static context =>
                Each(
                    context,
                    static (network, path) =>
                        network is { ExistingId: null, Allocation: IpAllocation.Static } ? MissingAddresses(network, path) : []
                ),
        },
        new()
        {
            Code = "AVD1002",
            Title = "A DHCP network has address pools",
            Cause =
                "With allocation Dynamic, a DHCP server on the segment assigns addresses. Azure Local assigns none, so pools have no effect.",
            Example =
                "network:\n  logical_networks:\n    - name: lnet-avd\n      switch_name: ConvergedSwitch(compute_management)\n      allocation: Dynamic\n      pools:\n        - {start: 10.10.20.50, end: 10.10.20.199}",
            Remedy = "Remove the pools, or set allocation to Static.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            Reads = ["network.logical_networks"],
            Check = static context =>
                Each(
                    context,
                    static (network, path) =>
                        network is { Allocation: IpAllocation.Dynamic, Pools.Length: > 0 }
                            ?
                            [
                                new(
                                    $"{path}.pools",
                                    $"has {network.Pools.Length} pools, but the network's addresses come from DHCP (allocation Dynamic)."
                                ),
                            ]
                            : []
                ),
        },
        new()
        {
            Code = "AVD1003",
            Title = "A new network has no virtual switch",
            Cause = "Azure Local creates a logical network on a virtual switch of the cluster.",
            Example =
                "network:\n  logical_networks:\n    - {name: lnet-avd, vlan: 120, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1}",
            Remedy = "Set switch_name to a name that Get-VMSwitch -SwitchType External prints, or adopt a network with existing_id.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            Reads = ["network.logical_networks"],
            Check = static context =>
                Each(
                    context,
                    static (network, path) =>
                        network is { ExistingId: null, SwitchName: null }
                            ?
                            [
                                new(
                                    $"{path}.switch_name",
                                    $"is missing, but the network '{network.Name}' is created.",
                                    "Set it to a name that Get-VMSwitch prints on the cluster, or set existing_id for a network that exists."
                                ),
                            ]
                            : []
                ),
        },
        new()
        {
            Code = "AVD1004",
            Title = "An adopted network has a virtual switch",
            Cause = "With existing_id, the network is used as it is. Its switch was chosen at creation.",
            Example =
                "network:\n  logical_networks:\n    - name: lnet-avd\n      existing_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-net/providers/Microsoft.AzureStackHCI/logicalNetworks/lnet-avd\n      switch_name: ConvergedSwitch(compute_management)",
            Remedy = "Remove switch_name, or remove existing_id to create the network.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Severity = Severity.Warning,
            Reads = ["network.logical_networks"],
            Check = static context =>
                Each(
                    context,
                    static (network, path) =>
                        network is { ExistingId: not null, SwitchName: { } name }
                            ?
                            [
                                new(
                                    $"{path}.switch_name",
                                    $"is '{name}', but the network exists (existing_id), so the switch has no effect."
                                ),
                            ]
                            : []
                ),
        },
        new()
        {
            Code = "AVD1005",
            Title = "Two networks have the same name",
            Cause =
                "Clusters and the file server refer to a network by its name. In a resource group, Azure accepts a name once and ignores letter case.",
            Example =
                "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1}\n    - {name: LNET-AVD, switch_name: Compute, vlan: 121, address_prefix: 10.10.21.0/24, gateway: 10.10.21.1}",
            Remedy = "Use a different name for each network.",
            Source = new(
                "Naming rules and restrictions for Azure resources",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
            ),
            Reads = ["network.logical_networks"],
            Check = static context => Repeated(context, static network => network.Name, "name"),
        },
        new()
        {
            Code = "AVD1006",
            Title = "A network is adopted twice",
            Cause = "Two entries have the same existing_id. Addresses are then counted and checked per entry, so each check is incomplete.",
            Example =
                "network:\n  logical_networks:\n    - {name: lnet-avd, existing_id: &id /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-net/providers/Microsoft.AzureStackHCI/logicalNetworks/lnet}\n    - {name: lnet-sofs, existing_id: *id}",
            Remedy = "Keep one entry, and use its name everywhere.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Severity = Severity.Warning,
            Reads = ["network.logical_networks"],
            Check = static context => Repeated(context, static network => network.ExistingId?.ToString(), "existing_id"),
        },
        new()
        {
            Code = "AVD1007",
            Title = "A network is not used",
            Cause = "No cluster and no file server uses the network.",
            Example =
                "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1}\n    - {name: lnet-spare, switch_name: Compute, vlan: 121, address_prefix: 10.10.21.0/24, gateway: 10.10.21.1}",
            Remedy = "Remove the network, or use its name where it belongs.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Severity = Severity.Note,
            UnlessOtherPools = true,
            Reads = NetworkPlan.Reads,
            Check = static context =>
            {
                var used = NetworkPlan.Users(context.Settings).Select(user => user.Network).ToHashSet(StringComparer.Ordinal);
                return Each(
                    context,
                    (network, path) =>
                        used.Contains(network.Name)
                            ? []
                            :
                            [
                                Finding.Sentence(
                                    $"{path}.name",
                                    $"The network '{network.Name}' is not used by a cluster or the file server."
                                ),
                            ]
                );
            },
        },
    ];

    private static IEnumerable<Finding> Each(RuleContext context, Func<LogicalNetworkSettings, string, IEnumerable<Finding>> check) =>
        context.Settings.Network.LogicalNetworks.SelectMany((network, i) => check(network, NetworkPlan.PathOf(i)));

    private static IEnumerable<Finding> MissingAddresses(LogicalNetworkSettings network, string path)
    {
        if (network.AddressPrefix is null)
            yield return new(
                $"{path}.address_prefix",
                $"is missing, but the network '{network.Name}' is created with static addresses.",
                "Set it to the range of the segment, such as 10.10.20.0/24."
            );
        if (network.Gateway is null)
            yield return new(
                $"{path}.gateway",
                $"is missing, but the network '{network.Name}' is created with static addresses.",
                "Set it to the address of the segment's router."
            );
    }

    private static IEnumerable<Finding> Repeated(RuleContext context, Func<LogicalNetworkSettings, string?> valueOf, string key)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var networks = context.Settings.Network.LogicalNetworks;
        for (var i = 0; i < networks.Length; i++)
        {
            if (valueOf(networks[i]) is not { } value || first.TryAdd(value, i))
                continue;
            yield return new(
                $"{NetworkPlan.PathOf(i)}.{key}",
                $"is '{value}', which {NetworkPlan.PathOf(first[value])}.{key} already uses.",
                "List each network once."
            );
        }
    }
}
