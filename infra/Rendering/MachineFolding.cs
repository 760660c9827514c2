using System.Collections.Immutable;
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

    // how such a machine is written in the URNs of its parts
    private static readonly ImmutableArray<string> AboveParts = [.. MachineTypes.Select(type => $"{type}$")];

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
        var like = ImmutableArray.CreateBuilder<PreviewResource>();
        foreach (var child in _children[urn])
        {
            if (shown is not null && IsOfMachine(child) && AreAlike(shown, shown.Name, child, child.Name))
            {
                like.Add(child);
                continue;
            }

            foreach (var item in Group())
                yield return item;
            shown = child;
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
        || MachineTypes.Contains(resource.Type)
        || (resource.IsComponent && AboveParts.Any(type => resource.Urn.Contains(type, StringComparison.Ordinal)));

    // Alike in all that a reader sees, but for what is the machine's own. Compared one by one, since nearly all of thousands of machines are.
    private bool AreAlike(PreviewResource one, string machine, PreviewResource other, string otherMachine) =>
        one.Type == other.Type
        && one.Protect == other.Protect
        && OwnNameOf(one, machine).SequenceEqual(OwnNameOf(other, otherMachine))
        && HaveSameInputs(one.KeyInputs, other.KeyInputs)
        && AreAlikeBelow(one, machine, other, otherMachine);

    private bool AreAlikeBelow(PreviewResource one, string machine, PreviewResource other, string otherMachine)
    {
        using var others = _children[other.Urn].GetEnumerator();
        foreach (var child in _children[one.Urn])
            if (!others.MoveNext() || !AreAlike(child, machine, others.Current, otherMachine))
                return false;
        return !others.MoveNext();
    }

    // the part of a name that does not say which machine it is
    private static ReadOnlySpan<char> OwnNameOf(PreviewResource resource, string machine) =>
        resource.Name.StartsWith(machine, StringComparison.Ordinal) ? resource.Name.AsSpan(machine.Length) : resource.Name;

    private static bool HaveSameInputs(ImmutableArray<ShownInput> one, ImmutableArray<ShownInput> other) =>
        one.Where(IsShared).SequenceEqual(other.Where(IsShared));

    private static bool IsShared(ShownInput input) => !OwnInputs.Contains(input.Label);
}

/// <summary>A resource that is shown, with those that are like it and are not.</summary>
internal sealed record FoldedResource(PreviewResource Shown, ImmutableArray<PreviewResource> Like);

/// <summary>A resource that is shown, or the note in place of those that are like it.</summary>
internal sealed record ResourceRow(PreviewResource Resource, string? Note)
{
    /// <summary>Default: none. Those that the note replaces.</summary>
    public ImmutableArray<PreviewResource> Like { get; init; } = [];
}
