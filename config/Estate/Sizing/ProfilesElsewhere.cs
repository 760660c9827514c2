using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>Profiles of a pool in a place whose size the config does not declare.</summary>
/// <param name="Pool">The name of the pool in the output.</param>
/// <param name="Places">The shares by name, or blobs; empty if the config names no place.</param>
/// <param name="Path">The setting that names the place, or that can name it.</param>
public sealed record ProfilesElsewhere(string Pool, ImmutableArray<string> Places, string Path)
{
    internal static IEnumerable<ProfilesElsewhere> Of(StorageSettings storage, IReadOnlyCollection<PoolConfig> pools) =>
        from pool in pools
        where
            pool.Settings.Fslogix.Enabled
            && !FileServerSizing.IsOn(pool.Settings)
            && !(storage.CloudCache is { Shares.IsEmpty: false } && (pools.Count == 1 || CloudShareSizing.IsOn(pool.Settings)))
        let fslogix = pool.Settings.Fslogix
        select new ProfilesElsewhere(
            PoolSizing.TitleOf(pool),
            [
                .. ProfileStorage.Shares(fslogix).Select(share => share.Share.ToString()),
                .. fslogix.CloudCache?.Providers.Where(provider => provider.Path is null).Select(provider => provider.Name) ?? [],
            ],
            pool.PathOf(
                fslogix.CloudCache is not null ? "fslogix.cloud_cache.providers"
                : fslogix.Locations.IsEmpty ? "sofs"
                : "fslogix.locations"
            )
        );
}
