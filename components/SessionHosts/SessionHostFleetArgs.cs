using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using Pulumi;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>Args of <see cref="SessionHostFleet"/>.</summary>
public sealed record SessionHostFleetArgs
{
    /// <summary>The hosts, in the order in which they are set up.</summary>
    public required ImmutableArray<HostDefinition> Hosts { get; init; }

    /// <summary>What machines share on Azure Local, made here or adopted.</summary>
    public required AzureLocalSite Site { get; init; }

    /// <summary>Default: true. Whether scripts run, rather than being previewed: only then is it looked at what came of them.</summary>
    public bool IsDeployed { get; init; } = true;

    /// <summary>
    /// Ends a deployment in which scripts failed on hosts, once all others are through: what to say is not a component's to know. It is given at least one failure.
    /// </summary>
    public required Func<ImmutableArray<HostFailure>, Task<string>> Failure { get; init; }

    /// <summary>Default: none. What must be there before any machine.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
