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
                    .Empty.Add("version", Version)
                    .Add(
                        "hosts",
                        hosts
                            .Zip(ids, (host, id) => KeyValuePair.Create(host.Host.ComputerName, (object)MembersOf(host.Host, id)))
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

    private static ImmutableDictionary<string, object> MembersOf(HostDefinition host, string machineId) =>
        ImmutableDictionary<string, object>
            .Empty.Add("pool", host.Model.Pool)
            .Add("cluster", host.Model.Cluster)
            .Add("machineId", machineId);
}
