using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Generation;
using AvdPulumi.Infra.Explanation;

namespace AvdPulumi.Infra.Rendering;

/// <summary>What <c>avd explain</c> prints for people: the list of all that it can explain, an area of codes, a setting. <see cref="DescriptorText"/> has a single code.</summary>
internal sealed class ExplanationText
{
    private const string Indent = "  ";
    private const string Gap = "  ";

    private readonly StringBuilder _text = new();
    private readonly Style _style;

    private ExplanationText(Style style) => _style = style;

    /// <summary>All areas of codes, all sections of settings and all pages of the documentation.</summary>
    /// <param name="descriptors">All diagnostics.</param>
    /// <param name="sections">All sections.</param>
    /// <param name="command">How the user starts the program.</param>
    /// <param name="style">The colours.</param>
    public static string List(
        IReadOnlyCollection<DiagnosticDescriptor> descriptors,
        IReadOnlyCollection<SettingDescription> sections,
        string command,
        Style style
    )
    {
        var page = new ExplanationText(style);
        page.Title($"Diagnostics: {Number(descriptors.Count)} codes");
        page.Table(
            DiagnosticArea.All.Select(area => (area.Name, $"{area.Title}: {PreviewSummary.Count(descriptors.Count(area.Has), "code")}"))
        );
        page._text.Append('\n');
        page.Title($"Settings: {Number(sections.Sum(section => 1 + section.Count))} in {Number(sections.Count)} sections");
        page.Table(sections.Select(section => (section.Path, section.Meaning)));
        page._text.Append('\n');
        page.Title("Documentation of this version");
        page.Table(Documentation.All.Select(document => (document.Path, document.Title)));
        page._text.Append('\n');
        page.Title("Next steps");
        page.Table([
            ($"{command} explain AVD2xxx", "lists the codes of an area"),
            ($"{command} explain AVD0020", "explains a code"),
            ($"{command} explain host_pool", "lists the keys of a section"),
            ($"{command} explain host_pool.type", "explains a setting"),
            ($"{command} explain docs/init.md", "prints a page; docs/init.md#ask prints a section of it"),
        ]);
        return page._text.ToString();
    }

    /// <summary>The codes of an area.</summary>
    public static string Area(DiagnosticArea area, IEnumerable<DiagnosticDescriptor> descriptors, Style style)
    {
        var page = new ExplanationText(style);
        page.Title(area.Heading);
        page.Table(
            descriptors
                .Where(area.Has)
                .Select(descriptor => ($"{descriptor.Code} {DiagnosticText.WordOf(descriptor.Severity)}", descriptor.Title))
        );
        return page._text.ToString();
    }

    /// <summary>A setting.</summary>
    public static string Setting(SettingDescription setting, Style style)
    {
        var page = new ExplanationText(style);
        page.Title(setting.Path);
        page.Prose(setting.Meaning);
        page.Part("Value", Values(setting));
        if (!setting.Words.IsEmpty)
            page.Part("Allowed words", setting.Words);
        if (!setting.Keys.IsEmpty)
            page.Part("Keys", setting.Keys.Select(key => (key.Name, Summary(key))));
        page.Part(
            "Where it may stand; a later place overrides an earlier one",
            SettingPlace.Of(setting).Select(place => (place.Where, place.What))
        );
        page.Heading("What a change does");
        page.Prose(ChangeOfSetting.Of(setting));
        if (Checks(setting) is { Length: > 0 } checks)
            page.Part("Checked by", checks);
        if (setting.Example is { } example)
            page.Verbatim("Example", example);
        page.Verbatim("Read on", ReadOn(setting));
        return page._text.ToString();
    }

    private static IEnumerable<(string, string)> Values(SettingDescription setting)
    {
        yield return ("type", setting.Type);
        yield return ("default", setting.IsRequired ? "none, the setting is required" : setting.Default ?? "not documented");
        foreach (var allowed in setting.Allowed)
            yield return ("allowed", allowed);
        if (setting.Unit is { } unit)
            yield return ("unit", unit);
    }

    private static string Summary(SettingDescription key)
    {
        var standard =
            key.IsRequired ? "required"
            : key.Default is null ? ""
            : $"default: {key.Default}";
        return $"{key.Type}{(standard.Length > 0 ? $", {standard}" : "")}. {key.Meaning}";
    }

    private static ImmutableArray<(string, string)> Checks(SettingDescription setting) =>
        [.. setting.ShapeChecks.Concat(setting.RuleChecks).Select(descriptor => (descriptor.Code, descriptor.Title))];

    private static string ReadOn(SettingDescription setting) =>
        setting.Source is { Address: { } address } source
            ? $"docs/configuration.md#{setting.Section}\n{source.Title}\n{address}"
            : $"docs/configuration.md#{setting.Section}";

    private void Title(string title) => _text.Append(_style.Heading(title)).Append('\n');

    private void Heading(string heading) => _text.Append('\n').Append(_style.Accent(heading)).Append('\n');

    private void Part(string heading, IEnumerable<(string, string)> rows)
    {
        Heading(heading);
        Table(rows);
    }

    private void Verbatim(string heading, string body)
    {
        Heading(heading);
        foreach (var line in body.Split('\n'))
            _text.Append(Indent).Append(line).Append('\n');
    }

    private void Prose(string body)
    {
        foreach (var line in WordWrap.Lines(body, _style.Columns - Indent.Length, "", used: 0))
            _text.Append(Indent).Append(line).Append('\n');
    }

    // the second column begins where the longest entry of the first one ends
    private void Table(IEnumerable<(string First, string Second)> rows)
    {
        var all = rows.ToList();
        var width = all.Max(row => row.First.Length);
        var hanging = new string(' ', Indent.Length + width + Gap.Length);
        foreach (var (first, second) in all)
        {
            _text.Append(Indent).Append(_style.Accent(first));
            // words that say it all have no meaning of their own
            if (second.Length == 0)
            {
                _text.Append('\n');
                continue;
            }

            _text.Append(' ', width - first.Length).Append(Gap);
            _text.AppendJoin('\n', WordWrap.Lines(second, _style.Columns, hanging, hanging.Length)).Append('\n');
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
