using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>
/// Machines that differ only in names, addresses and disk locations: session hosts, nodes of file servers, and hosts of another stack that get their profiles. One is shown, the others
/// are counted, because sixty similar machines are not readable line by line. The JSON form has all of them.
/// </summary>
internal sealed class MachineFolding
{
    // two are shown sooner than they are explained
    private const int LeastFolded = 2;

    private const string HostRoom = "avd:sessionhosts:";

    // each stands for one machine
    private static readonly ImmutableArray<string> MachineTypes =
    [
        ResourceKinds.HostComponent,
        ResourceKinds.NodeComponent,
        "avd:profiles:FslogixProfiles",
    ];

    // what differs from machine to machine without meaning anything to a reader
    private static readonly ImmutableArray<string> OwnInputs = ["address", "containerId", "description"];

    private readonly ILookup<string, PreviewResource> _children;

    /// <summary>Looks at the resources of one phase.</summary>
    public MachineFolding(IReadOnlyList<PreviewResource> resources)
    {
        var urns = resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        _children = resources.ToLookup(
            resource => resource.Parent is { } parent && urns.Contains(parent) ? parent : "",
            StringComparer.Ordinal
        );
    }

    /// <summary>The resources below one, in order; each with those that are like it and are not shown.</summary>
    /// <param name="urn">URN of the parent; empty for the top of the phase.</param>
    public IEnumerable<FoldedResource> Below(string urn)
    {
        PreviewResource? shown = null;
        string? shapeOfShown = null;
        var like = ImmutableArray.CreateBuilder<PreviewResource>();
        foreach (var child in _children[urn])
        {
            var shape = IsOfMachine(child) ? ShapeOf(child) : null;
            if (shape is not null && shape == shapeOfShown)
            {
                like.Add(child);
                continue;
            }

            foreach (var item in Group())
                yield return item;
            (shown, shapeOfShown) = (child, shape);
            like.Clear();
        }

        foreach (var item in Group())
            yield return item;

        IEnumerable<FoldedResource> Group()
        {
            if (shown is null)
                yield break;
            var folds = like.Count >= LeastFolded;
            yield return new(shown, folds ? like.ToImmutable() : []);
            if (folds)
                yield break;
            foreach (var other in like)
                yield return new(other, []);
        }
    }

    /// <summary>All resources that are shown, in order; a note comes after all that belongs to the one it goes with.</summary>
    public IEnumerable<ResourceRow> Rows() => Walk("");

    /// <summary>The text for the machines that are not shown.</summary>
    /// <param name="shown">The one that is shown.</param>
    /// <param name="like">The others, at least one.</param>
    public string NoteOn(PreviewResource shown, ImmutableArray<PreviewResource> like)
    {
        var each = CountOf(shown);
        return $"and {like.Length} more like it: {NameRuns.Of(like.Select(other => other.Name))}; {PreviewSummary.Count(each, "resource")} each";
    }

    private IEnumerable<ResourceRow> Walk(string urn)
    {
        foreach (var (shown, like) in Below(urn))
        {
            yield return new(shown, null);
            foreach (var row in Walk(shown.Urn))
                yield return row;
            if (!like.IsEmpty)
                yield return new(shown, NoteOn(shown, like)) { Like = like };
        }
    }

    private int CountOf(PreviewResource resource) => (resource.IsComponent ? 0 : 1) + _children[resource.Urn].Sum(CountOf);

    // a machine, a part of a session host, or a component below either, such as the roles of its identity; the type's part of a URN names all components that something is in
    private static bool IsOfMachine(PreviewResource resource) =>
        resource.Type.StartsWith(HostRoom, StringComparison.Ordinal)
        || MachineTypes.Any(type =>
            resource.Type == type || (resource.IsComponent && resource.Urn.Contains($"{type}$", StringComparison.Ordinal))
        );

    private string ShapeOf(PreviewResource machine)
    {
        var text = new StringBuilder();
        AppendShape(text, machine, machine.Name);
        return text.ToString();
    }

    private void AppendShape(StringBuilder text, PreviewResource resource, string machine)
    {
        var own = resource.Name.StartsWith(machine, StringComparison.Ordinal) ? resource.Name.AsSpan(machine.Length) : resource.Name;
        text.Append(resource.Type).Append(' ').Append(own).Append(' ').Append(resource.Protect);
        foreach (var (label, value) in resource.KeyInputs)
            if (!OwnInputs.Contains(label))
                text.Append(' ').Append(label).Append('=').Append(value);
        text.Append('\n');
        foreach (var child in _children[resource.Urn])
            AppendShape(text, child, machine);
    }
}

/// <summary>A resource that is shown, with those that are like it and are not.</summary>
internal sealed record FoldedResource(PreviewResource Shown, ImmutableArray<PreviewResource> Like);

/// <summary>A resource that is shown, or the note in place of those that are like it.</summary>
internal sealed record ResourceRow(PreviewResource Resource, string? Note)
{
    /// <summary>Default: none. Those that the note replaces.</summary>
    public ImmutableArray<PreviewResource> Like { get; init; } = [];
}
