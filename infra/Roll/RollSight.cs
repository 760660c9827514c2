using System.Collections.Immutable;

namespace AvdPulumi.Infra.Roll;

/// <summary>The session hosts of a pool as a roll sees them at one moment, those of others among them.</summary>
/// <param name="Hosts">The registered hosts, by their name in the host pool.</param>
internal sealed record RollSight(ImmutableDictionary<string, HostSight> Hosts)
{
    /// <summary>How many hosts accept sessions.</summary>
    public int OpenHosts => Hosts.Values.Count(host => host.IsOpen);

    /// <summary>All sessions of the pool.</summary>
    public int Sessions => Hosts.Values.Sum(host => host.Sessions);

    /// <summary>A host; null if it is not registered.</summary>
    public HostSight? Of(RollHost host) => Hosts.GetValueOrDefault(host.RegisteredName);

    /// <summary>Hosts by name, whose case means nothing.</summary>
    public static RollSight Of(IEnumerable<HostSight> hosts) =>
        new(hosts.ToImmutableDictionary(host => host.Name, StringComparer.OrdinalIgnoreCase));
}

/// <summary>A registered session host at one moment.</summary>
internal sealed record HostSight
{
    /// <summary>Its name in the host pool.</summary>
    public required string Name { get; init; }

    /// <summary>Azure's status.</summary>
    public required string Status { get; init; }

    /// <summary>Default: none. The health checks that fail.</summary>
    public ImmutableArray<string> FailedChecks { get; init; } = [];

    /// <summary>Whether it accepts no new sessions.</summary>
    public required bool IsDrained { get; init; }

    /// <summary>Whether its machine has the exclusion tag of the scaling plan, whoever set it.</summary>
    public required bool IsExcluded { get; init; }

    /// <summary>Its sessions.</summary>
    public required int Sessions { get; init; }

    /// <summary>Whether it is available and no health check fails.</summary>
    public bool IsHealthy => Status == Operations.HostStatus.Available && FailedChecks.IsEmpty;

    /// <summary>Whether users get new sessions on it.</summary>
    public bool IsOpen => IsHealthy && !IsDrained;
}
