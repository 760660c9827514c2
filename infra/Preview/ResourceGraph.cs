using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Infra.Preview;

/// <summary>How recorded resources hang together: parents, phases, inherited protection, and URNs by the engine's rule.</summary>
internal sealed class ResourceGraph
{
    private const string StackType = "pulumi:pulumi:Stack";

    private readonly string _urnPrefix;
    private readonly Dictionary<Resource, RecordedResource> _records;
    private readonly Dictionary<Resource, string> _urns = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Resource, string> _typesOfParents = new(ReferenceEqualityComparer.Instance);

    public ResourceGraph(string project, string stack, ImmutableArray<RecordedResource> records)
    {
        _urnPrefix = $"urn:pulumi:{stack}::{project}::";
        _records = records.ToDictionary(record => record.Resource, ReferenceEqualityComparer.Instance as IEqualityComparer<Resource>);
    }

    /// <summary>The parent; null below the stack itself.</summary>
    public RecordedResource? ParentOf(RecordedResource record) =>
        record.Options.Parent is { } parent && _records.TryGetValue(parent, out var known) ? known : null;

    /// <summary>URN as the engine makes it: the parents' types are part of it, the stack's is not. (Mocks leave the parents out.)</summary>
    public string UrnOf(Resource resource)
    {
        if (_urns.TryGetValue(resource, out var known))
            return known;
        var (above, type, name) = (TypeAbove(resource), resource.GetResourceType(), resource.GetResourceName());
        return _urns[resource] = above is null ? $"{_urnPrefix}{type}::{name}" : $"{_urnPrefix}{above}${type}::{name}";
    }

    /// <summary>The URN of a resource with this name and type below a parent, of which the URN is given; null for the top of the stack.</summary>
    public string UrnBelow(string? parentUrn, string type, string name)
    {
        var parentType = parentUrn?.Split("::", 4) is [_, _, var qualified, _] ? qualified : null;
        return $"{_urnPrefix}{(parentType is null or StackType ? type : $"{parentType}${type}")}::{name}";
    }

    /// <summary>Whether a resource is one of the stack's own.</summary>
    public bool Contains(Resource resource) => _records.ContainsKey(resource);

    /// <summary>The phase of the nearest component that has one.</summary>
    public DeploymentPhase PhaseOf(RecordedResource record)
    {
        for (var current = record; current is not null; current = ParentOf(current))
            if (current.Resource is IPhased phased)
                return phased.Phase;
        return DeploymentPhase.ControlPlane;
    }

    /// <summary>Protection, which a child takes from its parent unless it says otherwise.</summary>
    public bool IsProtected(RecordedResource record)
    {
        for (var current = record; current is not null; current = ParentOf(current))
            if (current.Options.Protect is { } protect)
                return protect;
        return false;
    }

    private string QualifiedTypeOf(Resource resource) =>
        TypeAbove(resource) is { } above ? $"{above}${resource.GetResourceType()}" : resource.GetResourceType();

    // the parent's part of a type, made once for all its children; null below the stack
    private string? TypeAbove(Resource resource)
    {
        if (!_records.TryGetValue(resource, out var record) || ParentOf(record) is not { } parent)
            return null;
        if (!_typesOfParents.TryGetValue(parent.Resource, out var parentType))
            _typesOfParents[parent.Resource] = parentType = QualifiedTypeOf(parent.Resource);
        return parentType == StackType ? null : parentType;
    }
}
