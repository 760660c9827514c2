using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Site;

/// <summary>A storage path on Azure Local: a folder for disks and images.</summary>
public sealed record EstateStoragePath
{
    /// <summary>The setting that asks for it, such as <c>storage.paths[0]</c>.</summary>
    public required string Setting { get; init; }

    /// <summary>Its keys.</summary>
    public required StoragePathSettings Settings { get; init; }

    /// <summary>Full ARM id.</summary>
    public required string Id { get; init; }

    /// <summary>Its custom location; null for an adopted path without one.</summary>
    public required ArmId? CustomLocationId { get; init; }

    /// <summary>Whether the program makes it.</summary>
    public bool IsMade => Settings.ExistingId is null;

    /// <summary>The storage paths, in the order of the config.</summary>
    internal static ImmutableArray<EstateStoragePath> Of(AvdSettings settings, string groupId)
    {
        var locations = StoragePaths.ByName(settings);
        return
        [
            .. settings.Storage.Paths.Select(
                (path, i) =>
                    new EstateStoragePath
                    {
                        Setting = ItemPath.Of("storage.paths", i),
                        Settings = path,
                        Id = path.ExistingId?.ToString() ?? ArmPath.Of(groupId, ArmTypes.StorageContainer, path.Name),
                        CustomLocationId = locations[path.Name],
                    }
            ),
        ];
    }
}
