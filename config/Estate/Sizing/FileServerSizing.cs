using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>A file server cluster, and the profiles that are stored on it.</summary>
public sealed record FileServerSizing
{
    /// <summary>The maximum number of users at the same time for one file server.</summary>
    public const int MostUsersAtOnce = PlanningLimits.OneFileServerUsers;

    // rules that read a file server read sizing, sofs and fslogix only, so other sections of the settings are asked when they are needed
    private readonly PoolConfig _owner;

    private FileServerSizing(PoolConfig owner) => _owner = owner;

    /// <summary>The name of its cluster.</summary>
    public required string Name { get; init; }

    /// <summary>What its disks hold.</summary>
    public required FileServerCapacity Capacity { get; init; }

    /// <summary>Its shares, with the part of the data that each holds.</summary>
    public required ImmutableArray<ShareSizing> Shares { get; init; }

    /// <summary>The fill of the volume that fires an alert, in percent; null if alerts are off.</summary>
    public int? FillAlertPercent => _owner.Settings.Monitoring.Alerts is { Enabled: true, VolumeFillPercent: var percent } ? percent : null;

    /// <summary>The fill of the volume that fires a more severe alert, in percent; null if alerts are off.</summary>
    public int? FullAlertPercent => _owner.Settings.Monitoring.Alerts is { Enabled: true, VolumeFullPercent: var percent } ? percent : null;

    /// <summary>Users with a profile on it; null if sizing does not set them.</summary>
    public int? Users => Need?.Users;

    /// <summary>Users at the same time; null if sizing does not set them.</summary>
    public required int? UsersAtOnce { get; init; }

    /// <summary>Their profiles at today's size.</summary>
    public long? TodayGb => Need?.TodayGb;

    /// <summary>Their profiles with the buffer.</summary>
    public long? NeededGb => Need?.NeededGb;

    /// <summary>Gigabytes that the volume lacks; 0 if it is large enough.</summary>
    public long LacksGb => Math.Max(0, (NeededGb ?? 0) - Capacity.HoldsGb);

    /// <summary>How many more users fit.</summary>
    public long? MoreUsers => Need?.MoreUsers(Capacity.HoldsGb);

    /// <summary>Years until profiles that grow fill the volume; null without a yearly growth, or if it takes longer than anybody plans.</summary>
    public int? YearsUntilFull => Need?.YearsWithin(Capacity.HoldsGb);

    /// <summary>Whether a yearly growth is set.</summary>
    public bool Grows => Need is { Grows: true };

    /// <summary>The setting to change if the volume is too small.</summary>
    public string SizePath => PathOf(Capacity.VolumeGb is null ? "sofs.data_disks" : "sofs.volume.size_gb");

    /// <summary>The settings that its need comes from.</summary>
    public ImmutableArray<string> NeedPaths => Need?.Paths ?? [];

    /// <summary>The settings that the growth of its need comes from.</summary>
    public ImmutableArray<string> GrowthPaths => Need?.GrowthPaths ?? [];

    /// <summary>The profiles on it; null if sizing sets no users.</summary>
    internal ProfileNeed? Need { get; init; }

    /// <summary>The path under which the author finds one of its settings.</summary>
    public string PathOf(string path) => _owner.PathOf(path);

    /// <summary>A fill in gigabytes.</summary>
    public long GbAt(int percent) => Capacity.HoldsGb * percent / 100;

    /// <summary>The file servers of the config: one for all pools that do not override it, and one for each pool that does.</summary>
    internal static ImmutableArray<FileServerSizing> Of(ImmutableArray<PoolConfig> pools) =>
        [
            .. pools
                .Where(pool => pool.Settings.Sofs is not null)
                .GroupBy(pool => pool.Overrides("sofs") ? pool.Name : null)
                .Select(same => Of(same.First(), [.. same.Where(pool => IsOn(pool.Settings))])),
        ];

    /// <summary>Whether the profiles of a pool are on its file server.</summary>
    internal static bool IsOn(AvdSettings settings) =>
        settings is { Sofs: not null, Fslogix.Enabled: true }
        && (
            settings.Fslogix is { Locations.IsEmpty: true, CloudCache: null }
            || ProfileStorage.Shares(settings.Fslogix).Any(share => ProfileStorage.IsOnSofs(settings, share.Share))
        );

    private static FileServerSizing Of(PoolConfig owner, ImmutableArray<PoolConfig> users)
    {
        var sofs = owner.Settings.Sofs!;
        var need = ProfileNeed.Of(users);
        return new FileServerSizing(owner)
        {
            Name = sofs.ClusterName,
            Capacity = FileServerCapacity.Of(sofs),
            Shares = ShareSizing.Of(owner, users, need),
            UsersAtOnce = Fleet.ConcurrentUsers(users),
            Need = need,
        };
    }
}
