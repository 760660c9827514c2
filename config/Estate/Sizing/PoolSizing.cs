using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>One pool: its users, the hosts that they need, and those that it has.</summary>
public sealed record PoolSizing
{
    /// <summary>Its name, or that of its host pool in a config without <c>pools</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Whether each user has their own host.</summary>
    public required bool IsPersonal { get; init; }

    /// <summary>How heavily a user works.</summary>
    public required UserType UserType { get; init; }

    /// <summary>All its users; null if sizing does not set them.</summary>
    public required int? Users { get; init; }

    /// <summary>The share of them that is signed in at the same time.</summary>
    public required int ConcurrencyPercent { get; init; }

    /// <summary>Whether sums count its users: a number at the top of the config is counted once, with the first pool that it applies to.</summary>
    public required bool IsCounted { get; init; }

    /// <summary>How many hosts it has, and how many users they can carry.</summary>
    public required PoolSize Size { get; init; }

    /// <summary>The lower end of the planning band for one host.</summary>
    public required int LeastUsersOfBand { get; init; }

    /// <summary>The upper end of the planning band for one host.</summary>
    public required int MostUsersOfBand { get; init; }

    /// <summary>The setting for the number of sessions on a host.</summary>
    public required string SessionsPath { get; init; }

    /// <summary>Hosts that may be missing without a shortage.</summary>
    public required int SpareHosts { get; init; }

    /// <summary>The setting to change if there are too few hosts.</summary>
    public required string HostsPath { get; init; }

    /// <summary>Processors of a host.</summary>
    public required int ProcessorsPerHost { get; init; }

    /// <summary>Maximum memory of a host.</summary>
    public required long MemoryMbPerHost { get; init; }

    /// <summary>Memory of all its hosts, rounded up.</summary>
    public required long MemoryGb { get; init; }

    /// <summary>Its profiles; null if its hosts mount none, or if sizing sets no users.</summary>
    public required ProfileDemand? Profiles { get; init; }

    /// <summary>Whether its hosts mount profiles.</summary>
    public required bool HasProfiles { get; init; }

    /// <summary>Virtual processors of its hosts: what the fee of Azure Virtual Desktop on Azure Local counts, while they run.</summary>
    public long FeeProcessors => (long)Size.Hosts * ProcessorsPerHost;

    /// <summary>Hosts that its users need, including spare hosts; null if sizing does not set users.</summary>
    public long? HostsNeeded => Size.UsersToPlace is { } users ? Size.HostsFor(users) + SpareHosts : null;

    /// <summary>Hosts that it lacks; 0 if it has enough.</summary>
    public long LacksHosts => Math.Max(0, (HostsNeeded ?? 0) - Size.Hosts);

    /// <summary>The path under which the author finds one of its settings.</summary>
    public required Func<string, string> PathOf { get; init; }

    /// <summary>The name of a pool, or that of its host pool in a config without <c>pools</c>.</summary>
    internal static string TitleOf(PoolConfig pool) => pool.Name ?? pool.Settings.HostPool.Name;

    /// <summary>The size of a pool.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="isCounted">Whether sums count its users.</param>
    internal static PoolSizing Of(PoolConfig pool, bool isCounted)
    {
        var (settings, sizing) = (pool.Settings, pool.Settings.Sizing);
        var (band, size) = (DensityBand.Of(sizing.UserType), settings.SessionHost.Size);
        return new PoolSizing
        {
            Title = TitleOf(pool),
            IsPersonal = settings.HostPool.Type == HostPoolType.Personal,
            UserType = sizing.UserType,
            Users = sizing.Users,
            ConcurrencyPercent = sizing.ConcurrencyPercent,
            IsCounted = isCounted,
            Size = PoolSize.Of(settings),
            LeastUsersOfBand = band.LeastUsersOn(size),
            MostUsersOfBand = band.MostUsersOn(size),
            SessionsPath = pool.PathOf(Fleet.SessionsPath(settings)),
            SpareHosts = Fleet.SpareHosts(settings),
            HostsPath = pool.PathOf(Fleet.CountPath(settings)),
            ProcessorsPerHost = size.Processors,
            MemoryMbPerHost = ClusterLoad.MostMb(size),
            MemoryGb = ClusterLoad.RoundedGb(Fleet.Hosts(settings) * ClusterLoad.MostMb(size)),
            Profiles = settings.Fslogix.Enabled && isCounted ? ProfileDemand.Of(sizing) : null,
            HasProfiles = settings.Fslogix.Enabled,
            PathOf = pool.PathOf,
        };
    }
}
