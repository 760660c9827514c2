using System.Collections.Immutable;
using AvdPulumi.Components.Guest;
using AvdPulumi.Components.Machines;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Stacks.Faults;
using Pulumi;

namespace AvdPulumi.Stacks.Machines;

/// <summary>What can go wrong on machines while they are set up: AVD5060, AVD2219.</summary>
public static class HostDiagnostics
{
    // the code of Azure Resource Manager's answer to a login that lacks a role (source: Troubleshoot common Azure deployment errors)
    private const string NotAuthorized = "AuthorizationFailed";

    // more would fill the screen; the others are named
    private const int MostShown = 3;
    private const int MostLines = 3;

    private static readonly DiagnosticDescriptor AVD5060 = new()
    {
        Code = "AVD5060",
        Title = "A script failed on machines",
        Cause =
            "A step of the setup ran in the guest and did not do what it is for, or the guest did not answer in time. For Azure a run command has succeeded when its script could be started, "
            + "so this program looks at the script's exit code and at what it printed. Other machines were set up, but for those that wait for this one, as hosts wait for the file server.",
        Example = "A host that cannot reach the registration service: Install-AvdAgent prints AVDPULUMI-FAILED not-registered.",
        Remedy =
            $"Read the lines that the message quotes; the whole log is on the host, in {GuestScript.LogFolder}. When the cause is mended, have the step run again: pulumi up --replace "
            + "with the URN of its run command makes that command anew, with the token that is valid then.",
        Source = new("Session hosts", "docs/session-hosts.md#a-script-in-the-guest-failed-avd5060"),
    };

    private static readonly DiagnosticDescriptor AVD2219 = new()
    {
        Code = "AVD2219",
        Severity = Severity.Warning,
        Title = "Azure gives no token for a session host",
        Cause =
            "With registration.per_host each run asks Azure for a token of each host. Azure gives none, or refuses. A host that is registered needs none; a new host fails in its step agent.",
        Example = "A host that somebody removed from the pool while pulumi up was running.",
        Remedy =
            "If the host is new, read what Azure says in the message, and run the deployment again. If the host is registered, nothing is to be done.",
        Source = new("Registration per host", "docs/registration-per-host.md"),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD5060, AVD2219];

    /// <summary>
    /// What stands in place of a host's token where Azure gives none: nothing, and a warning, since hosts that are registered need none, and no document says that Azure gives them one.
    /// Whoever may not ask at all is told so before a machine is made.
    /// </summary>
    /// <param name="host">Computer name of the host.</param>
    /// <param name="hostPool">Name of its host pool.</param>
    /// <param name="refusal">What Azure said; null where it listed none.</param>
    public static Task<string> WhenNoToken(string host, string hostPool, string? refusal)
    {
        if (refusal is not null && refusal.Contains(NotAuthorized, StringComparison.OrdinalIgnoreCase))
            return ForeseenFault.EndRunAsync<string>(DeploymentDiagnostics.TokensRefused(hostPool, refusal));
        Log.Warn(
            $"AVD2219: Azure gives no registration token for the session host '{host}': {refusal ?? "it lists none"}. A host that is registered needs none; a new one fails in its step agent."
        );
        return Task.FromResult("");
    }

    /// <summary>Scripts failed on machines.</summary>
    /// <param name="all">On which, and how; at least one that does not wait for another.</param>
    public static Diagnostic Failed(ImmutableArray<MachineFailure> all)
    {
        ImmutableArray<MachineFailure> failures = [.. all.Where(failure => failure.WaitsFor is null)];
        var shown = failures
            .Take(MostShown)
            .Select(failure =>
                $" {failure.ComputerName}, step {failure.Step}: {failure.State}{(failure.ExitCode is { } code ? $", exit code {code}" : "")}; {Said(failure.LastLines)}"
            );
        var more =
            failures.Length <= MostShown
                ? ""
                : $" Likewise: {string.Join(", ", failures.Skip(MostShown).Select(failure => $"{failure.ComputerName} ({failure.Step})"))}.";
        var waiting = all.Where(failure => failure.WaitsFor is not null)
            .GroupBy(failure => failure.WaitsFor!, StringComparer.Ordinal)
            .Select(same =>
                $" {(same.Count() == 1 ? $"{same.First().ComputerName} waits" : $"{same.Count()} machines wait")} for {same.Key}."
            );
        return AVD5060.At(
            null,
            "session_host",
            $"{(failures.Length == 1 ? "A machine was" : $"{failures.Length} machines were")} not set up{(failures.Length == all.Length ? "; all others were" : "")}.{string.Concat(shown)}{more}{string.Concat(waiting)}",
            $"Mend the cause, and have the step run again: pulumi up{string.Concat(failures.Take(MostShown).Select(failure => $" --replace '**::{failure.ResourceName}'"))}{(failures.Length > MostShown ? ", and so on" : "")}."
        );
    }

    // a message is one line wherever it goes: line feeds would be shown as what they are
    private static string Said(string text)
    {
        ImmutableArray<string> lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        if (lines.IsEmpty)
            return "it printed nothing.";
        // the sentence that says why stands before the log's end
        var why = lines.SkipLast(MostLines).Where(line => line.StartsWith(GuestScript.FailureWord, StringComparison.Ordinal));
        return $"it says: {string.Join(" | ", why.Concat(lines.TakeLast(MostLines)))}";
    }
}
