using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A phase of a personal schedule.</summary>
/// <remarks>Source: Azure Virtual Desktop autoscale</remarks>
public sealed record PersonalPhaseSettings
{
    /// <summary>When the phase begins, as HH:mm.</summary>
    public required TimeOfDay Start { get; init; }

    /// <summary>Default: true. Whether a stopped host is started when its user connects.</summary>
    public bool StartVmOnConnect { get; init; } = true;

    /// <summary>Default: None. What happens to the host when its user disconnects.</summary>
    public SessionAction OnDisconnect { get; init; } = SessionAction.None;

    /// <summary>Default: 30. Minutes before that happens.</summary>
    [Range(0, 1440)]
    public int DisconnectMinutes { get; init; } = 30;

    /// <summary>Default: None. What happens to the host when its user signs out.</summary>
    public SessionAction OnSignOut { get; init; } = SessionAction.None;

    /// <summary>Default: 30. Minutes before that happens.</summary>
    [Range(0, 1440)]
    public int SignOutMinutes { get; init; } = 30;
}
