using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Reading;

/// <summary>Several values in order.</summary>
internal sealed class ConfigList(IReadOnlyList<ConfigNode> items, Origin origin) : ConfigNode(origin, 1 + items.Sum(item => item.Weight))
{
    public IReadOnlyList<ConfigNode> Items { get; } = items;

    /// <summary>Default: false. Whether it stands in place of a list of a lower layer, of which nothing is kept.</summary>
    public bool ReplacesLower { get; init; }

    public override string Describe() => "a list";
}
