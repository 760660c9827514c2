using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Stacks.Contracts;
using Pulumi;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>The outputs of the control plane, as the contract that other layers are built on.</summary>
internal static class ContractMapping
{
    /// <summary>What the control plane promises to other layers.</summary>
    public static ControlPlaneContract ContractOf(ControlPlane controlPlane)
    {
        var pools = controlPlane
            .Pools.Select(pool => (Name: pool.Plan.Key ?? PoolName.Default, Contract: ContractOf(pool, controlPlane)))
            .ToImmutableArray();
        // null where the stack deploys the platform alone. Its outputs are taken one by one: what is not known yet of one hides nothing of another
        var first = controlPlane.Pools.FirstOrDefault();
        return new ControlPlaneContract
        {
            HostPoolResourceId = first?.HostPool.Id ?? None,
            ApplicationGroupResourceId = first?.PrimaryApplicationGroup.Id ?? None,
            WorkspaceResourceId = first is null ? None : controlPlane.FeedOf(first).Id,
            LogAnalyticsWorkspaceId = controlPlane.LogAnalytics.Id,
            KeyVaultResourceId = controlPlane.KeyVault.Id,
            HostPoolName = first?.HostPool.Name ?? None,
            ApplicationGroupResourceIds = first is null ? Output.Create(ImmutableDictionary<string, string>.Empty) : GroupsOf(first),
            RegistrationTokenSecretId = first?.Token?.SecretId ?? None,
            RegistrationTokenExpires = Output.Create(ExpiryOf(first)),
            InsightsRuleId = controlPlane.InsightsRule?.Id ?? None,
            FileServerRuleId = controlPlane.FileServerRule?.Id ?? None,
            ActionGroupId = controlPlane.ActionGroup?.Id ?? None,
            StorageAccountIds = ById(
                controlPlane.StorageAccounts.OrderBy(account => account.Key).Select(account => (KeyOf(account.Key), account.Value.Id))
            ),
            Pools = Output
                .All(pools.Select(pool => pool.Contract))
                .Apply(contracts =>
                    pools.Zip(contracts, (pool, contract) => KeyValuePair.Create(pool.Name, contract)).ToImmutableDictionary()
                ),
        };
    }

    private static Output<ImmutableDictionary<string, string>> GroupsOf(ControlPlanePool pool) =>
        ById(pool.Plan.ApplicationGroups.Select(group => group.Name).Zip(pool.ApplicationGroups.Select(group => group.Id)));

    private static string ExpiryOf(ControlPlanePool? pool) => pool?.Plan.Token?.Window.ExpirationTime ?? "";

    private static Output<PoolContract> ContractOf(ControlPlanePool pool, ControlPlane controlPlane)
    {
        var texts = Output.All(
            pool.HostPool.Id,
            pool.HostPool.Name,
            pool.PrimaryApplicationGroup.Id,
            controlPlane.FeedOf(pool).Id,
            pool.Token?.SecretId ?? None
        );
        return Output
            .Tuple(texts, GroupsOf(pool))
            .Apply(values => new PoolContract
            {
                HostPoolResourceId = values.Item1[0],
                HostPoolName = values.Item1[1],
                ApplicationGroupResourceId = values.Item1[2],
                WorkspaceResourceId = values.Item1[3],
                RegistrationTokenSecretId = values.Item1[4],
                RegistrationTokenExpires = ExpiryOf(pool),
                ApplicationGroupResourceIds = values.Item2,
            });
    }

    // as the config spells them
    private static string KeyOf(StoragePurpose purpose) =>
        purpose switch
        {
            StoragePurpose.CloudCache => "cloud_cache",
            StoragePurpose.AppAttach => "app_attach",
            StoragePurpose.Witness => "witness",
        };

    private static Output<string> None => Output.Create("");

    private static Output<ImmutableDictionary<string, string>> ById(IEnumerable<(string Name, Output<string> Id)> things)
    {
        var list = things.ToImmutableArray();
        return Output
            .All(list.Select(thing => thing.Id))
            .Apply(ids => list.Zip(ids, (thing, id) => KeyValuePair.Create(thing.Name, id)).ToImmutableDictionary());
    }
}
