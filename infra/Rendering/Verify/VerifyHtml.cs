using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Rendering.Html;
using AvdPulumi.Infra.Verify;

namespace AvdPulumi.Infra.Rendering.Verify;

/// <summary>A verification as one HTML file, to read, print and sign: what is wrong first, then every check, then the checklist for people.</summary>
internal static class VerifyHtml
{
    // a page of a thousand hosts stays readable; the JSON form has all
    private const int MostFindings = 100;

    /// <summary>Renders a report.</summary>
    public static string Render(VerifyReport report) =>
        HtmlPage.Of(
            $"Azure Virtual Desktop: verification of stack {report.Stack}",
            LeadOf(report),
            [
                new("wrong", "What is wrong", WrongOf(report)),
                new("checks", "All checks", ChecksOf(report)),
                new("people", "For people", PeopleOf(report)),
            ],
            string.Create(
                CultureInfo.InvariantCulture,
                $"Read from Azure with {PreviewSummary.Count(report.Calls, "request")}; nothing was changed."
            )
        );

    private static string LeadOf(VerifyReport report) =>
        $"<p class=\"verdict {VerdictOf(report)}\">{HtmlText.Of(VerifyWords.SummaryOf(report))}</p>\n"
        + string.Create(CultureInfo.InvariantCulture, $"<p>As of {report.Time.UtcDateTime:yyyy-MM-dd HH:mm} UTC.</p>\n");

    private static string VerdictOf(VerifyReport report) =>
        report.Results.Any(result => result.Fails(strict: false)) ? "error"
        : report.Results.Any(result => result.Fails(strict: true)) ? "warning"
        : "good";

    // what fails the run before what could not be read and before warnings
    private static string WrongOf(VerifyReport report)
    {
        var text = new StringBuilder();
        foreach (
            var result in report
                .Results.Where(result => result.Fails(strict: true))
                .OrderBy(result => result.Check.Severity)
                .ThenBy(result => result.Outcome)
        )
        {
            text.Append($"<article class=\"{(result.Fails(strict: false) ? "failed" : "attention")}\">\n")
                .Append($"<h3>{LabelOf(result)} {HtmlText.Code(result.Check.Id)}</h3>\n")
                .Append($"<p>{HtmlText.Of(result.Check.Proves)}</p>\n");
            AppendFindings(text, result);
            AppendRemedies(text, result);
            text.Append($"<p class=\"quiet\">Again: {HtmlText.Code($"avd verify --stack {report.Stack} --only {result.Check.Id}")}</p>\n")
                .Append("</article>\n");
        }
        return text.ToString();
    }

    private static string ChecksOf(VerifyReport report)
    {
        var text = new StringBuilder();
        foreach (var phase in report.Results.Where(result => result.Check.Run is not null).GroupBy(result => result.Check.Phase))
        {
            text.Append(CultureInfo.InvariantCulture, $"<h3>Phase {phase.Key}: {HtmlText.Of(PhaseTitles.Of(phase.Key))}</h3>\n");
            foreach (var result in phase)
                AppendCheck(text, result);
        }
        return text.ToString();
    }

    private static void AppendCheck(StringBuilder text, CheckResult result)
    {
        text.Append($"<details{(result.Fails(strict: true) ? " open" : "")}>\n")
            .Append($"<summary>{LabelOf(result)} {HtmlText.Code(result.Check.Id)}")
            .Append(
                result.Answer.Examined > 0
                    ? string.Create(CultureInfo.InvariantCulture, $" <small>{result.Answer.Examined} examined</small>")
                    : ""
            )
            .Append("</summary>\n")
            .Append($"<p>{HtmlText.Of(result.Check.Proves)}</p>\n");
        AppendFindings(text, result);
        AppendRemedies(text, result);
        text.Append("<dl class=\"case\">\n");
        AppendTerm(text, "How", HtmlText.Of(result.Check.How));
        AppendTerm(text, "Severity", DiagnosticText.WordOf(result.Check.Severity));
        AppendTerm(text, "Least role", HtmlText.Of(result.Check.LeastRole));
        AppendTerm(text, "Source", SourceOf(result.Check.Source));
        text.Append("</dl>\n</details>\n");
    }

    private static void AppendFindings(StringBuilder text, CheckResult result)
    {
        var lines = VerifyWords.LinesOf(result).ToList();
        if (lines.Count == 0)
            return;
        text.Append("<ul>\n");
        foreach (var line in lines.Take(MostFindings))
            text.Append($"<li>{HtmlText.Of(line)}</li>\n");
        if (lines.Count > MostFindings)
            text.Append(CultureInfo.InvariantCulture, $"<li>and {lines.Count - MostFindings} more; the JSON form has all</li>\n");
        text.Append("</ul>\n");
    }

    private static void AppendRemedies(StringBuilder text, CheckResult result)
    {
        foreach (var remedy in VerifyWords.RemediesOf(result))
            text.Append($"<p>{(result.Outcome == CheckOutcome.Failed ? "<strong>What to do:</strong> " : "")}{HtmlText.Of(remedy)}</p>\n");
    }

    private static string PeopleOf(VerifyReport report)
    {
        var text = new StringBuilder();
        foreach (var result in report.Results.Where(result => result.Outcome == CheckOutcome.ForPerson))
        {
            text.Append("<article>\n").Append($"<h3>{HtmlText.Of(result.Check.Proves)}</h3>\n<dl class=\"case\">\n");
            AppendTerm(text, "Check", HtmlText.Code(result.Check.Id));
            AppendTerm(text, "How", HtmlText.Of(result.Check.How));
            foreach (var place in (string[])["Result", "Checked by", "Date"])
                AppendTerm(text, place, "<span class=\"blank\"></span>");
            text.Append("</dl>\n</article>\n");
        }
        return text.ToString();
    }

    private static void AppendTerm(StringBuilder text, string term, string html) => text.Append($"<dt>{term}</dt><dd>{html}</dd>\n");

    private static string LabelOf(CheckResult result) => $"<span class=\"{ClassOf(result)}\">{VerifyWords.LabelOf(result)}</span>";

    private static string ClassOf(CheckResult result) =>
        result.Outcome switch
        {
            CheckOutcome.Passed => "good",
            CheckOutcome.Failed or CheckOutcome.Unread => result.Check.Severity == Severity.Error ? "error" : "warning",
            CheckOutcome.DoesNotApply or CheckOutcome.ForPerson => "note",
        };

    private static string SourceOf(Source source) =>
        source.Url is { } url ? $"<a href=\"{HtmlText.Of(url)}\">{HtmlText.Of(source.Title)}</a>"
        : source.Address is { } page ? $"{HtmlText.Of(source.Title)}, {HtmlText.Code(page)}"
        : HtmlText.Of(source.Title);
}
