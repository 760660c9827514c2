using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>How many users a pool is for, and how many its hosts carry.</summary>
/// <param name="Hosts">Its session hosts.</param>
/// <param name="UsersToPlace">Users that need a place at the same time; null where sizing does not say.</param>
/// <param name="SessionsPerHost">Sessions that one host takes.</param>
/// <param name="MostUsersPerHost">Users that one host carries at most, by measurement or else by the planning band.</param>
public sealed record PoolSize(int Hosts, int? UsersToPlace, int SessionsPerHost, int MostUsersPerHost)
{
    /// <summary>The size that <paramref name="settings"/> give a pool.</summary>
    internal static PoolSize Of(AvdSettings settings) =>
        new(Fleet.Hosts(settings), Fleet.UsersToPlace(settings), Fleet.SessionsPerHost(settings), Fleet.MostUsersPerHost(settings));

    /// <summary>Sessions that so many hosts take.</summary>
    public long PlacesOn(int hosts) => (long)hosts * SessionsPerHost;

    /// <summary>Hosts that so many users at the same time need.</summary>
    public long HostsFor(int users) => Quotient.RoundedUp(users, SessionsPerHost);
}
