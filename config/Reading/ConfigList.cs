namespace AvdPulumi.Configuration;

/// <summary>Several values in order.</summary>
internal sealed class ConfigList(IReadOnlyList<ConfigNode> items, Origin origin) : ConfigNode(origin, 1 + items.Sum(item => item.Weight))
{
    public IReadOnlyList<ConfigNode> Items { get; } = items;

    public override string Describe() => "a list";
}
