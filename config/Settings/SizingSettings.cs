using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Settings;

/// <summary>What the estate is sized for; used to check capacity, never to create anything.</summary>
/// <seealso href="https://learn.microsoft.com/windows-server/remote/remote-desktop-services/virtual-machine-recs">Session host virtual machine sizing guidelines for Azure Virtual Desktop and Remote Desktop Services</seealso>
public sealed record SizingSettings
{
    /// <summary>Default: capacity is not checked. Users in total.</summary>
    [Range(1, 100000)]
    public int? Users { get; init; }

    /// <summary>Default: 100. The share of users that are signed in at the same time.</summary>
    [Range(1, 100)]
    public int ConcurrencyPercent { get; init; } = 100;

    /// <summary>Default: knowledge. How heavily a user works.</summary>
    public UserType UserType { get; init; } = UserType.Knowledge;

    /// <summary>Default: the upper end of the planning range for user_type. Users that one host carries; measure it on your own image.</summary>
    [Range(1, 200)]
    public int? UsersPerHost { get; init; }

    /// <summary>Default: 30. The size of a profile, in GiB.</summary>
    [Range(1, 1000)]
    public int ProfileGib { get; init; } = 30;

    /// <summary>Default: 40. The buffer on top of today's profiles.</summary>
    [Range(0, 400)]
    public int GrowthPercent { get; init; } = PlanningLimits.ProfileBufferPercent;

    /// <summary>Default: 0. How much profiles grow in a year. With it, avd sizing says for how many years the file server holds them.</summary>
    [Range(0, 200)]
    public int YearlyGrowthPercent { get; init; }

    /// <summary>Default: 1. Hosts that may be missing without a shortage.</summary>
    [Range(0, 100)]
    public int SpareHosts { get; init; } = 1;

    /// <summary>Default: none. The physical machines of the clusters.</summary>
    public ImmutableArray<NodeSettings> Nodes { get; init; } = [];
}

/// <summary>Physical machines of one kind in a cluster.</summary>
public sealed record NodeSettings
{
    /// <summary>The cluster: a name from session_host.clusters.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Cluster { get; init; }

    /// <summary>How many there are.</summary>
    [Range(1, 16)]
    public required int Count { get; init; }

    /// <summary>Physical cores of each.</summary>
    [Range(1, 512)]
    public required int Cores { get; init; }

    /// <summary>Memory of each, in GB.</summary>
    [Range(16, 16384)]
    public required int MemoryGb { get; init; }

    /// <summary>Default: storage is not checked. Usable storage each contributes, in GB.</summary>
    [Range(1, 10000000)]
    public int? UsableStorageGb { get; init; }
}

/// <summary>How heavily a user works.</summary>
/// <seealso href="https://learn.microsoft.com/windows-server/remote/remote-desktop-services/virtual-machine-recs">Session host virtual machine sizing guidelines for Azure Virtual Desktop and Remote Desktop Services</seealso>
public enum UserType
{
    /// <summary>Web, Office and mail: 30 to 50 users on 4 processors and 16 GB.</summary>
    [EnumMember(Value = "light")]
    Light,

    /// <summary>Outlook, Teams, Excel: 15 to 25 users on 8 processors and 32 GB.</summary>
    [EnumMember(Value = "knowledge")]
    Knowledge,

    /// <summary>Development, data, rendering: 4 to 8 users on 16 processors and 64 GB.</summary>
    [EnumMember(Value = "power")]
    Power,
}
