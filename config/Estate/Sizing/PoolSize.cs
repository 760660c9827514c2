using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>How many users a pool is for, and how many its hosts can carry.</summary>
/// <param name="Hosts">Its session hosts.</param>
/// <param name="UsersToPlace">Users that need a session at the same time; null if sizing does not set them.</param>
/// <param name="SessionsPerHost">Sessions that one host accepts.</param>
public sealed record PoolSize(int Hosts, int? UsersToPlace, int SessionsPerHost)
{
    /// <summary>The size of a pool with <paramref name="settings"/>.</summary>
    internal static PoolSize Of(AvdSettings settings) =>
        new(Fleet.Hosts(settings), Fleet.UsersToPlace(settings), Fleet.SessionsPerHost(settings));

    /// <summary>Sessions that so many hosts accept.</summary>
    public long PlacesOn(int hosts) => (long)hosts * SessionsPerHost;

    /// <summary>Hosts that so many users at the same time need.</summary>
    public long HostsFor(int users) => Quotient.RoundedUp(users, SessionsPerHost);
}
