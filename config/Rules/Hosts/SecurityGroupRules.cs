using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Network;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Network security groups for session hosts: AVD2218.</summary>
internal static class SecurityGroupRules
{
    private const string Enabled = "network.nsg.enabled";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2218",
            Title = "Session hosts on a network without a network security group",
            Cause =
                "Azure Local supports network security groups only for logical networks with static addresses, and the rules need the address range of the network. Hosts on other networks are in "
                + "no group, so no traffic is denied there.",
            Example =
                "network:\n  nsg: {enabled: true}\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, allocation: Dynamic}",
            Remedy =
                "Use a network with allocation Static and an address_prefix, or filter the traffic of the hosts in a firewall (avd network lists it).",
            Source = new(
                "Create network security groups on Azure Local",
                "https://learn.microsoft.com/azure/azure-local/manage/create-network-security-groups"
            ),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = AvdEstate.Reads,
            Check = static context =>
                Bare(context.Estate) is { Count: > 0 } bare
                    ?
                    [
                        new(
                            Enabled,
                            $"is true, but {string.Join(" and ", bare.Select(static network => $"'{network.Settings.Name}'"))} {(bare.Count == 1 ? "gets" : "get")} no group: "
                                + "a group needs allocation Static and an address_prefix."
                        ),
                    ]
                    : [],
        },
    ];

    private static List<EstateNetwork> Bare(AvdEstate estate)
    {
        if (!estate.Settings.Network.Nsg.Enabled)
            return [];
        var used = estate
            .Pools.SelectMany(pool => pool.Settings.SessionHost.Clusters)
            .Select(cluster => cluster.LogicalNetwork)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. estate.Networks.Where(network =>
                used.Contains(network.Settings.Name) && estate.Site.SecurityGroupId(network.Settings.Name) is null
            ),
        ];
    }
}
