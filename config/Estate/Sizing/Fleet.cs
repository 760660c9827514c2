using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>How many users there are, and how many the hosts carry: arithmetic that several pieces of advice share.</summary>
internal static class Fleet
{
    public static int Hosts(AvdSettings settings) => settings.SessionHost.Clusters.Sum(cluster => cluster.Count);

    /// <summary>The hosts of all pools.</summary>
    public static int Hosts(IEnumerable<PoolConfig> pools) => pools.Sum(pool => Hosts(pool.Settings));

    /// <summary>
    /// The pools that sizing gives users of their own. A number at the top of the config is counted once, however many pools it holds for: whether it means each of them is not said.
    /// </summary>
    public static IEnumerable<PoolConfig> WithUsers(IEnumerable<PoolConfig> pools) =>
        pools.Where(pool => pool.Settings.Sizing.Users is not null).DistinctBy(pool => pool.PathOf("sizing.users"));

    /// <summary>Users of several pools at the same time; null where sizing does not say.</summary>
    public static int? ConcurrentUsers(IEnumerable<PoolConfig> pools) =>
        WithUsers(pools).ToList() is { Count: > 0 } given ? given.Sum(pool => ConcurrentUsers(pool.Settings.Sizing)!.Value) : null;

    /// <summary>Users at the same time, rounded up; null where sizing does not say.</summary>
    public static int? ConcurrentUsers(SizingSettings sizing) =>
        sizing.Users is { } users ? (int)Quotient.RoundedUp((long)users * sizing.ConcurrencyPercent, 100) : null;

    /// <summary>Users that need a place: all of a personal pool, for each has a host of his own, else those at the same time.</summary>
    public static int? UsersToPlace(AvdSettings settings) =>
        settings.HostPool.Type == HostPoolType.Personal ? settings.Sizing.Users : ConcurrentUsers(settings.Sizing);

    /// <summary>Users that one host carries at most, by measurement or else by the planning band.</summary>
    public static int MostUsersPerHost(AvdSettings settings) =>
        settings.Sizing.UsersPerHost ?? DensityBand.Of(settings.Sizing.UserType).MostUsersOn(settings.SessionHost.Size);

    /// <summary>Sessions that one host takes.</summary>
    public static int SessionsPerHost(AvdSettings settings) =>
        settings.HostPool.Type == HostPoolType.Personal ? 1 : settings.HostPool.MaxSessionLimit ?? MostUsersPerHost(settings);

    /// <summary>The setting that says so.</summary>
    public static string SessionsPath(AvdSettings settings) =>
        settings switch
        {
            { HostPool.Type: HostPoolType.Personal } => "host_pool.type",
            { HostPool.MaxSessionLimit: not null } => "host_pool.max_session_limit",
            { Sizing.UsersPerHost: not null } => "sizing.users_per_host",
            _ => "sizing.user_type",
        };

    /// <summary>Hosts that may be missing without a shortage: none of a personal pool, since nobody else's host takes its user.</summary>
    public static int SpareHosts(AvdSettings settings) => settings.HostPool.Type == HostPoolType.Pooled ? settings.Sizing.SpareHosts : 0;

    /// <summary>The setting to change when there are too few hosts.</summary>
    public static string CountPath(AvdSettings settings) =>
        settings.SessionHost.Clusters.Length == 1 ? "session_host.clusters[0].count" : "session_host.clusters";
}
