using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using Pulumi;

namespace AvdPulumi.Components.Profiles;

/// <summary>Profiles on session hosts that another program made. Hosts do not wait for each other. Phase 7.</summary>
public sealed class ProfileFleet : ComponentResource, IPhased
{
    /// <summary>Sets the profiles up.</summary>
    public ProfileFleet(string name, ProfileFleetArgs args, ComponentResourceOptions? options = null)
        : base("avd:profiles:ProfileFleet", name, options)
    {
        foreach (var host in args.Hosts)
        {
            var progress = args.Ends.Begin();
            var profiles = new FslogixProfiles(
                $"{name}-{host.ComputerName.ToLowerInvariant()}",
                new()
                {
                    Target = TargetOf(host, args),
                    Steps = args.Steps,
                    Stores = args.Stores,
                    After = Output.Create(ImmutableArray<Resource>.Empty),
                    Progress = progress,
                },
                this.ChildComponent()
            );
            progress.FinishAfter(profiles.Done);
        }

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Profiles;

    private static StepTarget TargetOf(ProfiledHost host, ProfileFleetArgs args) =>
        new()
        {
            ComputerName = host.ComputerName,
            MachineName = host.ComputerName,
            MachineId = Output.Create(host.MachineId),
            ResourceGroupName = host.ResourceGroupName,
            Location = args.Location,
            Tags = args.Tags,
            ExtensionTimeout = args.ExtensionTimeout,
        };
}

/// <summary>A session host that is there.</summary>
/// <param name="ComputerName">Its computer name, which is that of its Arc machine, too.</param>
/// <param name="MachineId">Full ARM id of its Arc machine.</param>
/// <param name="ResourceGroupName">The resource group of its Arc machine.</param>
public sealed record ProfiledHost(string ComputerName, string MachineId, Input<string> ResourceGroupName);

/// <summary>Args of <see cref="ProfileFleet"/>.</summary>
public sealed record ProfileFleetArgs
{
    /// <summary>The hosts.</summary>
    public required ImmutableArray<ProfiledHost> Hosts { get; init; }

    /// <summary>Region of their Arc machines.</summary>
    public required string Location { get; init; }

    /// <summary>Tags of what is made.</summary>
    public required ImmutableDictionary<string, string> Tags { get; init; }

    /// <summary>What is done to each, at least one step.</summary>
    public required ImmutableArray<MachineStep> Steps { get; init; }

    /// <summary>Default: none. Where profiles are kept, as far as this program makes it.</summary>
    public ImmutableArray<Prerequisite> Stores { get; init; } = [];

    /// <summary>How long an extension may take; a script has a time of its own.</summary>
    public required TimeSpan ExtensionTimeout { get; init; }

    /// <summary>Where the ends of the hosts are told.</summary>
    public required MachineEnds Ends { get; init; }
}
