using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Layering;

/// <summary>
/// Lays one layer over another: maps key by key, everything else completely. A null stays as a node; a message about a missing value can then show where it was unset.
/// </summary>
internal static class LayerMerge
{
    /// <summary>One layer over another.</summary>
    /// <param name="lower">What lies below.</param>
    /// <param name="upper">What is laid over it.</param>
    /// <param name="isPool">Default: false. Whether the upper one is a pool: what is missing in a section that it has is missing there.</param>
    public static ConfigMap Over(ConfigMap lower, ConfigMap upper, bool isPool = false) => Over(lower, upper, isPool, lower.Origin);

    private static ConfigMap Over(ConfigMap lower, ConfigMap upper, bool isPool, Origin origin)
    {
        var entries = lower.Entries.Select(entry =>
            upper.Find(entry.Key) is { } value ? entry with { Value = Over(entry.Value, value, isPool) } : entry
        );
        return new ConfigMap([.. entries, .. upper.Entries.Where(entry => lower.Find(entry.Key) is null)], origin);
    }

    private static ConfigNode Over(ConfigNode lower, ConfigNode upper, bool isPool) =>
        (lower, upper) switch
        {
            (ConfigMap below, ConfigMap above) => Over(below, above, isPool, isPool ? above.Origin : below.Origin),
            // what is missing in it then may well stand in the one below
            (ConfigList, ConfigList above) => new ConfigList(above.Items, above.Origin) { ReplacesLower = true },
            _ => upper,
        };
}
