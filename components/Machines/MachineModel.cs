using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.Machines;

/// <summary>What several machines on one cluster have in common, whatever they are for.</summary>
public sealed record MachineModel
{
    /// <summary>Full ARM id of the custom location of the cluster.</summary>
    public required string CustomLocationId { get; init; }

    /// <summary>Where the machines go.</summary>
    public required Input<string> ResourceGroupName { get; init; }

    /// <summary>Region of the custom location.</summary>
    public required string Location { get; init; }

    /// <summary>Default: none. Tags of everything that belongs to a machine.</summary>
    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Full ARM id of the logical network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>Default: none. Full ARM id of the network security group that network interfaces are in.</summary>
    public string? SecurityGroupId { get; init; }

    /// <summary>Full ARM id of the image.</summary>
    public required string ImageId { get; init; }

    /// <summary>Default: true. Whether another image means another machine; else a machine keeps what it started from.</summary>
    public bool FollowsImage { get; init; } = true;

    /// <summary>Default: false. Whether a machine holds what cannot be made again: then no change of the config deletes or replaces it, nor its disks.</summary>
    public bool Protect { get; init; }

    /// <summary>Processors, memory, security.</summary>
    public required MachineShape Shape { get; init; }

    /// <summary>Default: none. Further disks.</summary>
    public ImmutableArray<MachineDisk> Disks { get; init; } = [];

    /// <summary>Default: none. The proxy of the Arc agent.</summary>
    public MachineProxy? Proxy { get; init; }

    /// <summary>Name of the local administrator.</summary>
    public required string AdminUsername { get; init; }

    /// <summary>The local administrator's password.</summary>
    public required Input<string> AdminPassword { get; init; }

    /// <summary>Default: none. Full ARM ids of data collection rules, by a key that is identity. The monitor agent must be among the steps.</summary>
    public ImmutableSortedDictionary<string, Input<string>> DataCollectionRules { get; init; } =
        ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>Default: 2 hours. How long a machine may take.</summary>
    public TimeSpan MachineTimeout { get; init; } = TimeSpan.FromHours(HostDefaults.MachineHours);

    /// <summary>Default: an hour. How long an extension may take.</summary>
    public TimeSpan ExtensionTimeout { get; init; } = TimeSpan.FromHours(HostDefaults.ExtensionHours);
}
