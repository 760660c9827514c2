namespace AvdPulumi.Facts;

/// <summary>How long a registration token is valid where nobody says otherwise, and when it is renewed.</summary>
/// <remarks>Source: an assumption of this program, within what Azure accepts: 1 hour to 27 days.</remarks>
public static class TokenDefaults
{
    /// <summary>How long a token is valid, in hours.</summary>
    public const int LifetimeHours = 48;

    /// <summary>Windows in a lifetime: a token is renewed after a quarter of it, so that three quarters are left for every deployment.</summary>
    public const int WindowsInALifetime = 4;
}
