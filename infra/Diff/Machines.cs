using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff;

/// <summary>The machines of a preview, and which resource belongs to which.</summary>
internal sealed class Machines
{
    /// <summary>What a machine is in Azure Arc.</summary>
    public const string ArcType = "azure-native:hybridcompute:Machine";

    /// <summary>What a machine is on its cluster.</summary>
    public const string InstanceType = "azure-native:azurestackhci:VirtualMachineInstance";

    /// <summary>A script that runs in a machine.</summary>
    public const string RunCommandType = "azure-native:hybridcompute:MachineRunCommand";

    private static readonly ImmutableArray<(string Type, bool IsHost)> Kinds =
    [
        (ResourceKinds.HostComponent, true),
        (ResourceKinds.NodeComponent, false),
    ];

    private readonly Dictionary<string, PreviewResource> _byUrn;
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, ChangedMachine> _byComponent = new(StringComparer.Ordinal);

    public Machines(PreviewModel model)
    {
        _byUrn = model.Resources.DistinctBy(resource => resource.Urn).ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        _names = model
            .Resources.Where(resource => resource is { Type: ArcType, Parent: not null })
            .DistinctBy(resource => resource.Parent)
            .ToDictionary(resource => resource.Parent!, resource => resource.AzureName, StringComparer.Ordinal);
    }

    /// <summary>The machine that a resource belongs to, or is; null for none.</summary>
    public ChangedMachine? Of(PreviewResource resource)
    {
        for (var current = resource; current is not null; current = ParentOf(current))
            if (_byComponent.TryGetValue(current.Urn, out var known))
                return known;
            else if (KindOf(current) is { } isHost)
                return _byComponent[current.Urn] = new ChangedMachine(NameOf(current), isHost);
        return null;
    }

    private string NameOf(PreviewResource component) => _names.GetValueOrDefault(component.Urn, component.Name);

    private static bool? KindOf(PreviewResource resource)
    {
        foreach (var (type, isHost) in Kinds)
            if (resource.Type == type)
                return isHost;
        return null;
    }

    private PreviewResource? ParentOf(PreviewResource resource) => resource.Parent is { } parent ? _byUrn.GetValueOrDefault(parent) : null;
}
