namespace AvdPulumi.Configuration;

/// <summary>The kind of a host pool.</summary>
/// <remarks>Source: Azure Virtual Desktop host pools</remarks>
public enum HostPoolType
{
    /// <summary>Users share the hosts.</summary>
    Pooled,

    /// <summary>Each user has a host.</summary>
    Personal,
}
