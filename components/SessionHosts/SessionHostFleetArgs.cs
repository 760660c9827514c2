using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.Machines;
using Pulumi;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>Args of <see cref="SessionHostFleet"/>.</summary>
public sealed record SessionHostFleetArgs
{
    /// <summary>The hosts, in the order in which they are set up.</summary>
    public required ImmutableArray<HostDefinition> Hosts { get; init; }

    /// <summary>What machines share on Azure Local, made here or adopted.</summary>
    public required AzureLocalSite Site { get; init; }

    /// <summary>Where the ends of the hosts are told.</summary>
    public required MachineEnds Ends { get; init; }

    /// <summary>Default: none. What must be there before any machine.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
