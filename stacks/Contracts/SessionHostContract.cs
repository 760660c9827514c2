using System.Collections.Immutable;
using AvdPulumi.Components.SessionHosts;
using Pulumi;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>What the session hosts promise to the layers built on them: which there are, of which pool, on which cluster, and who they are in Entra ID.</summary>
public static class SessionHostContract
{
    /// <summary>Version of the output; raised when a reader of the old form would misread the new one. A double, as every number of the engine's is.</summary>
    public const double Version = 1;

    /// <summary>Name of the output.</summary>
    public const string OutputName = "sessionHosts";

    /// <summary>The hosts of a stack, by computer name; empty where it has none.</summary>
    public static Output<ImmutableDictionary<string, object>> Export(SessionHostFleet? fleet)
    {
        var hosts = fleet?.Hosts ?? [];
        return Output.All(hosts.Select(MembersOf)).Apply(all => ImmutableDictionary<string, object>.Empty
            .Add("version", Version)
            .Add("hosts", hosts.Zip(all, (host, members) => KeyValuePair.Create(host.Host.ComputerName, (object)members)).ToImmutableDictionary()));
    }

    private static Output<ImmutableDictionary<string, object>> MembersOf(ArcSessionHost host) => Output.Tuple(host.MachineId, host.PrincipalId).Apply(ids => ImmutableDictionary<string, object>.Empty
        .Add("pool", host.Host.Model.Pool)
        .Add("cluster", host.Host.Model.Cluster)
        .Add("machineId", ids.Item1)
        .Add("principalId", ids.Item2));
}
