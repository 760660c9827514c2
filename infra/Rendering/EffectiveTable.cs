using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Effective;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Infra.Rendering;

/// <summary>An effective config as a table for people: by section, with setting, value and origin. What is too long for its column gets a line of its own; nothing is cut.</summary>
internal static class EffectiveTable
{
    private const string Margin = "  ";
    private const int LeastGap = 2;
    private const int WidestName = 34;

    /// <summary>The table.</summary>
    /// <param name="whose">Whose config it is, in a sentence.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="style">The colours.</param>
    /// <param name="width">The columns of the terminal.</param>
    public static string Render(string whose, ImmutableArray<EffectiveSetting> settings, Style style, int width)
    {
        var text = new StringBuilder();
        var given = settings.Count(setting => setting.Layer != EffectiveLayer.Default);
        text.Append(
            CultureInfo.InvariantCulture,
            $"Effective config {whose}: {PreviewSummary.Count(settings.Length, "setting")}, {given} set and {settings.Length - given} by default\n"
        );
        foreach (var section in settings.GroupBy(setting => SectionOf(setting.Path)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{style.Heading(VisibleText.Of(section.Key))}\n");
            AppendSection(text, [.. section], section.Key, style, width);
        }

        return text.ToString();
    }

    private static void AppendSection(StringBuilder text, EffectiveSetting[] settings, string section, Style style, int width)
    {
        var rows = Array.ConvertAll(
            settings,
            setting =>
                (
                    Name: VisibleText.Of(NameIn(section, setting.Path)),
                    Value: VisibleText.Of(EffectiveText.ValueOf(setting)),
                    Origin: VisibleText.Of(EffectiveText.OriginOf(setting)),
                    IsDefault: setting.Layer == EffectiveLayer.Default
                )
        );
        var names = Math.Min(WidestName, rows.Max(row => row.Name.Length));
        var origins = rows.Max(row => row.Origin.Length);
        var values = Math.Max(12, width - 1 - Margin.Length - names - origins - (2 * LeastGap));
        foreach (var row in rows)
            AppendRow(text, row.Name, row.Value, row.IsDefault ? style.Quiet(row.Origin) : row.Origin, names, values);
    }

    private static void AppendRow(StringBuilder text, string name, string value, string origin, int names, int values)
    {
        text.Append(Margin).Append(name);
        if (name.Length > names)
            text.Append('\n').Append(Margin).Append(' ', names);
        else
            text.Append(' ', names - name.Length);
        text.Append(' ', LeastGap).Append(value);
        if (value.Length > values)
            text.Append('\n').Append(Margin).Append(' ', names + LeastGap + values);
        else
            text.Append(' ', values - value.Length);
        text.Append(' ', LeastGap).Append(origin).Append('\n');
    }

    // the sections of a pool are below its name
    private static string SectionOf(string path)
    {
        var inPool = PoolPath.InSection(path);
        return string.Concat(path[..^inPool.Length], inPool.Split('.', '[')[0]);
    }

    private static string NameIn(string section, string path) =>
        path.Length == section.Length ? path : path[section.Length..].TrimStart('.');
}
