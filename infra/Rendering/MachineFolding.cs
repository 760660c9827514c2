using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>
/// Machines that are alike but for their names, addresses and disks' places: session hosts, nodes of file servers, and hosts of another stack that get their profiles. One is shown, the others
/// are counted. Nobody reads sixty machines line by line, and the JSON form has all of them.
/// </summary>
internal sealed class MachineFolding
{
    // two are shown sooner than they are explained
    private const int LeastFolded = 2;

    private const string HostRoom = "avd:sessionhosts:";

    // each stands for one machine
    private static readonly ImmutableArray<string> _machineTypes = ["avd:sessionhosts:ArcSessionHost", "avd:fileservers:FileServerNode", "avd:profiles:FslogixProfiles"];

    // what differs from machine to machine without meaning anything to a reader
    private static readonly ImmutableArray<string> _ownInputs = ["address", "containerId", "description"];

    private readonly ILookup<string, PreviewResource> _children;
    private readonly Dictionary<PreviewResource, string> _shapes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at the resources of one phase.</summary>
    public MachineFolding(IReadOnlyList<PreviewResource> resources)
    {
        var urns = resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        _children = resources.ToLookup(resource => resource.Parent is { } parent && urns.Contains(parent) ? parent : "", StringComparer.Ordinal);
    }

    /// <summary>The resources below one, in order; each with those that are like it and are not shown.</summary>
    /// <param name="urn">URN of the parent; empty for the top of the phase.</param>
    public IEnumerable<(PreviewResource Shown, ImmutableArray<PreviewResource> Like)> Below(string urn)
    {
        PreviewResource? shown = null;
        var like = ImmutableArray.CreateBuilder<PreviewResource>();
        foreach (var child in _children[urn])
        {
            if (shown is not null && IsOfMachine(child) && IsOfMachine(shown) && ShapeOf(child) == ShapeOf(shown))
            {
                like.Add(child);
                continue;
            }

            foreach (var item in Group()) yield return item;
            shown = child;
            like.Clear();
        }

        foreach (var item in Group()) yield return item;

        IEnumerable<(PreviewResource Shown, ImmutableArray<PreviewResource> Like)> Group()
        {
            if (shown is null) yield break;
            var folds = like.Count >= LeastFolded;
            yield return (shown, folds ? like.ToImmutable() : []);
            if (folds) yield break;
            foreach (var other in like) yield return (other, []);
        }
    }

    /// <summary>All resources that are shown, in order; a note comes after all that belongs to the one it goes with.</summary>
    public IEnumerable<(PreviewResource Resource, string? Note)> Rows() => Walk("");

    /// <summary>What is said in place of those that are not shown.</summary>
    /// <param name="shown">The one that is shown.</param>
    /// <param name="like">The others, at least one.</param>
    public string NoteOn(PreviewResource shown, ImmutableArray<PreviewResource> like)
    {
        var each = CountOf(shown);
        return $"and {like.Length} more like it: {NameRuns.Of(like.Select(other => other.Name))}; {PreviewSummary.Count(each, "resource")} each";
    }

    private IEnumerable<(PreviewResource Resource, string? Note)> Walk(string urn)
    {
        foreach (var (shown, like) in Below(urn))
        {
            yield return (shown, null);
            foreach (var row in Walk(shown.Urn)) yield return row;
            if (!like.IsEmpty) yield return (shown, NoteOn(shown, like));
        }
    }

    private int CountOf(PreviewResource resource) => (resource.IsComponent ? 0 : 1) + _children[resource.Urn].Sum(CountOf);

    // a machine, a part of a session host, or a component below either, such as the roles of its identity; the type's part of a URN names all components that something is in
    private static bool IsOfMachine(PreviewResource resource) => resource.Type.StartsWith(HostRoom, StringComparison.Ordinal)
        || _machineTypes.Any(type => resource.Type == type || (resource.IsComponent && resource.Urn.Contains($"{type}$", StringComparison.Ordinal)));

    private string ShapeOf(PreviewResource resource)
    {
        if (_shapes.TryGetValue(resource, out var known)) return known;
        return _shapes[resource] = string.Join('\n', Lines(resource, resource.Name));
    }

    private IEnumerable<string> Lines(PreviewResource resource, string machine)
    {
        var inputs = KeyInputs.Of(resource).Where(input => !_ownInputs.Contains(input.Label)).Select(input => $"{input.Label}={input.Value}");
        var own = resource.Name.StartsWith(machine, StringComparison.Ordinal) ? resource.Name[machine.Length..] : resource.Name;
        return _children[resource.Urn].SelectMany(child => Lines(child, machine)).Prepend($"{resource.Type} {own} {resource.Protect} {string.Join(' ', inputs)}");
    }
}
