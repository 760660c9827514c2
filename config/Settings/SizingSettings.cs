using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>What the estate is sized for; used to check capacity, never to create anything.</summary>
/// <remarks>Source: Architecture Deep Design, Session Host Sizing and Cost Guidance</remarks>
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
