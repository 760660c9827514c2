using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Configuration;
using AvdPulumi.Stacks.Contracts;
using Pulumi;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>The outputs of the control plane, as the contract that other layers are built on.</summary>
internal static class ContractMapping
{
    /// <summary>What the control plane promises to other layers.</summary>
    public static ControlPlaneContract ContractOf(ControlPlane controlPlane)
    {
        var pools = controlPlane.Pools.Select(pool => (Name: pool.Plan.Key ?? PoolName.Default, Contract: ContractOf(pool, controlPlane))).ToImmutableArray();
        return new ControlPlaneContract
        {
            HostPoolResourceId = First(pool => pool.HostPoolResourceId),
            ApplicationGroupResourceId = First(pool => pool.ApplicationGroupResourceId),
            WorkspaceResourceId = First(pool => pool.WorkspaceResourceId),
            LogAnalyticsWorkspaceId = controlPlane.LogAnalytics.Id,
            KeyVaultResourceId = controlPlane.KeyVault.Id,
            HostPoolName = First(pool => pool.HostPoolName),
            ApplicationGroupResourceIds = pools.IsEmpty ? Output.Create(ImmutableDictionary<string, string>.Empty) : pools[0].Contract.Apply(pool => pool.ApplicationGroupResourceIds),
            RegistrationTokenSecretId = First(pool => pool.RegistrationTokenSecretId),
            RegistrationTokenExpires = First(pool => pool.RegistrationTokenExpires),
            InsightsRuleId = controlPlane.InsightsRule?.Id ?? None,
            FileServerRuleId = controlPlane.FileServerRule?.Id ?? None,
            ActionGroupId = controlPlane.ActionGroup?.Id ?? None,
            StorageAccountIds = ById(controlPlane.StorageAccounts.OrderBy(account => account.Key).Select(account => (KeyOf(account.Key), account.Value.Id))),
            Pools = Output.All(pools.Select(pool => pool.Contract)).Apply(contracts => pools.Zip(contracts, (pool, contract) => KeyValuePair.Create(pool.Name, contract)).ToImmutableDictionary()),
        };

        // a stack may deploy the platform alone
        Output<string> First(Func<PoolContract, string> member) => pools.IsEmpty ? None : pools[0].Contract.Apply(member);
    }

    private static Output<PoolContract> ContractOf(ControlPlanePool pool, ControlPlane controlPlane)
    {
        var groups = ById(pool.Plan.ApplicationGroups.Select(group => group.Name).Zip(pool.ApplicationGroups.Select(group => group.Id)));
        var texts = Output.All(pool.HostPool.Id, pool.HostPool.Name, pool.PrimaryApplicationGroup.Id, controlPlane.FeedOf(pool).Id, pool.Token?.SecretId ?? None);
        return Output.Tuple(texts, groups).Apply(values => new PoolContract
        {
            HostPoolResourceId = values.Item1[0],
            HostPoolName = values.Item1[1],
            ApplicationGroupResourceId = values.Item1[2],
            WorkspaceResourceId = values.Item1[3],
            RegistrationTokenSecretId = values.Item1[4],
            RegistrationTokenExpires = pool.Plan.Token?.Window.ExpirationTime ?? "",
            ApplicationGroupResourceIds = values.Item2,
        });
    }

    // as the config spells them
    private static string KeyOf(StoragePurpose purpose) => purpose switch
    {
        StoragePurpose.CloudCache => "cloud_cache",
        StoragePurpose.AppAttach => "app_attach",
        _ => "witness",
    };

    private static Output<string> None => Output.Create("");

    private static Output<ImmutableDictionary<string, string>> ById(IEnumerable<(string Name, Output<string> Id)> things)
    {
        var list = things.ToImmutableArray();
        return Output.All(list.Select(thing => thing.Id)).Apply(ids => list.Zip(ids, (thing, id) => KeyValuePair.Create(thing.Name, id)).ToImmutableDictionary());
    }
}
