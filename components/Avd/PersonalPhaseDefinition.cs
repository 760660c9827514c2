using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>A phase of a personal schedule. By its defaults no host is stopped: a user's programs keep running.</summary>
public sealed record PersonalPhaseDefinition
{
    /// <summary>When it begins, in the plan's time zone.</summary>
    public required TimeOnly Start { get; init; }

    /// <summary>Default: on. A connection starts a host that is off.</summary>
    public bool StartVmOnConnect { get; init; } = true;

    /// <summary>Default: nothing. What happens to the host after its user has disconnected.</summary>
    public AzureNative.DesktopVirtualization.SessionHandlingOperation OnDisconnect { get; init; } =
        AzureNative.DesktopVirtualization.SessionHandlingOperation.None;

    /// <summary>Default: 30. Minutes until then.</summary>
    public int DisconnectMinutes { get; init; } = 30;

    /// <summary>Default: nothing. What happens to the host after its user has signed out.</summary>
    public AzureNative.DesktopVirtualization.SessionHandlingOperation OnSignOut { get; init; } =
        AzureNative.DesktopVirtualization.SessionHandlingOperation.None;

    /// <summary>Default: 30. Minutes until then.</summary>
    public int SignOutMinutes { get; init; } = 30;
}
