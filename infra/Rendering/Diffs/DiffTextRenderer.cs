using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Diff;

namespace AvdPulumi.Infra.Rendering.Diffs;

/// <summary>Diffs as text: the verdict and the numbers, what concerns security, what is affected, and then the changes.</summary>
internal static class DiffTextRenderer
{
    private const string Indent = "  ";
    private const string Deep = "      ";

    /// <summary>Renders diffs for a terminal of <paramref name="width"/> columns. Names and values are never cut.</summary>
    public static string Render(DiffReport report, Style style, int width)
    {
        var text = new StringBuilder();
        foreach (var diff in report.Stacks)
        {
            if (text.Length > 0)
                text.Append('\n');
            Append(text, diff, style, width);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PreviewDiff diff, Style style, int width)
    {
        text.Append(style.Heading($"Stack {diff.Stack} compared with {diff.Base}")).Append('\n');
        if (diff.Diagnostics.Any(found => found.Severity == Severity.Error) && diff.IsEmpty)
        {
            text.Append(style.Error("Nothing is compared, because of errors.")).Append('\n');
            return;
        }

        if (DiffWords.VerdictOf(diff.Diagnostics, diff.Acknowledged, diff.IsEmpty) is { } verdict)
            text.AppendJoin(
                    '\n',
                    Lines($"Verdict: {verdict}", width, 0, Indent).Select(line => Painted(DiffWords.WorstOf(diff.Diagnostics), line, style))
                )
                .Append('\n');
        text.Append(diff.IsEmpty ? style.Good(DiffWords.CountsOf(diff)) : DiffWords.CountsOf(diff)).Append('\n');
        AppendSecurity(text, diff, style, width);
        AppendList(text, DiffWords.AcknowledgedTitle, DiffWords.AcknowledgedBy(diff), style, width);
        AppendList(text, "What is affected", DiffWords.BlastOf(diff), style, width);
        AppendList(text, DiffWords.CostTitle, DiffWords.CostOf(diff), style, width);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in ChangeFolding.Of(diff).GroupBy(change => change.Kind))
        {
            text.Append('\n').Append(style.Heading($"{DiffWords.TitleOf(kind.Key)} ({DiffWords.CountOf(diff, kind.Key)})")).Append('\n');
            foreach (var change in kind)
                AppendChange(text, change, told, style, width);
        }

        AppendList(text, "Outputs that change", DiffWords.OutputsOf(diff), style, width);
    }

    private static void AppendSecurity(StringBuilder text, PreviewDiff diff, Style style, int width)
    {
        if (diff.Security.IsEmpty)
            return;
        text.Append('\n').Append(style.Heading("Security (! gives more access, or keeps less evidence)")).Append('\n');
        foreach (var change in diff.Security)
        {
            var lines = Lines($"{DiffWords.Of(change.Topic)}: {change.Text}", width, Indent.Length + 2, Deep);
            text.Append(Indent).Append(change.Weakens ? style.Warning("!") : " ").Append(' ').AppendJoin('\n', lines).Append('\n');
        }
    }

    private static void AppendList(StringBuilder text, string title, IEnumerable<string> lines, Style style, int width)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
                text.Append('\n').Append(style.Heading(title)).Append('\n');
            isFirst = false;
            text.Append(Indent).AppendJoin('\n', Lines(line, width, Indent.Length, Deep)).Append('\n');
        }
    }

    // the source of a reason is told once
    private static void AppendChange(StringBuilder text, FoldedChange change, HashSet<string> told, Style style, int width)
    {
        var note = change.Note.Length == 0 ? "" : $" ({change.Note})";
        text.Append(Indent)
            .Append(Painted(change.Kind, DiffWords.SignOf(change.Kind), style))
            .Append(' ')
            .AppendJoin('\n', Lines($"{change.What}: {change.Names}{note}", width, Indent.Length + 2, Deep))
            .Append('\n');
        foreach (var property in change.Properties)
        {
            var values =
                property.Before == property.After
                    ? $"{property.Path}{(property.After.Length == 0 ? "" : $": {property.After}")}"
                    : $"{property.Path}: {property.Before} → {property.After}";
            text.Append(Deep).AppendJoin('\n', Lines(values, width, Deep.Length, $"{Deep}{Indent}")).Append('\n');
            if (property.Effect is { } effect)
                foreach (
                    var line in Lines(
                            told.Add(effect.Source) ? $"{effect.Text} ({effect.Source})" : effect.Text,
                            width,
                            Deep.Length + Indent.Length,
                            $"{Deep}{Indent}"
                        )
                        .Select((line, i) => i == 0 ? $"{Deep}{Indent}{line}" : line)
                )
                    text.Append(style.Quiet(line)).Append('\n');
        }
    }

    private static IEnumerable<string> Lines(string text, int width, int used, string indent) =>
        WordWrap.Lines(VisibleText.Of(text), width, indent, used);

    private static string Painted(ChangeKind kind, string text, Style style) =>
        kind switch
        {
            ChangeKind.Created => style.Good(text),
            ChangeKind.Updated => style.Accent(text),
            ChangeKind.Replaced => style.Error(text),
            ChangeKind.Deleted => style.Error(text),
            ChangeKind.Moved => style.Accent(text),
        };

    private static string Painted(Severity worst, string text, Style style) =>
        worst switch
        {
            Severity.Error => style.Error(text),
            Severity.Warning => style.Warning(text),
            Severity.Note => style.Good(text),
        };
}
