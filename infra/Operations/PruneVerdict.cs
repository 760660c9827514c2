using AvdPulumi.Configuration.Estate;

namespace AvdPulumi.Infra.Operations;

/// <summary>Whether a registration that the config does not have may be removed.</summary>
/// <param name="Host">The registration.</param>
/// <param name="Keep">Why it stays; null if it may be removed.</param>
internal sealed record PruneVerdict(HostState Host, string? Keep)
{
    /// <summary>Judges a registration by what is known without asking for its machine; the least costly reason to keep it comes first.</summary>
    /// <param name="host">The registration.</param>
    /// <param name="machineNames">The names of all Arc machines of the estate's subscriptions.</param>
    /// <param name="assigned">Names of assigned hosts that may be removed.</param>
    public static PruneVerdict Of(HostState host, IReadOnlySet<string> machineNames, IReadOnlySet<string> assigned) =>
        new(host, ReasonToKeep(host, machineNames, assigned));

    private static string? ReasonToKeep(HostState host, IReadOnlySet<string> machineNames, IReadOnlySet<string> assigned)
    {
        if (!HostStatus.Silent.Contains(host.Status, StringComparer.OrdinalIgnoreCase))
            return $"its agent answers (status {(host.Status.Length == 0 ? "not known" : host.Status)})";
        if (host.SessionCount > 0)
            return "it has user sessions";
        if (machineNames.Contains(host.ComputerName))
            return "there is an Arc machine with its name";
        if (host.ResourceId is { } id && host.MachineId is null)
            return $"its machine is not on Azure Local ({ArmPath.NameOf(id)}), and is not looked for";
        return host.IsAssigned && !assigned.Contains(host.Name) && !assigned.Contains(host.ComputerName)
            ? $"it is assigned to a user; name it with --include-assigned {host.ComputerName}"
            : null;
    }
}
