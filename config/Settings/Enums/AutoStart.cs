namespace AvdPulumi.Configuration;

/// <summary>Which personal hosts are started when ramp up begins.</summary>
/// <remarks>Source: Azure Virtual Desktop autoscale</remarks>
public enum AutoStart
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those with a user.</summary>
    WithAssignedUser,

    /// <summary>All.</summary>
    All,
}
