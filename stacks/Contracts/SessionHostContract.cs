using System.Collections.Immutable;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Stacks.Faults;
using Pulumi;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>What the session hosts promise to the layers built on them: which there are, of which pool, on which cluster, and who they are in Entra ID.</summary>
public static class SessionHostContract
{
    private const string Layer = "session hosts";
    private const string VersionMember = "version";
    private const string HostsMember = ContractMemberNames.Hosts;
    private const string MachineIdMember = ContractMemberNames.MachineId;

    /// <summary>Version of the output.</summary>
    public static double Version => ContractFacts.Hosts.Version;

    /// <summary>Name of the output.</summary>
    public const string OutputName = "sessionHosts";

    /// <summary>Name of the output with the identities of the hosts.</summary>
    public const string PrincipalsOutputName = "sessionHostPrincipalIds";

    /// <summary>The hosts of a stack, by computer name; empty where it has none.</summary>
    public static Output<ImmutableDictionary<string, object>> Export(SessionHostFleet? fleet)
    {
        var hosts = fleet?.Hosts ?? [];
        return Output
            .All(hosts.Select(host => host.MachineId))
            .Apply(ids =>
                ImmutableDictionary<string, object>
                    .Empty.Add(VersionMember, Version)
                    .Add(
                        HostsMember,
                        hosts
                            .Zip(
                                ids,
                                (host, id) =>
                                    KeyValuePair.Create(
                                        host.Host.ComputerName,
                                        (object)MembersOf(host.Host.Model.Pool, host.Host.Model.Cluster, id)
                                    )
                            )
                            .ToImmutableDictionary()
                    )
            );
    }

    /// <summary>The object ids of the hosts' own identities, by computer name. Apart from the rest, since a preview does not know them.</summary>
    public static Output<ImmutableDictionary<string, object>> ExportPrincipals(SessionHostFleet? fleet)
    {
        var hosts = fleet?.Hosts ?? [];
        return Output
            .All(hosts.Select(host => host.PrincipalId))
            .Apply(ids => hosts.Zip(ids, (host, id) => KeyValuePair.Create(host.Host.ComputerName, (object)id)).ToImmutableDictionary());
    }

    /// <summary>What a stack exports that makes all hosts of an estate: for a preview, which does not reach it.</summary>
    /// <param name="estate">The estate of the stack that reads.</param>
    public static ImmutableDictionary<string, object> StandIn(AvdEstate estate) =>
        ImmutableDictionary<string, object>
            .Empty.Add(VersionMember, Version)
            .Add(
                HostsMember,
                estate
                    .Pools.SelectMany(pool =>
                        pool.Hosts.Select(host =>
                            KeyValuePair.Create(
                                host.ComputerName,
                                (object)MembersOf(pool.Name ?? PoolName.Default, host.Cluster.Name, host.MachineId)
                            )
                        )
                    )
                    .ToImmutableDictionary()
            );

    /// <summary>Full ARM ids of the machines that another stack exports, by computer name.</summary>
    /// <param name="stack">That stack.</param>
    /// <param name="name">Its name, for what is said if something is wrong.</param>
    public static Output<ImmutableDictionary<string, string>> Import(StackReference stack, string name) =>
        stack.GetOutput(OutputName).Apply(value => MachinesOfAsync(value, name));

    private static Task<ImmutableDictionary<string, string>> MachinesOfAsync(object? value, string stack)
    {
        if (value is not ImmutableDictionary<string, object> members)
            return End(ContractDiagnostics.Missing(stack, OutputName, Layer));
        var version = members.GetValueOrDefault(VersionMember);
        if (version is not double number || number != Version)
            return End(ContractDiagnostics.OtherVersion(stack, OutputName, version, Version));
        if (members.GetValueOrDefault(HostsMember) is not ImmutableDictionary<string, object> hosts)
            return End(ContractDiagnostics.MissingMembers(stack, OutputName, Version, [HostsMember], Layer));
        var unusable = hosts
            .Where(host => IdOf(host.Value) is null)
            .Select(host => $"{HostsMember}.{host.Key}.{MachineIdMember}")
            .Order(StringComparer.Ordinal)
            .ToList();
        return unusable.Count == 0
            ? Task.FromResult(hosts.ToImmutableDictionary(host => host.Key, host => IdOf(host.Value)!))
            : End(ContractDiagnostics.MissingMembers(stack, OutputName, Version, unusable, Layer));

        static string? IdOf(object host) => (host as ImmutableDictionary<string, object>)?.GetValueOrDefault(MachineIdMember) as string;

        static Task<ImmutableDictionary<string, string>> End(Diagnostic finding) =>
            ForeseenFault.EndRunAsync<ImmutableDictionary<string, string>>(finding);
    }

    private static ImmutableDictionary<string, object> MembersOf(string pool, string cluster, string machineId) =>
        ImmutableDictionary<string, object>.Empty.Add("pool", pool).Add("cluster", cluster).Add(MachineIdMember, machineId);
}
