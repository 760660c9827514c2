using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The expected load. It is used to check capacity; no resource depends on it.</summary>
/// <seealso href="https://learn.microsoft.com/windows-server/remote/remote-desktop-services/virtual-machine-recs">Session host virtual machine sizing guidelines for Azure Virtual Desktop and Remote Desktop Services</seealso>
public sealed record SizingSettings
{
    /// <summary>Default: capacity is not checked. The total number of users.</summary>
    [Range(1, 100000)]
    public int? Users { get; init; }

    /// <summary>Default: 100. The percentage of users who are signed in at the same time.</summary>
    [Range(1, 100)]
    public int ConcurrencyPercent { get; init; } = 100;

    /// <summary>Default: knowledge. The workload of a user.</summary>
    public UserType UserType { get; init; } = UserType.Knowledge;

    /// <summary>Default: the upper end of the planning range for user_type. The number of users per host. Measure it with your own image.</summary>
    [Range(1, 200)]
    public int? UsersPerHost { get; init; }

    /// <summary>Default: 30. The size of a profile, in GiB.</summary>
    [Range(1, 1000)]
    public int ProfileGib { get; init; } = 30;

    /// <summary>Default: 40. The buffer added to today's profile size, in percent.</summary>
    [Range(0, 400)]
    public int GrowthPercent { get; init; } = PlanningLimits.ProfileBufferPercent;

    /// <summary>
    /// Default: 0. The growth of profiles per year, in percent. If it is set, avd sizing shows for how many years the file server has enough
    /// capacity.
    /// </summary>
    [Range(0, 200)]
    public int YearlyGrowthPercent { get; init; }

    /// <summary>Default: 1. The number of hosts that may fail without a shortage.</summary>
    [Range(0, 100)]
    public int SpareHosts { get; init; } = 1;

    /// <summary>Default: none. The physical machines of the clusters.</summary>
    public ImmutableArray<NodeSettings> Nodes { get; init; } = [];
}

/// <summary>Physical machines of the same model in a cluster.</summary>
public sealed record NodeSettings
{
    /// <summary>The cluster: a name from session_host.clusters.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Cluster { get; init; }

    /// <summary>The number of these machines.</summary>
    [Range(1, 16)]
    public required int Count { get; init; }

    /// <summary>Physical cores per machine.</summary>
    [Range(1, 512)]
    public required int Cores { get; init; }

    /// <summary>Memory per machine, in GB.</summary>
    [Range(16, 16384)]
    public required int MemoryGb { get; init; }

    /// <summary>Default: storage is not checked. Usable storage per machine, in GB.</summary>
    [Range(1, 10000000)]
    public int? UsableStorageGb { get; init; }
}

/// <summary>The workload of a user.</summary>
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
