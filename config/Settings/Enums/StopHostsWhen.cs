namespace AvdPulumi.Configuration;

/// <summary>When a host counts as empty.</summary>
/// <remarks>Source: Azure Virtual Desktop autoscale</remarks>
public enum StopHostsWhen
{
    /// <summary>When it has no session at all.</summary>
    ZeroSessions,

    /// <summary>When it has no active session; disconnected ones end.</summary>
    ZeroActiveSessions,
}
