using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Verify;

namespace AvdPulumi.Infra.Rendering.Verify;

/// <summary>The words of a verification, the same in each format.</summary>
internal static class VerifyWords
{
    /// <summary>How a check ended, as programs read it.</summary>
    public static string Of(CheckOutcome outcome) =>
        outcome switch
        {
            CheckOutcome.Passed => "passed",
            CheckOutcome.Failed => "failed",
            CheckOutcome.Unread => "unread",
            CheckOutcome.DoesNotApply => "notApplicable",
            CheckOutcome.ForPerson => "manual",
        };

    /// <summary>How a check ended, in a line for people.</summary>
    public static string LabelOf(CheckResult result) =>
        result.Outcome switch
        {
            CheckOutcome.Passed => "passed",
            CheckOutcome.Failed => result.Check.Severity == Severity.Error ? "FAILED" : "warning",
            CheckOutcome.Unread => "NOT READ",
            CheckOutcome.DoesNotApply => "not used",
            CheckOutcome.ForPerson => "[ ]",
        };

    /// <summary>What was found, one line each. What is the same for several is one line.</summary>
    public static IEnumerable<string> LinesOf(CheckResult result) =>
        result
            .Answer.Findings.GroupBy(finding => finding.Message)
            .Select(same =>
                same.Count() == 1
                    ? $"{same.Single().Subject} {same.Key}"
                    : $"{NameRuns.Of(same.Select(finding => finding.Subject).Distinct().Order(NaturalOrder.Instance))}: {same.Key}"
            )
            .Concat(
                result
                    .Answer.Unread.DistinctBy(failure => (failure.Path, failure.Words))
                    .Select(failure => $"{ValueText.ShortId(failure.Path)}: {failure.Words}")
            );

    /// <summary>What to do about what was found, each once: that of a finding, or that of the check. For what could not be read, the role.</summary>
    public static IEnumerable<string> RemediesOf(CheckResult result) =>
        result.Outcome switch
        {
            CheckOutcome.Failed => result.Answer.Findings.Select(finding => finding.Remedy ?? result.Check.Remedy).Distinct(),
            CheckOutcome.Unread => [$"Least role: {result.Check.LeastRole}."],
            CheckOutcome.Passed or CheckOutcome.DoesNotApply or CheckOutcome.ForPerson => [],
        };

    /// <summary>The numbers of a report in one line.</summary>
    public static string SummaryOf(VerifyReport report) =>
        string.Join(
            ", ",
            new[]
            {
                (report.CountOf(CheckOutcome.Passed), "passed"),
                (
                    report.Results.Count(result => result.Outcome == CheckOutcome.Failed && result.Check.Severity == Severity.Error),
                    "failed"
                ),
                (
                    report.Results.Count(result => result.Outcome == CheckOutcome.Failed && result.Check.Severity != Severity.Error),
                    "with warnings"
                ),
                (report.CountOf(CheckOutcome.Unread), "not read"),
                (report.CountOf(CheckOutcome.DoesNotApply), "not used"),
                (report.CountOf(CheckOutcome.ForPerson), "for people"),
            }
                .Where(count => count.Item1 > 0)
                .Select(count => FormattableString.Invariant($"{count.Item1} {count.Item2}"))
        );
}
