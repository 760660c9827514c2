using AvdPulumi.Configuration.Generation;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Explanation;

/// <summary>What a new value of a setting does to what is deployed, in a sentence.</summary>
internal static class ChangeOfSetting
{
    /// <summary>The sentence; docs/changes.md has the whole table.</summary>
    public static string Of(SettingDescription setting)
    {
        if (setting.Path == PoolSections.Key)
            return "The name of a pool is identity: under another name it is a new pool, and the old one is deleted (docs/pools.md).";
        var replaced = SettingsOfInputs.ReplacedBy(setting.Path);
        return replaced.IsEmpty
            ? "It is not listed as a setting that replaces a resource. If it is the name or the resource group of one, a new value always replaces that resource (docs/changes.md)."
            : $"{(setting.Keys.IsEmpty ? "A new value replaces" : "A new value of one of its keys replaces")} {string.Join(", ", replaced.Select(kind => kind.Many))}: "
                + "deleted first, then created again, unless protection stops the deployment (docs/changes.md).";
    }
}
