namespace AvdPulumi.Infra.Verify.Guest;

/// <summary>What checks in guests compare with where the config has no number.</summary>
internal static class GuestLimits
{
    /// <summary>How many seconds a clock may be off: Kerberos refuses tickets beyond it.</summary>
    /// <remarks>Source: Maximum tolerance for computer clock synchronization (default 5 minutes), https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/security-policy-settings/maximum-tolerance-for-computer-clock-synchronization.</remarks>
    public const int MaxOffsetSeconds = 300;

    /// <summary>The time server of Windows where the config sets none and there is no domain.</summary>
    /// <remarks>Source: Windows Time service tools and settings, https://learn.microsoft.com/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings.</remarks>
    public const string TimeServer = "time.windows.com";
}
