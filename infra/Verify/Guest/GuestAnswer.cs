using AvdPulumi.Components.Guest;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Live;

namespace AvdPulumi.Infra.Verify.Guest;

/// <summary>What a machine said. A line that is not there is never taken for a success.</summary>
/// <param name="Guest">The machine and the script.</param>
/// <param name="Output">What the script printed.</param>
internal sealed record GuestAnswer(PlannedGuest Guest, GuestOutput Output)
{
    /// <summary>Name of the machine.</summary>
    public string Machine => ArmPath.NameOf(Guest.MachineId);

    /// <summary>What one check found, for a script that prints a line for each.</summary>
    /// <param name="check">The check, as the script names it.</param>
    public GuestVerdict VerdictOf(string check)
    {
        if (Output.Failure is { } failure)
            return new(GuestState.Unknown, "", failure);
        var start = $"{VerificationScripts.CheckWord} {check} ";
        var lines = LinesOf(Output.Text);
        if (Array.Find(lines, line => line.Contains(start, StringComparison.Ordinal)) is not { } found)
            return NotSaid(lines);
        var said = found[(found.IndexOf(start, StringComparison.Ordinal) + start.Length)..].Split(' ', 2);
        var sentence = said.Length > 1 ? Plain(said[1]) : "";
        return said[0] switch
        {
            "passed" => new(GuestState.Passed, "", null),
            "failed" => new(GuestState.Failed, sentence, null),
            "absent" => new(GuestState.Absent, "", null),
            "unknown" => new(GuestState.Unknown, "", new ReadFailure(ReadFailureReason.GuestFailed, Guest.MachineId) { Code = "unknown" }),
            // the line was cut off
            _ => new(GuestState.Unknown, "", new ReadFailure(ReadFailureReason.Malformed, Guest.MachineId)),
        };
    }

    /// <summary>What a script found that is one check as a whole: its marker, or a code and a sentence.</summary>
    public GuestVerdict WholeVerdict()
    {
        if (Output.Failure is { } failure)
            return new(GuestState.Unknown, "", failure);
        var lines = LinesOf(Output.Text);
        if (Array.Exists(lines, line => line == Guest.Script.Marker))
            return new(GuestState.Passed, "", null);
        return FailureOf(lines) is [_, var code, var sentence]
            ? new(GuestState.Failed, $"{Plain(sentence)} ({Plain(code)})", null)
            : new(GuestState.Unknown, "", new ReadFailure(ReadFailureReason.Malformed, Guest.MachineId));
    }

    private GuestVerdict NotSaid(string[] lines) =>
        new(
            GuestState.Unknown,
            "",
            FailureOf(lines) is [_, var code, ..]
                ? new ReadFailure(ReadFailureReason.GuestFailed, Guest.MachineId) { Code = Plain(code) }
                : new ReadFailure(ReadFailureReason.Malformed, Guest.MachineId)
        );

    private static string[]? FailureOf(string[] lines) =>
        Array.Find(lines, line => line.StartsWith(GuestScript.FailureWord, StringComparison.Ordinal))?.Split(' ', 3);

    private static string[] LinesOf(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string text) => VisibleText.Of(text.Trim().TrimEnd('.'));
}

/// <summary>What one check found in one machine.</summary>
/// <param name="State">How it ended.</param>
/// <param name="Sentence">What is wrong, without a full stop; empty unless it failed.</param>
/// <param name="Failure">Why it is not known; null if it is.</param>
internal sealed record GuestVerdict(GuestState State, string Sentence, ReadFailure? Failure);

/// <summary>How a check in a machine ended.</summary>
internal enum GuestState
{
    /// <summary>It is as it should be.</summary>
    Passed,

    /// <summary>Something is wrong.</summary>
    Failed,

    /// <summary>The machine has nothing of it.</summary>
    Absent,

    /// <summary>Nobody knows.</summary>
    Unknown,
}
