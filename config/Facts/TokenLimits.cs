namespace AvdPulumi.Configuration.Facts;

/// <summary>
/// The lifetime of a registration token, and how long before its end it is renewed.
/// A deployment always has at least <see cref="GuaranteedOf"/> left on its token, however late in a window it starts.
/// </summary>
/// <remarks>
/// Source: Architecture Deep Design, Phase 2 Handoff: Token Lifetime (1 hour to 27 days, counted from the request to Azure). The reserves are this
/// program's own: a run reads the clock once, and reaches the host pool later.
/// </remarks>
public static class TokenLimits
{
    /// <summary>The shortest lifetime that Azure accepts.</summary>
    public static TimeSpan Shortest { get; } = TimeSpan.FromHours(1);

    /// <summary>The longest lifetime that Azure accepts.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(27);

    /// <summary>The time that may pass after the clock is read until Azure accepts the request; resource groups and vault come first.</summary>
    public static TimeSpan Reserve { get; } = TimeSpan.FromMinutes(30);

    /// <summary>By how much Azure's clock may be behind.</summary>
    public static TimeSpan ClockSkew { get; } = TimeSpan.FromMinutes(10);

    /// <summary>How long deployments get the same token: a quarter of the lifetime, in whole minutes.</summary>
    public static TimeSpan RenewalOf(TimeSpan lifetime) =>
        TimeSpan.FromMinutes(Math.Floor(lifetime.TotalMinutes / TokenDefaults.WindowsInALifetime));

    /// <summary>
    /// From the start of a window to the end of its token: the lifetime itself, within Azure's limits. Below about two hours it is a little longer,
    /// because Azure rejects less than an hour, also at the end of a window.
    /// </summary>
    public static TimeSpan LifeOf(TimeSpan lifetime)
    {
        var most = Longest - ClockSkew;
        var least = Shortest + Reserve + RenewalOf(lifetime);
        return lifetime > most ? most
            : lifetime < least ? least
            : lifetime;
    }

    /// <summary>What is left of the token for a deployment that starts at the end of a window.</summary>
    public static TimeSpan GuaranteedOf(TimeSpan lifetime) => LifeOf(lifetime) - RenewalOf(lifetime);
}
