using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff;

/// <summary>What a deployment must not replace or delete by accident. A machine is several resources, and is called by one name.</summary>
internal static class StatefulKinds
{
    private static readonly ImmutableArray<string> MachineTypes = [Machines.ArcType, Machines.InstanceType];

    /// <summary>Whether a changed resource cannot be made again as it was.</summary>
    public static bool HoldsState(ResourceChange change) =>
        ResourceKinds.Find(change.Resource) is { HoldsState: true } || (change.Machine is not null && IsMachine(change.Resource.Type));

    /// <summary>What is lost with replaced and deleted resources: a machine as a whole, or, where the machine stays, a disk of it; and everything else by itself.</summary>
    public static ImmutableArray<LostState> LostWith(IEnumerable<ResourceChange> changes)
    {
        var lost = changes.Where(change => change.Kind is ChangeKind.Replaced or ChangeKind.Deleted && !change.StaysInAzure).ToList();
        var machines = lost.Where(change => IsMachine(change.Resource.Type))
            .Select(change => change.Machine)
            .OfType<ChangedMachine>()
            .ToHashSet();
        return
        [
            .. lost.Where(HoldsState)
                .Select(change =>
                    change.Machine is { } machine && machines.Contains(machine)
                        ? new LostState(change, NounOf(machine), machine)
                        : new LostState(change, ResourceKinds.Of(change.Resource).One, null)
                ),
        ];
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

/// <summary>A resource with state that is replaced or deleted.</summary>
/// <param name="Change">The change.</param>
/// <param name="Noun">What it is called.</param>
/// <param name="Machine">The machine that is lost as a whole; null for none.</param>
internal sealed record LostState(ResourceChange Change, string Noun, ChangedMachine? Machine)
{
    /// <summary>Its name in Azure before, by which an entry may call it.</summary>
    public string Name => Machine?.Name ?? Change.FormerName ?? Change.Resource.AzureName;

    /// <summary>Its name in a sentence: with the new one, if it gets another.</summary>
    public string Words => Machine?.Name ?? ChangeNames.Of(Change);

    /// <summary>What is one thing: a pool and its workspace may have one name, and the members of a machine are one.</summary>
    public (string Name, bool IsMachine) Key => Machine is { } machine ? (machine.Name, true) : (Change.Resource.Urn, false);
}
