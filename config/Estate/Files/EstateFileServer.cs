using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Files;

/// <summary>A file server cluster of the estate.</summary>
/// <param name="Settings">Its settings.</param>
/// <param name="Pools">The pools whose profiles can be on it: at least one, in the order of the config.</param>
public sealed record EstateFileServer(SofsSettings Settings, ImmutableArray<EstatePool> Pools)
{
    private const string AdminSecret = "file-server-admin";

    /// <summary>The path of one of its settings, as the author of the config wrote it.</summary>
    /// <param name="path">A path in the section <c>sofs</c>.</param>
    public string PathOf(string path) => Pools[0].PathOf(path);

    /// <summary>The part of resource names that distinguishes it from other file servers; it must not change. Null for the file server that pools share.</summary>
    public string? Key => Pools[0].Overrides("sofs") ? Pools[0].Key : null;

    /// <summary>The name of the secret with the local administrator's password of its nodes, if the program generates that password.</summary>
    public string AdminSecretName => Key is null ? AdminSecret : $"{AdminSecret}-{Key.Replace('_', '-')}";

    /// <summary>Its shares: every share on which one of its pools keeps containers.</summary>
    public ImmutableArray<SofsShareSettings> Shares =>
        [.. Pools.SelectMany(pool => ProfileShares.Of(pool.Settings)).DistinctBy(share => share.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>What Defender does not scan on its nodes.</summary>
    public DefenderExclusions Exclusions =>
        Pools[0].Settings.Fslogix.Antivirus.Defaults
            ? new(AntivirusFacts.FoldersOfClusters, AntivirusFacts.ProgramsOfClusters)
            : new([], []);

    /// <summary>The file servers: one for all pools that override nothing of it, and one for each that does.</summary>
    internal static ImmutableArray<EstateFileServer> Of(ImmutableArray<EstatePool> pools) =>
        [
            .. pools
                .Where(pool => pool.Settings.Sofs is not null)
                .GroupBy(pool => pool.Overrides("sofs") ? pool.Name : null)
                .Select(same => new EstateFileServer(same.First().Settings.Sofs!, [.. same])),
        ];
}
