using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Effective;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Infra.Rendering;

/// <summary>An effective config as YAML, with the origin of each value as a comment. It is a complete config: with --config, it means the same as the stack.</summary>
internal static partial class EffectiveYaml
{
    /// <summary>The file.</summary>
    public static string Render(string whose, ImmutableArray<EffectiveSetting> settings)
    {
        var draft = new ConfigDraft().Head($"The effective config {whose}, written by avd config. Each comment is the origin of a value.");
        var lists = settings.Where(setting => ItemPath().IsMatch(setting.Path)).ToLookup(setting => ItemPath().Replace(setting.Path, ""));
        foreach (var setting in settings.Where(setting => !setting.IsShared))
            if (!ItemPath().IsMatch(setting.Path))
                Add(draft, setting);
            else if (setting.Path.EndsWith("[0]", StringComparison.Ordinal))
                AddList(draft, ItemPath().Replace(setting.Path, ""), [.. lists[ItemPath().Replace(setting.Path, "")]]);
        return ConfigWriter.Write(draft);
    }

    // a list is set as a whole, by one layer
    private static void AddList(ConfigDraft draft, string path, EffectiveSetting[] items) =>
        draft.Set(path, items.Select(item => item.Value ?? ""), EffectiveText.OriginOf(items[0]));

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
                // a comment in its place: the file must not look as if the setting were missing
                draft.Head($"{setting.Path} is not shown: it may have been decrypted ({origin}).");
                break;
        }
    }

    [GeneratedRegex(@"\[\d+\]$")]
    private static partial Regex ItemPath();
}
