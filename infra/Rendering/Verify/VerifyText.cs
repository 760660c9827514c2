using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Verify;

namespace AvdPulumi.Infra.Rendering.Verify;

/// <summary>A verification as text for people: by phase, what is wrong with what to do about it.</summary>
internal static class VerifyText
{
    // a check of a thousand hosts may find a thousand things
    private const int MostFindings = 10;
    private const string Indent = "            ";
    private const string Bullet = "  - ";
    private const int LabelWidth = 8;

    /// <summary>Renders a report.</summary>
    public static string Render(VerifyReport report, Style style, int width)
    {
        var text = new StringBuilder();
        text.Append(style.Heading($"Stack {report.Stack} in Azure"))
            .Append(CultureInfo.InvariantCulture, $", as of {report.Time.UtcDateTime:yyyy-MM-dd HH:mm} UTC\n")
            .Append(CultureInfo.InvariantCulture, $"Checks: {VerifyWords.SummaryOf(report)}.\n");
        foreach (var phase in report.Results.GroupBy(result => result.Check.Phase))
        {
            text.Append('\n').Append(style.Heading($"Phase {phase.Key}: {PhaseTitles.Of(phase.Key)}")).Append('\n');
            foreach (var result in phase)
                Append(text, result, style, width);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, CheckResult result, Style style, int width)
    {
        var label = VerifyWords.LabelOf(result);
        text.Append("  ")
            .Append(Painted(label, result, style))
            .Append(' ', LabelWidth - label.Length + 2)
            .Append(style.Accent(result.Check.Id));
        text.Append(result.Answer.Examined > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({result.Answer.Examined})\n") : "\n");
        AppendLines(text, result.Check.Proves, "", width, style.Quiet);
        if (result.Outcome == CheckOutcome.ForPerson)
            AppendLines(text, $"How: {result.Check.How}", "", width, style.Quiet);
        if (result.Outcome is not (CheckOutcome.Failed or CheckOutcome.Unread))
            return;
        var lines = VerifyWords.LinesOf(result).ToList();
        foreach (var line in lines.Take(MostFindings))
            AppendLines(text, line, Bullet, width, VisibleText.Of);
        if (lines.Count > MostFindings)
            AppendLines(
                text,
                string.Create(CultureInfo.InvariantCulture, $"and {lines.Count - MostFindings} more; --format json has all"),
                Bullet,
                width,
                VisibleText.Of
            );
        foreach (var remedy in VerifyWords.RemediesOf(result))
            AppendLines(text, result.Outcome == CheckOutcome.Failed ? $"What to do: {remedy}" : remedy, "", width, VisibleText.Of);
    }

    private static void AppendLines(StringBuilder text, string sentence, string bullet, int width, Func<string, string> paint)
    {
        var first = true;
        foreach (var line in WordWrap.Lines(sentence, width - Indent.Length - bullet.Length - 1, "", used: 0))
        {
            text.Append(Indent).Append(first ? bullet : new string(' ', bullet.Length)).Append(paint(line)).Append('\n');
            first = false;
        }
    }

    private static string Painted(string label, CheckResult result, Style style) =>
        result.Outcome switch
        {
            CheckOutcome.Passed => style.Good(label),
            CheckOutcome.Failed => result.Check.Severity == Severity.Error ? style.Error(label) : style.Warning(label),
            CheckOutcome.Unread => style.Warning(label),
            CheckOutcome.DoesNotApply or CheckOutcome.ForPerson => style.Quiet(label),
        };
}
