using System.Collections.Immutable;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff;

/// <summary>What a deployment must not replace or delete by accident. A machine is several resources, and is called by one name.</summary>
internal static class StatefulKinds
{
    private static readonly ImmutableArray<string> MachineTypes = [Machines.ArcType, "azure-native:azurestackhci:VirtualMachineInstance"];

    /// <summary>What a changed resource is called; null for one that can be made again.</summary>
    public static string? NounOf(ResourceChange change)
    {
        var holdsState = ResourceKinds.Find(change.Resource) is { HoldsState: true };
        return change.Machine is { } machine && (holdsState || IsMachine(change.Resource.Type)) ? NounOf(machine)
            : holdsState ? ResourceKinds.Of(change.Resource).One
            : null;
    }

    /// <summary>What a machine is called.</summary>
    public static string NounOf(ChangedMachine machine) =>
        (machine.IsHost ? ResourceKinds.SessionHosts : ResourceKinds.FileServerNodes).One;

    /// <summary>Whether a resource is a machine itself.</summary>
    public static bool IsMachine(string type) => MachineTypes.Contains(type);
}
