using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Stacks.Contracts;
using Pulumi;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>The outputs of the control plane, as the contract that other layers are built on.</summary>
internal static class ContractMapping
{
    /// <summary>What the control plane promises to other layers.</summary>
    public static ControlPlaneContract ContractOf(ControlPlane controlPlane) => ContractOf(controlPlane, controlPlane.Pools[0]);

    private static ControlPlaneContract ContractOf(ControlPlane controlPlane, ControlPlanePool first) => new()
    {
        HostPoolResourceId = first.HostPool.Id,
        ApplicationGroupResourceId = first.PrimaryApplicationGroup.Id,
        WorkspaceResourceId = controlPlane.FeedOf(first).Id,
        LogAnalyticsWorkspaceId = controlPlane.LogAnalytics.Id,
        KeyVaultResourceId = controlPlane.KeyVault.Id,
        HostPoolName = first.HostPool.Name,
        ApplicationGroupResourceIds = ById(first.Plan.ApplicationGroups.Select(group => group.Name).Zip(first.ApplicationGroups.Select(group => group.Id))),
        RegistrationTokenSecretId = first.Token?.SecretId ?? None,
        RegistrationTokenExpires = first.Plan.Token is { } token ? Output.Create(token.Window.ExpirationTime) : None,
        InsightsRuleId = controlPlane.InsightsRule?.Id ?? None,
        FileServerRuleId = controlPlane.FileServerRule?.Id ?? None,
        ActionGroupId = controlPlane.ActionGroup?.Id ?? None,
        StorageAccountIds = ById(controlPlane.StorageAccounts.OrderBy(account => account.Key).Select(account => (KeyOf(account.Key), account.Value.Id))),
    };

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
