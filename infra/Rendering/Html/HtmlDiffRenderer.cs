using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Rendering.Diffs;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>Diffs as one HTML file: the table of all stacks, then of each stack what was found, security, what is affected, and every change.</summary>
internal static class HtmlDiffRenderer
{
    // values are whole in the JSON form
    private const int LongestValue = 2000;

    /// <summary>Renders diffs.</summary>
    public static string Render(DiffReport report)
    {
        var worst = DiffWords.WorstOf(report.Diagnostics);
        var verdict =
            $"<p class=\"verdict {(worst == Severity.Note ? "good" : DiagnosticText.WordOf(worst))}\">{HtmlText.Of(DiffWords.VerdictOf(report.Diagnostics, [.. report.Stacks.SelectMany(stack => stack.Acknowledged)], report.IsEmpty) ?? "No changes.")}</p>\n";
        return HtmlPage.Of(
            "Azure Virtual Desktop: changes",
            $"<p>Compared with {HtmlText.Code(report.Base)}.</p>\n{verdict}",
            [
                new("stacks", "Stacks", SummaryOf(report)),
                .. report.Stacks.Select((diff, i) => new HtmlSection(IdOf(i), $"Stack {diff.Stack}", BodyOf(diff, i == FirstOf(report)))),
            ]
        );
    }

    // a page has one search field, above the first list of changes
    private static int FirstOf(DiffReport report) => report.Stacks.TakeWhile(diff => diff.Changes.IsEmpty).Count();

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"stack-{index + 1}");

    private static string SummaryOf(DiffReport report)
    {
        var table = new HtmlTable(
            PreviewSummary.Count(report.Stacks.Length, "stack"),
            ["Stack", "Security", "Seats affected#", .. DiffWords.Kinds.Select(kind => $"{DiffWords.TitleOf(kind)}#")]
        );
        for (var i = 0; i < report.Stacks.Length; i++)
        {
            var diff = report.Stacks[i];
            var counts = DiffWords.Kinds.Select(kind => DiffWords.CountOf(diff, kind).ToString(CultureInfo.InvariantCulture));
            var name = DiffWords.HasDetails(diff) ? $"<a href=\"#{IdOf(i)}\">{HtmlText.Of(diff.Stack)}</a>" : HtmlText.Of(diff.Stack);
            table.Row([
                name,
                diff.Security.Any(change => change.Weakens)
                    ? $"<span class=\"error\">{DiffWords.SecurityOf(diff)}</span>"
                    : DiffWords.SecurityOf(diff),
                DiffWords.SeatsOf(diff),
                .. counts,
            ]);
        }

        return table.ToString();
    }

    private static string BodyOf(PreviewDiff diff, bool hasSearch)
    {
        var text = new StringBuilder(HtmlFindings.Of(diff.Diagnostics));
        if (!diff.Security.IsEmpty)
        {
            var table = new HtmlTable("Security", "Topic", "Effect", "What changes");
            foreach (var change in diff.Security)
                table.Row(
                    DiffWords.Of(change.Topic),
                    change.Weakens ? "<span class=\"error\">weaker</span>" : "not weaker",
                    HtmlText.Of(change.Text)
                );
            text.Append(table);
        }

        AppendList(text, DiffWords.AcknowledgedTitle, DiffWords.AcknowledgedBy(diff));
        AppendList(text, "What is affected", DiffWords.BlastOf(diff));
        AppendList(text, DiffWords.CostTitle, DiffWords.CostOf(diff));
        var kinds = ChangeFolding.Of(diff).GroupBy(change => change.Kind).ToList();
        if (kinds.Count > 0 && hasSearch)
            text.Append(HtmlSearch.Of("Search changes"));
        foreach (var kind in kinds)
        {
            var title = $"{DiffWords.TitleOf(kind.Key)}: {PreviewSummary.Count(DiffWords.CountOf(diff, kind.Key), "resource")}";
            text.Append(
                $"<details data-group open>\n<summary><span class=\"{DiffWords.Of(kind.Key)}\">{HtmlText.Of(title)}</span></summary>\n{TableOf(title, kind)}</details>\n"
            );
        }

        AppendList(text, "Outputs that change", DiffWords.OutputsOf(diff));
        return text.ToString();
    }

    // the summary above shows the title; what is created or deleted has no properties that change
    private static HtmlTable TableOf(string title, IEnumerable<FoldedChange> changes)
    {
        List<FoldedChange> all = [.. changes];
        var hasProperties = all.Exists(change => !change.Properties.IsEmpty);
        var table = HtmlTable.Below(title, hasProperties ? ["What", "Names", "Changes"] : ["What", "Names"]);
        foreach (var change in all)
        {
            var names = $"{HtmlText.Code(change.Names)}{(change.Note.Length > 0 ? $"<br><small>{HtmlText.Of(change.Note)}</small>" : "")}";
            // names are folded into runs, and a reader searches for one of them
            var also = string.Join(' ', change.AllNames);
            if (hasProperties)
                table.Found(also, HtmlText.Of(change.What), names, PropertiesOf(change.Properties));
            else
                table.Found(also, HtmlText.Of(change.What), names);
        }

        return table;
    }

    private static string PropertiesOf(ImmutableArray<FoldedProperty> properties) =>
        properties.IsEmpty ? "" : $"<ul>{string.Concat(properties.Select(property => $"<li>{PropertyOf(property)}</li>"))}</ul>";

    private static string PropertyOf(FoldedProperty property)
    {
        var values =
            property.Before == property.After
                ? property.After.Length == 0
                    ? ""
                    : $": {ValueOf("ins", property.After)}"
                : $": {ValueOf("del", property.Before)} → {ValueOf("ins", property.After)}";
        var effect = property.Effect is { } reason
            ? $"<br><strong>{HtmlText.Of(reason.Text)}</strong> <small>{HtmlText.Of(reason.Source)}</small>"
            : "";
        return $"{HtmlText.Code(property.Path)}{values}{effect}";
    }

    private static string ValueOf(string element, string value)
    {
        var shown = DiffWords.Shortened(value, LongestValue);
        return shown.Length == 0 ? "<small>none</small>" : $"<{element}>{HtmlText.Code(shown)}</{element}>";
    }

    private static void AppendList(StringBuilder text, string title, IEnumerable<string> lines)
    {
        List<string> all = [.. lines];
        if (all.Count > 0)
            text.Append($"<h3>{title}</h3>\n<ul>{string.Concat(all.Select(line => $"<li>{HtmlText.Of(line)}</li>"))}</ul>\n");
    }
}
