using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Verify;

/// <summary>Machines are connected, and what was installed and run in them succeeded.</summary>
internal static class MachineChecks
{
    private const string Role = "Reader on the resource groups of the machines";
    private const string Extension = "azure-native:hybridcompute:MachineExtension";

    // steps in guests are run commands
    private static readonly Version OldestAgent = new(1, 33);

    private static readonly Source RunCommands = new(
        "Remotely and securely configure servers using Run command (Preview)",
        "https://learn.microsoft.com/azure/azure-arc/servers/run-command"
    );

    /// <summary>All of them.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } =
    [
        new()
        {
            Id = "machines-connected",
            Phase = 3,
            Proves = "The Connected Machine agent of each machine is connected, or the machine may be shut down.",
            How = "Reads status and lastStatusChange of each Arc machine. Session hosts may be off where the config allows that.",
            Remedy =
                "Start the machine; in the guest, azcmagent check says which address is not reached. An expired machine needs azcmagent disconnect and connect, or a new host.",
            LeastRole = Role,
            Source = new(
                "Azure Arc-enabled servers Overview (agent status)",
                "https://learn.microsoft.com/azure/azure-arc/servers/overview"
            ),
            Run = ConnectedAsync,
        },
        new()
        {
            Id = "machines-agent",
            Phase = 3,
            Proves = "The Connected Machine agent of each machine is new enough for run commands.",
            How = "Reads agentVersion of each Arc machine, and compares it with 1.33.",
            Severity = Severity.Warning,
            Remedy = "Update the agent: Microsoft Update does so, or azcmagent upgrade in the guest.",
            LeastRole = Role,
            Source = RunCommands,
            Run = reads => reads.EachAsync([Machines.ArcType], OldAgent),
        },
        new()
        {
            Id = "extensions-installed",
            Phase = 4,
            Proves = "Each extension of a machine is installed, in the version of the config or a newer one of the same major version.",
            How = "Reads provisioningState, typeHandlerVersion and instanceView of each extension.",
            Remedy = "Wait while it is updating or creating. If it fails, read its status in the portal, remove it there, and deploy.",
            LeastRole = Role,
            Source = new("Machine Extensions - Get", "https://learn.microsoft.com/rest/api/hybridcompute/machine-extensions/get"),
            Run = reads => reads.EachAsync([Extension], NotInstalled),
        },
        new()
        {
            Id = "steps-succeeded",
            Phase = 4,
            Proves = "Each step in a guest ended with success.",
            How = "Reads executionState and exitCode of each run command, not its output.",
            Remedy =
                "Read its output: az connectedmachine run-command show --resource-group <resource group> --machine-name <machine> --run-command-name <step>. docs/guest-scripts.md says what each message means.",
            LeastRole = Role,
            Source = RunCommands,
            Run = reads => reads.EachAsync([Machines.RunCommandType], NotSucceeded),
        },
    ];

    private static Task<CheckAnswer> ConnectedAsync(VerifyReads reads)
    {
        var mayBeOff = reads
            .Estate.PoolsWithOwnHosts.Where(HealthChecks.MayBeOff)
            .SelectMany(pool => pool.Hosts)
            .Select(host => host.MachineId)
            .ToHashSet(ArmPath.Comparer);
        return reads.EachAsync(
            [Machines.ArcType],
            (_, actual) =>
                actual.Text("properties.status") is not { } status ? ["has no status"]
                : status == "Connected" ? []
                : status == "Disconnected" && mayBeOff.Contains(actual.Id) ? []
                : [$"is {status}{SinceOf(actual)}"]
        );
    }

    private static string SinceOf(ArmResource machine) =>
        DateTimeOffset.TryParse(machine.Text("properties.lastStatusChange"), CultureInfo.InvariantCulture, out var time)
            ? string.Create(CultureInfo.InvariantCulture, $" since {time.UtcDateTime:yyyy-MM-dd HH:mm} UTC")
            : "";

    private static IEnumerable<string> OldAgent(PreviewResource planned, ArmResource actual)
    {
        if (Version.TryParse(actual.Text("properties.agentVersion"), out var version) && version < OldestAgent)
            yield return $"has the Connected Machine agent {version}, and run commands need {OldestAgent}";
    }

    private static IEnumerable<string> NotInstalled(PreviewResource planned, ArmResource actual)
    {
        var machine = MachineId.NameOf(actual.Id);
        if (actual.Text("properties.provisioningState") is { } state && state != "Succeeded")
            yield return $"of {machine} is not installed: {state}";
        else if (actual.Text("properties.instanceView.status.level") is "Error")
            yield return $"of {machine} reports an error ({actual.Text("properties.instanceView.status.code")})";
        if (
            VersionOf((ValueText.At(planned.Inputs, "properties.typeHandlerVersion") as PreviewValue.Text)?.Value) is { } wanted
            && VersionOf(actual.Text("properties.typeHandlerVersion")) is { } has
            && (has < wanted || has.Major != wanted.Major)
        )
            yield return $"of {machine} has version {has}, and the config has {wanted}";
    }

    // a version of four numbers is newer than its first two alone
    private static Version? VersionOf(string? text) => Version.TryParse(text, out var version) ? version : null;

    private static IEnumerable<string> NotSucceeded(PreviewResource planned, ArmResource actual)
    {
        var state = actual.Text("properties.instanceView.executionState");
        var code = (actual.Find("properties.instanceView.exitCode") as ParameterValue.Number)?.Value;
        if (state is not null and not "Succeeded")
            yield return $"of {MachineId.NameOf(actual.Id)} ended with {state}{(code is { } number ? string.Create(CultureInfo.InvariantCulture, $" and exit code {number}") : "")}";
        else if (code is { } number and not 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"of {MachineId.NameOf(actual.Id)} ended with exit code {number}");
    }
}
