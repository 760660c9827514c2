using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
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

    /// <summary>The names of what holds state in two previews, except for what is replaced or deleted.</summary>
    public static ImmutableArray<string> NamesOutside(IEnumerable<ResourceChange> changes, params ImmutableArray<PreviewModel> models)
    {
        var touched = changes
            .Where(change => change.Kind is ChangeKind.Replaced or ChangeKind.Deleted)
            .Select(change => change.Resource.Urn)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. models
                .SelectMany(model => model.Resources)
                .Where(resource => !touched.Contains(resource.Urn))
                .Where(resource => IsMachine(resource.Type) || ResourceKinds.Find(resource) is { HoldsState: true })
                .SelectMany(resource => new[] { resource.Name, resource.AzureName })
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>What a machine is called.</summary>
    public static string NounOf(ChangedMachine machine) =>
        (machine.IsHost ? ResourceKinds.SessionHosts : ResourceKinds.FileServerNodes).One;

    /// <summary>Whether a resource is a machine itself.</summary>
    public static bool IsMachine(string type) => MachineTypes.Contains(type);
}
