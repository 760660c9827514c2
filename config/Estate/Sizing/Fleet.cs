using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>How many users there are, and how many the hosts can carry: calculations that several rules share.</summary>
internal static class Fleet
{
    public static int Hosts(AvdSettings settings) => settings.SessionHost.Clusters.Sum(cluster => cluster.Count);

    /// <summary>The hosts of all pools.</summary>
    public static int Hosts(IEnumerable<PoolConfig> pools) => pools.Sum(pool => Hosts(pool.Settings));

    /// <summary>
    /// The pools with their own number of users. A number at the top of the config is counted once, even if it applies to several pools: the config does not say whether it means each pool.
    /// </summary>
    public static IEnumerable<PoolConfig> WithUsers(IEnumerable<PoolConfig> pools) =>
        pools.Where(pool => pool.Settings.Sizing.Users is not null).DistinctBy(pool => pool.PathOf("sizing.users"));

    /// <summary>Users of several pools at the same time; null if sizing does not set them.</summary>
    public static int? ConcurrentUsers(IEnumerable<PoolConfig> pools) =>
        WithUsers(pools).ToList() is { Count: > 0 } given ? given.Sum(pool => ConcurrentUsers(pool.Settings.Sizing)!.Value) : null;

    /// <summary>Users at the same time, rounded up; null if sizing does not set them.</summary>
    public static int? ConcurrentUsers(SizingSettings sizing) =>
        sizing.Users is { } users ? (int)Quotient.RoundedUp((long)users * sizing.ConcurrencyPercent, 100) : null;

    /// <summary>Users that need a session: all users of a personal pool, because each has a host, otherwise the users at the same time.</summary>
    public static int? UsersToPlace(AvdSettings settings) =>
        settings.HostPool.Type == HostPoolType.Personal ? settings.Sizing.Users : ConcurrentUsers(settings.Sizing);

    /// <summary>The maximum number of users on one host: measured, otherwise from the planning band.</summary>
    public static int MostUsersPerHost(AvdSettings settings) =>
        settings.Sizing.UsersPerHost ?? DensityBand.Of(settings.Sizing.UserType).MostUsersOn(settings.SessionHost.Size);

    /// <summary>Sessions that one host accepts.</summary>
    public static int SessionsPerHost(AvdSettings settings) =>
        settings.HostPool.Type == HostPoolType.Personal ? 1 : settings.HostPool.MaxSessionLimit ?? MostUsersPerHost(settings);

    /// <summary>The setting that this number comes from.</summary>
    public static string SessionsPath(AvdSettings settings) =>
        settings switch
        {
            { HostPool.Type: HostPoolType.Personal } => "host_pool.type",
            { HostPool.MaxSessionLimit: not null } => "host_pool.max_session_limit",
            { Sizing.UsersPerHost: not null } => "sizing.users_per_host",
            _ => "sizing.user_type",
        };

    /// <summary>Hosts that may be missing without a shortage: none in a personal pool, because its user cannot use another host.</summary>
    public static int SpareHosts(AvdSettings settings) => settings.HostPool.Type == HostPoolType.Pooled ? settings.Sizing.SpareHosts : 0;

    /// <summary>The setting to change when there are too few hosts.</summary>
    public static string CountPath(AvdSettings settings) =>
        settings.SessionHost.Clusters.Length == 1 ? "session_host.clusters[0].count" : "session_host.clusters";
}
