using System.Collections.Immutable;
using AvdPulumi.Components.Guest;
using AvdPulumi.Components.Machines;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Stacks.Faults;
using Pulumi;

namespace AvdPulumi.Stacks.Machines;

/// <summary>Problems during the setup of machines: AVD5060, AVD2219.</summary>
public static class HostDiagnostics
{
    // the code of Azure Resource Manager's answer to a login that lacks a role (source: Troubleshoot common Azure deployment errors)
    private const string NotAuthorized = "AuthorizationFailed";

    // more would fill the screen; the others are named
    private const int MostShown = 3;

    private static readonly DiagnosticDescriptor AVD5060 = new()
    {
        Code = "AVD5060",
        Title = "A script failed on machines",
        Cause =
            "A setup step failed in the guest, or the guest did not answer in time. Azure reports a run command as succeeded when its script starts, "
            + "so this program checks the exit code and the output of the script. All other machines were set up, except machines that wait for the failed one, such as hosts that wait for the file server.",
        Example = "A host that cannot reach the registration service: Install-AvdAgent prints AVDPULUMI-FAILED not-registered.",
        Remedy =
            $"Read the quoted lines in the message. The full log is on the machine, in {GuestScript.LogFolder}. Fix the cause and run the step again: pulumi up --replace "
            + "with the URN of its run command creates the command again, with a token that is then valid.",
        Source = new("Session hosts", "docs/session-hosts.md#a-script-in-the-guest-failed-avd5060"),
    };

    private static readonly DiagnosticDescriptor AVD2219 = new()
    {
        Code = "AVD2219",
        Severity = Severity.Warning,
        Title = "Azure returns no registration token for a session host",
        Cause =
            "With registration.per_host, each run requests a token for each host from Azure. Azure returned no token, or rejected the request. A registered host needs no token. A new host fails in its step agent.",
        Example = "A host that was removed from the host pool while pulumi up was running.",
        Remedy =
            "If the host is new, read Azure's answer in the message, and run the deployment again. If the host is registered, no action is needed.",
        Source = new("Registration per host", "docs/registration-per-host.md"),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD5060, AVD2219];

    /// <summary>
    /// The value if Azure returns no token for a host: an empty text, and a warning. Registered hosts need no token, and no document says that Azure returns one for them.
    /// If the identity may not request tokens, the run ends before a machine is created.
    /// </summary>
    /// <param name="host">Computer name of the host.</param>
    /// <param name="hostPool">Name of its host pool.</param>
    /// <param name="refusal">The answer of Azure; null if it listed no token.</param>
    public static Task<string> WhenNoToken(string host, string hostPool, string? refusal)
    {
        if (refusal is not null && refusal.Contains(NotAuthorized, StringComparison.OrdinalIgnoreCase))
            return ForeseenFault.EndRunAsync<string>(DeploymentDiagnostics.TokensRefused(hostPool, refusal));
        Log.Warn(
            $"AVD2219: Azure returns no registration token for the session host '{host}': {refusal ?? "it lists none"}. A registered host needs no token; a new host fails in its step agent."
        );
        return Task.FromResult("");
    }

    /// <summary>Scripts failed on machines.</summary>
    /// <param name="all">The failures; at least one does not wait for another machine.</param>
    public static Diagnostic Failed(ImmutableArray<MachineFailure> all)
    {
        ImmutableArray<MachineFailure> failures = [.. all.Where(failure => failure.WaitsFor is null)];
        var shown = failures.Take(MostShown).Select(failure => $" {failure.Summary}");
        var more =
            failures.Length <= MostShown
                ? ""
                : $" Also failed: {string.Join(", ", failures.Skip(MostShown).Select(failure => $"{failure.ComputerName} ({failure.Step})"))}.";
        var waiting = all.Where(failure => failure.WaitsFor is not null)
            .GroupBy(failure => failure.WaitsFor!, StringComparer.Ordinal)
            .Select(same =>
                $" {(same.Count() == 1 ? $"{same.First().ComputerName} waits" : $"{same.Count()} machines wait")} for {same.Key}."
            );
        return AVD5060.At(
            null,
            "session_host",
            $"{(failures.Length == 1 ? "A machine was" : $"{failures.Length} machines were")} not set up{(failures.Length == all.Length ? "; all others were" : "")}.{string.Concat(shown)}{more}{string.Concat(waiting)}",
            $"Fix the cause, and run the step again: pulumi up{string.Concat(failures.Take(MostShown).Select(failure => $" --replace '**::{failure.ResourceName}'"))}{(failures.Length > MostShown ? ", and so on" : "")}."
        );
    }
}
