using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using Pulumi;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>
/// Session hosts of several pools on several clusters. No host waits for another one, except for its turn: a number of them is set up on a cluster at a time.
/// One that fails keeps no other back. Phases 3 and 4.
/// </summary>
public sealed class SessionHostFleet : ComponentResource, IPhased
{
    /// <summary>Makes the hosts.</summary>
    public SessionHostFleet(string name, SessionHostFleetArgs args, ComponentResourceOptions? options = null)
        : base("avd:sessionhosts:SessionHostFleet", name, options)
    {
        var turns = args
            .Hosts.Select(host => host.Model)
            .GroupBy(model => model.Cluster)
            .ToDictionary(cluster => cluster.Key, cluster => new MachineTurns(cluster.Min(model => model.AtATime)));
        var hosts = ImmutableArray.CreateBuilder<ArcSessionHost>(args.Hosts.Length);
        foreach (var host in args.Hosts)
        {
            var progress = args.Ends.Begin();
            hosts.Add(
                new ArcSessionHost(
                    NameOf(name, host.ComputerName),
                    new()
                    {
                        Host = host,
                        Site = args.Site,
                        Ends = args.Ends,
                        Progress = progress,
                    },
                    new ComponentResourceOptions
                    {
                        Parent = this,
                        // nothing below a component is registered before the component is
                        // in a preview no machine is set up, and none has to wait until another one is
                        DependsOn = args.Ends.IsDeployed
                            ? Output.Create(turns[host.Model.Cluster].TakeAsync(progress.End, args.After))
                            : Output.Create(args.After),
                    }
                )
            );
        }

        Hosts = hosts.MoveToImmutable();
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.SessionHosts;

    /// <summary>The hosts, in the order of the args.</summary>
    public ImmutableArray<ArcSessionHost> Hosts { get; }

    /// <summary>Name of the component of one host.</summary>
    /// <param name="name">Name of this component.</param>
    /// <param name="computerName">The computer name, in any case.</param>
    public static string NameOf(string name, string computerName) => $"{name}-{computerName.ToLowerInvariant()}";
}

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
