using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Verify;

/// <summary>A check and what it found.</summary>
/// <param name="Check">The check.</param>
/// <param name="Answer">What it found; nothing for what only a person can check.</param>
internal sealed record CheckResult(VerifyCheck Check, CheckAnswer Answer)
{
    /// <summary>How it ended. What is wrong is said before what could not be read.</summary>
    public CheckOutcome Outcome =>
        Check.Run is null ? CheckOutcome.ForPerson
        : !Answer.Findings.IsEmpty ? CheckOutcome.Failed
        : !Answer.Unread.IsEmpty ? CheckOutcome.Unread
        : Answer.Examined == 0 ? CheckOutcome.DoesNotApply
        : CheckOutcome.Passed;

    /// <summary>Whether it fails the run.</summary>
    /// <param name="strict">Whether warnings do.</param>
    public bool Fails(bool strict) =>
        Outcome switch
        {
            CheckOutcome.Failed => strict || Check.Severity == Severity.Error,
            // what was not read is not proven
            CheckOutcome.Unread => strict || Check.Severity == Severity.Error,
            CheckOutcome.Passed or CheckOutcome.DoesNotApply or CheckOutcome.ForPerson => false,
        };
}

/// <summary>How a check ended.</summary>
internal enum CheckOutcome
{
    /// <summary>It is as it should be.</summary>
    Passed,

    /// <summary>Something is wrong.</summary>
    Failed,

    /// <summary>Something could not be read, and nothing else is wrong.</summary>
    Unread,

    /// <summary>The stack has nothing of it.</summary>
    DoesNotApply,

    /// <summary>Only a person can check it.</summary>
    ForPerson,
}

/// <summary>What was verified of a stack.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Time">When.</param>
/// <param name="Calls">How many requests were sent to Azure.</param>
/// <param name="Results">The checks, in the order of the matrix.</param>
internal sealed record VerifyReport(string Stack, DateTimeOffset Time, int Calls, ImmutableArray<CheckResult> Results)
{
    /// <summary>Default: none. Why nothing was verified.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The number of checks that ended in a way.</summary>
    public int CountOf(CheckOutcome outcome) => Results.Count(result => result.Outcome == outcome);
}
