using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Hosts;

/// <summary>The storage paths of the config, for other sections.</summary>
internal static class StoragePaths
{
    /// <summary>The custom location of each path, by name; null for an adopted path without one.</summary>
    public static Dictionary<string, ArmId?> ByName(AvdSettings settings)
    {
        var first = settings.SessionHost.Clusters.FirstOrDefault()?.CustomLocationId;
        var byName = new Dictionary<string, ArmId?>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in settings.Storage.Paths)
            byName.TryAdd(path.Name, path.CustomLocationId ?? (path.ExistingId is null ? first : null));
        return byName;
    }
}
