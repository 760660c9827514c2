using System.Collections.Immutable;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Components.SessionHosts.Guest;
using AvdPulumi.Configuration;

namespace AvdPulumi.Stacks.Hosts;

/// <summary>What can go wrong on session hosts while they are set up: AVD5060 and AVD5061.</summary>
public static class HostDiagnostics
{
    // more would fill the screen; the others are named
    private const int MostShown = 3;
    private const int MostLines = 3;

    // what Common.ps1 begins the sentence with
    private const string FailureMarker = "AVDPULUMI-FAILED";

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        new()
        {
            Code = "AVD5060",
            Title = "A script failed on session hosts",
            Cause = "A step of the setup ran in the guest and did not do what it is for, or the guest did not answer in time. For Azure a run command has succeeded when its script could be started, "
                + "so this program looks at the script's exit code and at what it printed. The other hosts were set up.",
            Example = "A host that cannot reach the registration service: Install-AvdAgent prints AVDPULUMI-FAILED not-registered.",
            Remedy = $"Read the lines that the message quotes; the whole log is on the host, in {GuestScript.LogFolder}. When the cause is mended, delete the step's run command with pulumi destroy "
                + "--target, which leaves the guest alone, and deploy again: the step runs anew, with the token that is valid then.",
            Source = "docs/session-hosts.md, When a host fails",
        },
    ];

    /// <summary>Scripts failed on hosts.</summary>
    /// <param name="failures">On which, and how; at least one.</param>
    public static Diagnostic Failed(ImmutableArray<HostFailure> failures)
    {
        var shown = failures.Take(MostShown).Select(failure =>
            $" {failure.ComputerName}, step {failure.Step}: {failure.State}{(failure.ExitCode is { } code ? $", exit code {code}" : "")}; {Said(failure.LastLines)}");
        var more = failures.Length <= MostShown ? "" : $" Likewise: {string.Join(", ", failures.Skip(MostShown).Select(failure => $"{failure.ComputerName} ({failure.Step})"))}.";
        return new(
            "AVD5060",
            Severity.Error,
            null,
            "session_host",
            $"{(failures.Length == 1 ? "A session host was" : $"{failures.Length} session hosts were")} not set up; all others were.{string.Concat(shown)}{more}",
            "Mend the cause, and have the step run again: pulumi destroy --target with the URN of its run command, which pulumi stack --show-urns prints, and then pulumi up. docs/session-hosts.md says why.");
    }

    // a message is one line wherever it goes: line feeds would be shown as what they are
    private static string Said(string text)
    {
        ImmutableArray<string> lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        if (lines.IsEmpty) return "it printed nothing.";
        // the sentence that says why stands before the log's end
        var why = lines.SkipLast(MostLines).Where(line => line.StartsWith(FailureMarker, StringComparison.Ordinal));
        return $"it says: {string.Join(" | ", why.Concat(lines.TakeLast(MostLines)))}";
    }
}
