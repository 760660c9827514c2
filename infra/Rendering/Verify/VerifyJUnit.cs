using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Verify;

namespace AvdPulumi.Infra.Rendering.Verify;

/// <summary>A verification as JUnit XML, which build servers show as tests: a suite for each phase, a test for each check. Warnings pass, with what they found as output.</summary>
/// <remarks>Source: Publish Test Results task, JUnit format, https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/publish-test-results-v2</remarks>
internal static class VerifyJUnit
{
    /// <summary>Renders a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="strict">Whether warnings fail.</param>
    public static string Render(VerifyReport report, bool strict)
    {
        var suites = new XElement(
            "testsuites",
            new XAttribute("name", $"avd verify {report.Stack}"),
            Counts(report.Results, strict, report.Diagnostics.Count(IsError)),
            RefusalOf(report),
            report
                .Results.GroupBy(result => result.Check.Phase)
                .Select(phase => new XElement(
                    "testsuite",
                    new XAttribute("name", $"Phase {phase.Key.ToString(CultureInfo.InvariantCulture)}: {PhaseTitles.Of(phase.Key)}"),
                    new XAttribute("timestamp", report.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
                    Counts([.. phase], strict, refusals: 0),
                    phase.Select(result => TestOf(result, strict))
                ))
        );
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{suites.ToString().ReplaceLineEndings("\n")}\n";
    }

    // nothing was verified: each reason is a test that could not run
    private static XElement? RefusalOf(VerifyReport report) =>
        report.Diagnostics.Any(IsError)
            ? new XElement(
                "testsuite",
                new XAttribute("name", "Start"),
                Counts([], strict: true, report.Diagnostics.Count(IsError)),
                report
                    .Diagnostics.Where(IsError)
                    .Select(diagnostic => new XElement(
                        "testcase",
                        new XAttribute("classname", "avd.verify"),
                        new XAttribute("name", diagnostic.Code),
                        new XElement("error", new XAttribute("message", Valid(diagnostic.Message)))
                    ))
            )
            : null;

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;

    private static XAttribute[] Counts(IReadOnlyCollection<CheckResult> results, bool strict, int refusals) =>
        [
            new("tests", results.Count + refusals),
            new("failures", results.Count(result => result.Fails(strict) && result.Outcome == CheckOutcome.Failed)),
            new("errors", refusals + results.Count(result => result.Fails(strict) && result.Outcome == CheckOutcome.Unread)),
            new("skipped", results.Count(result => result.Outcome is CheckOutcome.DoesNotApply or CheckOutcome.ForPerson)),
        ];

    private static XElement TestOf(CheckResult result, bool strict)
    {
        var test = new XElement("testcase", new XAttribute("classname", "avd.verify"), new XAttribute("name", result.Check.Id));
        var found = Valid(string.Join('\n', VerifyWords.LinesOf(result)));
        if (result.Outcome is CheckOutcome.DoesNotApply or CheckOutcome.ForPerson)
            test.Add(
                new XElement(
                    "skipped",
                    new XAttribute(
                        "message",
                        result.Check.Run is null ? $"For a person: {result.Check.How}" : "The stack has nothing of it."
                    )
                )
            );
        else if (result.Fails(strict))
            test.Add(
                new XElement(
                    result.Outcome == CheckOutcome.Failed ? "failure" : "error",
                    new XAttribute("message", result.Check.Proves),
                    new XAttribute("type", DiagnosticText.WordOf(result.Check.Severity)),
                    $"{found}\n{Valid(string.Join('\n', VerifyWords.RemediesOf(result)))}\nLeast role: {result.Check.LeastRole}"
                )
            );
        else if (found.Length > 0)
            test.Add(new XElement("system-out", found));
        return test;
    }

    // names in Azure may hold what XML does not allow
    private static string Valid(string text) => new([.. VisibleLines(text).Where(XmlConvert.IsXmlChar)]);

    private static string VisibleLines(string text) => string.Join('\n', text.Split('\n').Select(VisibleText.Of));
}
