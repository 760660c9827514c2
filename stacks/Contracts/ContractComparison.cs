using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Contracts;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Facts;
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
        ReadContract read,
        ImmutableArray<(string Stack, PlatformIds Contract)> exported
    )
    {
        // of several stacks with parts of the control plane, one has the platform; the others export its members empty
        var (stack, ids) = exported.FirstOrDefault(one => one.Contract.KeyVault.Length > 0, exported[0]);
        return
        [
            .. read.Members.SelectMany(member =>
                Different(
                    stack,
                    member,
                    member.Path switch
                    {
                        ContractMemberNames.KeyVault => ids.KeyVault,
                        ContractMemberNames.LogAnalytics => ids.LogAnalytics,
                        ContractMemberNames.InsightsRule => ids.InsightsRule,
                        ContractMemberNames.FileServerRule => ids.FileServerRule,
                        var other => throw new ArgumentException($"The platform has no member '{other}'.", nameof(read)),
                    }
                )
            ),
        ];
    }

    /// <summary>Of the host pools whose hosts this stack makes.</summary>
    public static ImmutableArray<ContractDifference> OfPools(
        ReadContract read,
        ImmutableArray<(string Stack, ImmutableDictionary<string, PoolContract> Contract)> exported
    ) =>
        [
            .. read.Members.SelectMany(member =>
            {
                var name = member.Pool!.Name ?? PoolName.Default;
                var (stack, contract) = exported.FirstOrDefault(one => one.Contract.ContainsKey(name));
                return Different(stack ?? exported[0].Stack, member, contract?[name].HostPoolResourceId ?? "");
            }),
        ];

    /// <summary>Of the hosts whose profiles this stack sets up.</summary>
    public static ImmutableArray<ContractDifference> OfHosts(
        ReadContract read,
        ImmutableArray<(string Stack, ImmutableDictionary<string, string> Contract)> exported
    ) =>
        [
            .. read.Members.SelectMany(member =>
            {
                var host = member.Path.Split('.')[1];
                var (stack, contract) = exported.FirstOrDefault(one => one.Contract.ContainsKey(host));
                return Different(stack ?? exported[0].Stack, member, contract?[host] ?? "");
            }),
        ];

    /// <summary>Of the shares of a pool's profiles, where the config names the file server.</summary>
    public static ImmutableArray<ContractDifference> OfProfiles(string stack, ContractMember member, ProfileLocations exported) =>
        [.. Different(stack, member, ProfileContract.TextOf(exported.Profiles))];

    // ids of Azure and paths of Windows ignore case; what only the other stack knows cannot differ
    private static IEnumerable<ContractDifference> Different(string stack, ContractMember member, string exported) =>
        member.Meant is not { } meant || string.Equals(exported, meant, StringComparison.OrdinalIgnoreCase)
            ? []
            : [new(stack, member.Path, exported, meant)];
}
