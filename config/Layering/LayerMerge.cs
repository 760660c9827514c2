namespace AvdPulumi.Configuration;

/// <summary>
/// Lays one layer over another: maps key by key, everything else whole. A null stays as a node, so that a missing value can say who unset it.
/// </summary>
internal static class LayerMerge
{
    public static ConfigMap Over(ConfigMap lower, ConfigMap upper)
    {
        var entries = lower.Entries.Select(entry => upper.Find(entry.Key) is { } value ? entry with { Value = Over(entry.Value, value) } : entry);
        return new ConfigMap([.. entries, .. upper.Entries.Where(entry => lower.Find(entry.Key) is null)], lower.Origin);
    }

    private static ConfigNode Over(ConfigNode lower, ConfigNode upper) => lower is ConfigMap below && upper is ConfigMap above ? Over(below, above) : upper;
}
