using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Effective;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Infra.Rendering;

/// <summary>
/// An effective config as YAML: what is set, with the origin of each value as a comment. With --config, it means the same as the stack.
/// Defaults are left out: written out, they would count as set.
/// </summary>
internal static class EffectiveYaml
{
    /// <summary>The file.</summary>
    public static string Render(string whose, ImmutableArray<EffectiveSetting> settings)
    {
        var draft = new ConfigDraft()
            .Head($"The effective config {whose}, written by avd config. Each comment is the origin of a value.")
            .Head("Settings that are not here have their defaults: avd config lists them.");
        foreach (var group in settings.Where(setting => !setting.IsShared).GroupBy(setting => setting.List ?? setting.Path))
            if (group.First().Layer == EffectiveLayer.Default)
                Open(draft, group.First());
            else if (group.First().List is null)
                Add(draft, group.Single());
            else
                AddList(draft, group.Key, [.. group]);
        return ConfigWriter.Write(draft);
    }

    // a section may be set for its defaults
    private static void Open(ConfigDraft draft, EffectiveSetting setting)
    {
        if (setting.Section is { } section && !draft.Has(section))
            draft.SetSection(section);
    }

    // a list is set as a whole, by one layer
    private static void AddList(ConfigDraft draft, string path, EffectiveSetting[] items)
    {
        var origin = EffectiveText.OriginOf(items[0]);
        if (Array.Exists(items, item => item.Kind == EffectiveKind.Hidden))
            Hide(draft, path, origin);
        else
            draft.Set(path, items.Select(item => item.Value!), origin);
    }

    private static void Add(ConfigDraft draft, EffectiveSetting setting)
    {
        var origin = EffectiveText.OriginOf(setting);
        switch (setting.Kind)
        {
            case EffectiveKind.Text:
                draft.Set(setting.Path, setting.Value!, origin);
                break;
            case EffectiveKind.Number:
                draft.Set(setting.Path, double.Parse(setting.Value!, NumberStyles.Float, CultureInfo.InvariantCulture), origin);
                break;
            case EffectiveKind.Flag:
                draft.Set(setting.Path, setting.Value == "true", origin);
                break;
            case EffectiveKind.EmptyList:
                draft.Set(setting.Path, [], origin);
                break;
            case EffectiveKind.EmptySection:
                draft.SetSection(setting.Path, origin);
                break;
            case EffectiveKind.Hidden:
                Hide(draft, setting.Path, origin);
                break;
        }
    }

    // a comment in its place: the file must not look as if the setting were missing
    private static void Hide(ConfigDraft draft, string path, string origin) =>
        draft.Head($"{path} is not shown: it may have been decrypted ({origin}).");
}
