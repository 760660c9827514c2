using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;
using Pulumi;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>Something that another stack exports otherwise than the config of this stack means it.</summary>
/// <param name="Stack">The other stack.</param>
/// <param name="Member">The member of its contract.</param>
/// <param name="Exported">What it exports; empty for nothing.</param>
/// <param name="Meant">What the config means.</param>
internal sealed record ContractDifference(string Stack, string Member, string Exported, string Meant);

/// <summary>The ids of what all pools share.</summary>
internal sealed record PlatformIds(string KeyVault, string LogAnalytics, string InsightsRule, string FileServerRule)
{
    /// <summary>Those of a contract.</summary>
    public static Output<PlatformIds> Of(ControlPlaneContract contract) =>
        Output
            .All(contract.KeyVaultResourceId, contract.LogAnalyticsWorkspaceId, contract.InsightsRuleId, contract.FileServerRuleId)
            .Apply(ids => new PlatformIds(ids[0], ids[1], ids[2], ids[3]));
}

/// <summary>Compares contracts with what the config of this stack means. Pure.</summary>
internal static class ContractComparison
{
    /// <summary>Of what all pools share: the vault and the logs, and the rules that the machines of this stack are associated with.</summary>
    public static ImmutableArray<ContractDifference> OfPlatform(
        AvdEstate estate,
        ImmutableArray<(string Stack, PlatformIds Contract)> exported
    )
    {
        // of several stacks with parts of the control plane, one has the platform; the others export its members empty
        var (stack, ids) = exported.FirstOrDefault(one => one.Contract.KeyVault.Length > 0, exported[0]);
        var share = estate.Share;
        return
        [
            .. Different(stack, ControlPlaneContract.KeyVault, ids.KeyVault, estate.KeyVaultId),
            .. Different(stack, ControlPlaneContract.LogAnalytics, ids.LogAnalytics, estate.LogAnalyticsId),
            .. estate.Settings.Monitoring.Insights.Enabled && share.Layers.HasFlag(Layers.Hosts)
                ? Different(stack, ControlPlaneExport.InsightsRuleId, ids.InsightsRule, estate.InsightsRuleId)
                : [],
            .. share.FileServers && EstateAlerts.CollectsFromFileServers(estate)
                ? Different(stack, ControlPlaneExport.FileServerRuleId, ids.FileServerRule, estate.FileServerRuleId)
                : [],
        ];
    }

    /// <summary>Of the host pools whose hosts this stack makes.</summary>
    public static ImmutableArray<ContractDifference> OfPools(
        AvdEstate estate,
        ImmutableArray<(string Stack, ImmutableDictionary<string, PoolContract> Contract)> exported
    ) =>
        [
            .. estate.PoolsWithOwnHosts.SelectMany(pool =>
            {
                var name = pool.Name ?? PoolName.Default;
                var (stack, contract) = exported.FirstOrDefault(one => one.Contract.ContainsKey(name));
                return Different(
                    stack ?? exported[0].Stack,
                    $"pools.{name}.{ControlPlaneContract.HostPool}",
                    contract?[name].HostPoolResourceId ?? "",
                    pool.HostPoolId
                );
            }),
        ];

    /// <summary>Of the hosts whose profiles this stack sets up.</summary>
    public static ImmutableArray<ContractDifference> OfHosts(
        AvdEstate estate,
        ImmutableArray<(string Stack, ImmutableDictionary<string, string> Contract)> exported
    ) =>
        [
            .. estate
                .Pools.Where(pool => estate.Share.HasProfilesOf(pool.Name) && pool.Profiles is not null)
                .SelectMany(pool => pool.Hosts)
                .SelectMany(host =>
                {
                    var (stack, contract) = exported.FirstOrDefault(one => one.Contract.ContainsKey(host.ComputerName));
                    return Different(
                        stack ?? exported[0].Stack,
                        $"hosts.{host.ComputerName}.machineId",
                        contract?[host.ComputerName] ?? "",
                        host.MachineId
                    );
                }),
        ];

    /// <summary>Of the shares of a pool's profiles, where the config names the file server.</summary>
    public static ImmutableArray<ContractDifference> OfProfiles(string stack, EstatePool pool, ProfileLocations exported) =>
        [
            .. Different(
                stack,
                $"pools.{pool.Name ?? PoolName.Default}.profileShares",
                ProfileContract.TextOf(exported.Profiles),
                ProfileContract.TextOf(ProfileLocations.Of(pool.Settings).Profiles)
            ),
        ];

    // ids of Azure and paths of Windows ignore case
    private static IEnumerable<ContractDifference> Different(string stack, string member, string exported, string meant) =>
        string.Equals(exported, meant, StringComparison.OrdinalIgnoreCase) ? [] : [new(stack, member, exported, meant)];
}
