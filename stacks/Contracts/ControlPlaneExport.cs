using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Stacks.Faults;
using Pulumi;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>The control plane's contract as one stack output, and back from another stack's. Both read the same list of members.</summary>
public static class ControlPlaneExport
{
    private const string Layer = "control plane";
    private const string VersionMember = "version";
    private const string Pools = ContractMemberNames.Pools;
    private const string HostPoolName = "hostPoolName";
    private const string RegistrationTokenSecretId = "registrationTokenSecretId";
    private const string RegistrationTokenExpires = "registrationTokenExpires";
    internal const string InsightsRuleId = ContractMemberNames.InsightsRule;
    internal const string FileServerRuleId = ContractMemberNames.FileServerRule;
    private const string ActionGroupId = "actionGroupId";
    private const string ApplicationGroupResourceIds = "applicationGroupResourceIds";
    private const string StorageAccountIds = "storageAccountIds";

    private static readonly ImmutableArray<(string Name, Func<ControlPlaneContract, Output<string>> Of)> Texts =
    [
        (ControlPlaneContract.HostPool, contract => contract.HostPoolResourceId),
        (ControlPlaneContract.ApplicationGroup, contract => contract.ApplicationGroupResourceId),
        (ControlPlaneContract.Workspace, contract => contract.WorkspaceResourceId),
        (ControlPlaneContract.LogAnalytics, contract => contract.LogAnalyticsWorkspaceId),
        (ControlPlaneContract.KeyVault, contract => contract.KeyVaultResourceId),
        (HostPoolName, contract => contract.HostPoolName),
        (RegistrationTokenSecretId, contract => contract.RegistrationTokenSecretId),
        (RegistrationTokenExpires, contract => contract.RegistrationTokenExpires),
        (InsightsRuleId, contract => contract.InsightsRuleId),
        (FileServerRuleId, contract => contract.FileServerRuleId),
        (ActionGroupId, contract => contract.ActionGroupId),
    ];

    private static readonly ImmutableArray<(
        string Name,
        Func<ControlPlaneContract, Output<ImmutableDictionary<string, string>>> Of
    )> Maps =
    [
        (ApplicationGroupResourceIds, contract => contract.ApplicationGroupResourceIds),
        (StorageAccountIds, contract => contract.StorageAccountIds),
    ];

    /// <summary>The contract as the output that a stack exports.</summary>
    public static Output<ImmutableDictionary<string, object>> Export(ControlPlaneContract contract)
    {
        var texts = Output.All(Texts.Select(member => member.Of(contract)));
        var maps = Output.All(Maps.Select(member => member.Of(contract)));
        return Output
            .Tuple(texts, maps, contract.Pools)
            .Apply(values =>
                ImmutableDictionary<string, object>
                    .Empty.Add(VersionMember, ControlPlaneContract.Version)
                    .AddRange(Texts.Zip(values.Item1, (member, value) => KeyValuePair.Create(member.Name, (object)value)))
                    .AddRange(
                        Maps.Zip(
                            values.Item2,
                            (member, value) =>
                                KeyValuePair.Create(
                                    member.Name,
                                    (object)value.ToImmutableDictionary(entry => entry.Key, entry => (object)entry.Value)
                                )
                        )
                    )
                    .Add(Pools, values.Item3.ToImmutableDictionary(pool => pool.Key, pool => (object)PoolExport.Export(pool.Value)))
            );
    }

    /// <summary>The contract that another stack exports.</summary>
    /// <param name="stack">That stack.</param>
    /// <param name="name">Its name, for what is said if something is wrong.</param>
    public static ControlPlaneContract Import(StackReference stack, string name)
    {
        var members = stack.GetOutput(ControlPlaneContract.OutputName).Apply(value => MembersOfAsync(value, name));
        return new ControlPlaneContract
        {
            HostPoolResourceId = Text(ControlPlaneContract.HostPool),
            ApplicationGroupResourceId = Text(ControlPlaneContract.ApplicationGroup),
            WorkspaceResourceId = Text(ControlPlaneContract.Workspace),
            LogAnalyticsWorkspaceId = Text(ControlPlaneContract.LogAnalytics),
            KeyVaultResourceId = Text(ControlPlaneContract.KeyVault),
            HostPoolName = Text(HostPoolName),
            RegistrationTokenSecretId = Text(RegistrationTokenSecretId),
            RegistrationTokenExpires = Text(RegistrationTokenExpires),
            InsightsRuleId = Text(InsightsRuleId),
            FileServerRuleId = Text(FileServerRuleId),
            ActionGroupId = Text(ActionGroupId),
            ApplicationGroupResourceIds = Map(ApplicationGroupResourceIds),
            StorageAccountIds = Map(StorageAccountIds),
            Pools = members.Apply(all =>
                ((ImmutableDictionary<string, object>)all[Pools]).ToImmutableDictionary(
                    pool => pool.Key,
                    pool => PoolExport.Import(pool.Value)
                )
            ),
        };

        Output<string> Text(string member) => members.Apply(all => (string)all[member]);

        Output<ImmutableDictionary<string, string>> Map(string member) =>
            members.Apply(all =>
                ((ImmutableDictionary<string, object>)all[member]).ToImmutableDictionary(entry => entry.Key, entry => (string)entry.Value)
            );
    }

    /// <summary>What a stack exports that deploys the control plane of an estate: for a preview, which does not reach it.</summary>
    /// <param name="estate">The estate of the stack that reads.</param>
    public static ImmutableDictionary<string, object> StandIn(AvdEstate estate)
    {
        var first = estate.Pools[0];
        var ids = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ControlPlaneContract.HostPool] = first.HostPoolId,
            [HostPoolName] = first.Settings.HostPool.Name,
            [ControlPlaneContract.LogAnalytics] = estate.LogAnalyticsId,
            [ControlPlaneContract.KeyVault] = estate.KeyVaultId,
            [InsightsRuleId] = estate.InsightsRuleId,
            [FileServerRuleId] = estate.FileServerRuleId,
        };
        return ImmutableDictionary<string, object>
            .Empty.Add(VersionMember, ControlPlaneContract.Version)
            .AddRange(Texts.Select(text => KeyValuePair.Create(text.Name, (object)ids.GetValueOrDefault(text.Name, ""))))
            .AddRange(Maps.Select(map => KeyValuePair.Create(map.Name, (object)ImmutableDictionary<string, object>.Empty)))
            .Add(
                Pools,
                estate.Pools.ToImmutableDictionary(pool => pool.Name ?? PoolName.Default, pool => (object)PoolExport.StandIn(pool))
            );
    }

    private static IEnumerable<string> UnusablePoolsOf(object? value) =>
        value is not ImmutableDictionary<string, object> pools
            ? [Pools]
            : pools
                .OrderBy(pool => pool.Key, StringComparer.Ordinal)
                .SelectMany(pool =>
                    PoolExport.UnusableIn(pool.Value).Select(member => $"{Pools}.{pool.Key}{(member.Length == 0 ? "" : ".")}{member}")
                );

    // Values of another stack's outputs have no types of their own; numbers are double. All that is wrong with them is one fault.
    private static Task<ImmutableDictionary<string, object>> MembersOfAsync(object? value, string stack)
    {
        if (value is not ImmutableDictionary<string, object> members)
            return End(ContractDiagnostics.Missing(stack, ControlPlaneContract.OutputName, Layer));
        var version = members.GetValueOrDefault(VersionMember);
        if (version is not double number || number != ControlPlaneContract.Version)
            return End(ContractDiagnostics.OtherVersion(stack, ControlPlaneContract.OutputName, version, ControlPlaneContract.Version));
        var unusable = Texts
            .Select(text => text.Name)
            .Where(name => members.GetValueOrDefault(name) is not string)
            .Concat(
                Maps.Select(map => map.Name)
                    .Where(name =>
                        members.GetValueOrDefault(name) is not ImmutableDictionary<string, object> map
                        || map.Values.Any(item => item is not string)
                    )
            )
            .Concat(UnusablePoolsOf(members.GetValueOrDefault(Pools)))
            .ToList();
        return unusable.Count == 0
            ? Task.FromResult(members)
            : End(
                ContractDiagnostics.MissingMembers(stack, ControlPlaneContract.OutputName, ControlPlaneContract.Version, unusable, Layer)
            );

        static Task<ImmutableDictionary<string, object>> End(Diagnostic finding) =>
            ForeseenFault.EndRunAsync<ImmutableDictionary<string, object>>(finding);
    }
}
