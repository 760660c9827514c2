using System.Collections.Immutable;
using AvdPulumi.Components.Guest;

namespace AvdPulumi.Components.Machines;

/// <summary>A script that did not do on a machine what it is for, or a step that was not begun because of one elsewhere.</summary>
/// <param name="ComputerName">The machine.</param>
/// <param name="Step">Key of the step.</param>
/// <param name="State">What Azure says of the run of the script that failed, such as <c>Failed</c> or <c>TimedOut</c>.</param>
/// <param name="ExitCode">The script's exit code; null where Azure knows none.</param>
/// <param name="LastLines">What the script printed, of which Azure keeps the last 4 KB; no script prints a secret.</param>
public sealed record MachineFailure(string ComputerName, string Step, string State, int? ExitCode, string LastLines)
{
    /// <summary>Default: none. Logical name of the resource of the script that failed, which is made anew to have it run again.</summary>
    public string? ResourceName { get; init; }

    /// <summary>Default: none. What the step waits for, where it was not begun because of a failure elsewhere, such as the file server.</summary>
    public string? WaitsFor { get; init; }

    // the log's end says what the script did last
    private const int MostLines = 3;

    /// <summary>All of it on one line: machine, step, state and what the script printed last.</summary>
    public string Summary =>
        WaitsFor is { } other
            ? $"{ComputerName}, step {Step}: not begun, because it waits for {other}."
            : $"{ComputerName}, step {Step}: {State}{(ExitCode is { } code ? $", exit code {code}" : "")}; {Said}";

    // a message is one line wherever it goes: line feeds would be shown as what they are
    private string Said
    {
        get
        {
            ImmutableArray<string> lines = [.. LastLines.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
            if (lines.IsEmpty)
                return "no output.";
            // the sentence that says why stands before the log's end
            var why = lines.SkipLast(MostLines).Where(line => line.StartsWith(GuestScript.FailureWord, StringComparison.Ordinal));
            return $"output: {string.Join(" | ", why.Concat(lines.TakeLast(MostLines)))}";
        }
    }
}
