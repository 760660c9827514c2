using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Diff;

namespace AvdPulumi.Infra.Rendering.Diffs;

/// <summary>Diffs as Markdown, for one comment on a pull request, whatever the number of stacks: the verdict and the table of all first, then stack by stack what matters, with the changes folded.</summary>
internal static class DiffMarkdownRenderer
{
    /// <summary>A comment of GitHub has at most so many characters.</summary>
    public const int Limit = 65_536;

    /// <summary>A workflow finds its own comment by this line.</summary>
    public const string Marker = "<!-- avd-diff -->";

    // values are whole in the JSON form
    private const int LongestValue = 300;

    // bytes for the heading of a stack and something below it, and for the line on stacks that have no room
    private const int LeastOfStack = 700;
    private const int LastLine = LongestValue + 200;

    private const string Signs = "⚠️ gives more access, or keeps less evidence.";

    /// <summary>Renders diffs.</summary>
    /// <param name="report">The diffs.</param>
    /// <param name="program">What is typed for this program, for the command that shows what is left out.</param>
    public static string Render(DiffReport report, string program)
    {
        var foot = $"\n<sub>{(report.ReadsAzure ? "" : "Compared without Azure, the Pulumi CLI or a network. ")}{Signs}</sub>\n";
        var space = new MarkdownSpace(Limit - MarkdownSpace.SizeOf(foot));
        space.Add($"{Marker}\n## AVD changes, compared with {MarkdownText.Code(Shortened(report.Base))}\n");
        var worst = DiffWords.WorstOf(report.Diagnostics);
        space.Add(
            $"\n**{(worst == Severity.Note ? "✅" : SignOf(worst))} {DiffWords.VerdictOf(report.Diagnostics, [.. report.Stacks.SelectMany(stack => stack.Acknowledged)], report.IsEmpty) ?? "No changes."}**\n"
        );
        AppendTable(space, report);
        var waiting = report.Stacks.Count(DiffWords.HasDetails);
        foreach (var diff in report.Stacks.Where(DiffWords.HasDetails))
        {
            var left = space.Left - LastLine;
            // a heading with nothing below it says that nothing was found
            if (left < LeastOfStack)
                break;
            AppendStack(space, diff, Math.Max(left / waiting, LeastOfStack), program);
            waiting--;
        }

        if (waiting > 0)
            space.Add(
                $"\nThe details of {PreviewSummary.Count(waiting, "more stack")} are not shown: run {MarkdownText.Code(Shortened($"{program} diff --stack"))} for each.\n"
            );

        return $"{space}{foot}";
    }

    private static string SignOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "❌",
            Severity.Warning => "⚠️",
            Severity.Note => "ℹ️",
        };

    private static void AppendTable(MarkdownSpace space, DiffReport report) =>
        space.AddItems(
            "\n| Stack | Result | Security | Seats affected | Created | Updated | Replaced | Deleted | Moved |\n|---|---|---|---|--:|--:|--:|--:|--:|\n",
            [.. report.Stacks.Select(RowOf)],
            left => $"\n{PreviewSummary.Count(left, "more stack")}, not shown.\n",
            "",
            space.Left / 2
        );

    private static string RowOf(PreviewDiff diff)
    {
        var security = $"{(diff.Security.Any(change => change.Weakens) ? "⚠️ " : "")}{DiffWords.SecurityOf(diff)}";
        var result =
            diff.Diagnostics.Any(found => found.Severity == Severity.Error) ? "❌ errors"
            : diff.Diagnostics.Any(found => found.Severity == Severity.Warning) ? "warnings"
            : diff.IsEmpty ? "no changes"
            : !diff.Acknowledged.IsEmpty ? "acknowledged"
            : "ok";
        var counts = string.Join(
            " | ",
            DiffWords.Kinds.Select(kind => DiffWords.CountOf(diff, kind).ToString(CultureInfo.InvariantCulture))
        );
        return $"| {MarkdownText.Code(Shortened(diff.Stack))} | {result} | {security} | {DiffWords.SeatsOf(diff)} | {counts} |\n";
    }

    private static void AppendStack(MarkdownSpace space, PreviewDiff diff, int share, string program)
    {
        var end = space.Used + share;
        var command = MarkdownText.Code($"{program} diff --stack {diff.Stack}");
        var title = $"\n### Stack {MarkdownText.Code(Shortened(diff.Stack))}\n";
        if (MarkdownSpace.SizeOf(title) > share)
            return;
        space.Add(title);
        // errors first, then what weakens security; each list leaves half of the room to the next one
        space.AddItems(
            "\n",
            [.. diff.Diagnostics.OrderBy(found => found.Severity).Select(DiagnosticOf)],
            More("finding", command),
            "",
            (end - space.Used) / 2
        );
        space.AddItems("\n**Security**\n\n", [.. diff.Security.Select(SecurityOf)], More("change", command), "", (end - space.Used) / 2);
        space.AddItems(
            $"\n**{DiffWords.AcknowledgedTitle}**\n\n",
            [.. DiffWords.AcknowledgedBy(diff).Select(line => $"- {MarkdownText.Of(Shortened(line))}\n")],
            More("line", command),
            "",
            (end - space.Used) / 2
        );
        space.AddItems(
            "\n**What is affected**\n\n",
            [.. DiffWords.BlastOf(diff).Select(line => $"- {MarkdownText.Of(Shortened(line))}\n")],
            More("line", command),
            "",
            (end - space.Used) / 2
        );
        space.AddItems(
            $"\n**{DiffWords.CostTitle}**\n\n",
            [.. DiffWords.CostOf(diff).Select(line => $"- {MarkdownText.Of(Shortened(line))}\n")],
            More("line", command),
            "",
            (end - space.Used) / 2
        );
        foreach (var kind in ChangeFolding.Of(diff).GroupBy(change => change.Kind))
            space.AddItems(
                $"\n<details><summary>{DiffWords.TitleOf(kind.Key)}: {PreviewSummary.Count(DiffWords.CountOf(diff, kind.Key), "resource")}</summary>\n\n",
                [.. kind.Select(ChangeOf)],
                More("change", command),
                "\n</details>\n",
                end - space.Used
            );
        space.AddItems(
            "\n<details><summary>Outputs that change</summary>\n\n",
            [.. DiffWords.OutputsOf(diff).Select(output => $"- {MarkdownText.Of(Shortened(output))}\n")],
            More("output", command),
            "\n</details>\n",
            end - space.Used
        );
    }

    private static Func<int, string> More(string noun, string command) =>
        left => $"- and {PreviewSummary.Count(left, $"more {noun}")}: {command} shows them\n";

    private static string DiagnosticOf(Diagnostic found)
    {
        var where = DiagnosticText.WhereOf(found);
        return $"- {SignOf(found.Severity)} {MarkdownText.Code(found.Code)}{(where.Length == 0 ? "" : $" {MarkdownText.Code(Shortened(where))}")}: {MarkdownText.Of(Shortened(found.Message))} {MarkdownText.Of(Shortened(found.Hint ?? ""))}\n";
    }

    private static string SecurityOf(SecurityChange change) =>
        $"- {(change.Weakens ? "⚠️ " : "")}{DiffWords.Of(change.Topic)}: {MarkdownText.Of(Shortened(change.Text))}\n";

    private static string ChangeOf(FoldedChange change)
    {
        var text = new StringBuilder();
        text.Append($"- {MarkdownText.Of(change.What)}: {MarkdownText.Of(Shortened(change.Names))}");
        text.Append(change.Note.Length == 0 ? "\n" : $" ({MarkdownText.Of(Shortened(change.Note))})\n");
        foreach (var property in change.Properties)
        {
            text.Append($"  - {MarkdownText.Code(Shortened(property.Path))}");
            text.Append(
                property.Before == property.After
                    ? property.After.Length == 0
                        ? ""
                        : $": {MarkdownText.Code(Shortened(property.After))}"
                    : $": {MarkdownText.Code(Shortened(property.Before))} → {MarkdownText.Code(Shortened(property.After))}"
            );
            text.Append(property.Effect is { } effect ? $"; **{MarkdownText.Of(effect.Text)}** ({SourceOf(effect.Source)})\n" : "\n");
        }

        return text.ToString();
    }

    // our own text: a title, a comma and an address
    private static string SourceOf(string source)
    {
        var at = source.LastIndexOf(", ", StringComparison.Ordinal);
        return at > 0 && source[(at + 2)..].StartsWith("https://", StringComparison.Ordinal)
            ? $"[{MarkdownText.Of(source[..at])}]({source[(at + 2)..]})"
            : MarkdownText.Of(source);
    }

    private static string Shortened(string text) => DiffWords.Shortened(text, LongestValue);
}
