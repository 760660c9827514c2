using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>The file shares of the Cloud Cache account in Azure against the profiles that are written to them.</summary>
/// <param name="Name">Name of the account; null for a derived one.</param>
/// <param name="HoldsGib">What the quotas of its shares hold together.</param>
public sealed record CloudShareSizing(string? Name, long HoldsGib)
{
    /// <summary>The setting of the shares.</summary>
    public const string Path = "storage.cloud_cache.shares";

    /// <summary>Users with a profile on it; null if sizing does not set it.</summary>
    public int? Users => Need?.Users;

    /// <summary>Their profiles with the buffer.</summary>
    public long? NeededGib => Need?.NeededGb;

    /// <summary>What the shares lack; 0 if they are large enough.</summary>
    public long LacksGib => Math.Max(0, (NeededGib ?? 0) - HoldsGib);

    /// <summary>The settings that its need comes from.</summary>
    public ImmutableArray<string> NeedPaths => Need?.Paths ?? [];

    /// <summary>The profiles on it; null if sizing sets no users.</summary>
    internal ProfileNeed? Need { get; init; }

    /// <summary>The account's shares; null if the config declares none.</summary>
    internal static CloudShareSizing? Of(StorageSettings storage, IReadOnlyCollection<PoolConfig> pools) =>
        storage.CloudCache is { Shares.IsEmpty: false } account
            ? new(account.ExistingId?.Name ?? account.Name, account.Shares.Sum(share => (long)share.QuotaGib))
            {
                Need = ProfileNeed.Of(pools.Where(pool => pools.Count == 1 || IsOn(pool.Settings))),
            }
            : null;

    /// <summary>Whether the profiles of a pool are written to Azure.</summary>
    internal static bool IsOn(AvdSettings settings) =>
        settings.Fslogix.CloudCache is not null
        || (settings.Storage.CloudCache is { } account && settings.Fslogix.Locations.Any(path => ProfileStorage.IsIn(account, path)));
}
