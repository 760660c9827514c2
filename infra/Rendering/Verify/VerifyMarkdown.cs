using System.Globalization;
using System.Text;
using AvdPulumi.Infra.Verify;

namespace AvdPulumi.Infra.Rendering.Verify;

/// <summary>A verification as Markdown: for an issue, a change record, a handover. The checklist of people has boxes to tick.</summary>
internal static class VerifyMarkdown
{
    private const int MostFindings = 20;

    /// <summary>Renders a report.</summary>
    public static string Render(VerifyReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Stack {MarkdownText.Of(report.Stack)} in Azure\n\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"As of {report.Time.UtcDateTime:yyyy-MM-dd HH:mm} UTC: {VerifyWords.SummaryOf(report)}.\n\n"
            )
            .Append("| phase | check | result | what it proves |\n|---|---|---|---|\n");
        var checks = report.Results.Where(result => result.Outcome != CheckOutcome.ForPerson).ToList();
        foreach (var result in checks)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {result.Check.Phase} | {MarkdownText.Code(result.Check.Id)} | {VerifyWords.LabelOf(result)} | {MarkdownText.Of(result.Check.Proves)} |\n"
            );
        foreach (var result in checks.Where(result => result.Outcome is CheckOutcome.Failed or CheckOutcome.Unread))
            AppendFindings(text, result);
        AppendPeople(text, report);
        return text.ToString();
    }

    private static void AppendFindings(StringBuilder text, CheckResult result)
    {
        var lines = VerifyWords.LinesOf(result).ToList();
        text.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownText.Of(result.Check.Id)}\n\n");
        foreach (var line in lines.Take(MostFindings))
            text.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Of(line)}\n");
        if (lines.Count > MostFindings)
            text.Append(CultureInfo.InvariantCulture, $"- and {lines.Count - MostFindings} more\n");
        foreach (var remedy in VerifyWords.RemediesOf(result))
            text.Append(CultureInfo.InvariantCulture, $"\n{MarkdownText.Of(remedy)}\n");
    }

    private static void AppendPeople(StringBuilder text, VerifyReport report)
    {
        var people = report.Results.Where(result => result.Outcome == CheckOutcome.ForPerson).ToList();
        if (people.Count == 0)
            return;
        text.Append("\n## For people\n\n");
        foreach (var result in people)
            text.Append(
                CultureInfo.InvariantCulture,
                $"- [ ] {MarkdownText.Of(result.Check.Proves)} {MarkdownText.Of(result.Check.How)} Checked by: ____ on: ____ result: ____\n"
            );
    }
}
