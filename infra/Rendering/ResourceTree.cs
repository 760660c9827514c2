using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>One resource of a tree, with what to draw before its own line and before the lines that belong to it. A note replaces resources that are similar to the one before.</summary>
internal sealed record TreeLine(string Branch, string Below, PreviewResource Resource, string? Note = null);

/// <summary>Lays resources of one phase out as a tree. A resource whose parent belongs to another phase is at the top level.</summary>
internal static class ResourceTree
{
    /// <summary>The resources in reading order.</summary>
    /// <param name="resources">The resources of the phase.</param>
    /// <param name="isFull">Whether alert rules, steps and disks are all shown.</param>
    public static ImmutableArray<TreeLine> Of(IReadOnlyList<PreviewResource> resources, bool isFull)
    {
        var folding = new MachineFolding(resources);
        return [.. Items("").SelectMany(top => Walk(top, "", ""))];

        // a note is an item of its own, after the resource that it goes with
        List<ResourceRow> Items(string urn)
        {
            var items = new List<ResourceRow>();
            var siblings = new List<PreviewResource>();
            foreach (var (shown, like) in folding.Below(urn))
            {
                var kind = isFull || !like.IsEmpty ? null : SiblingFolding.KindOf(shown);
                if (siblings.Count > 0 && kind != SiblingFolding.KindOf(siblings[0]))
                    AddSiblings();
                if (kind is not null)
                {
                    siblings.Add(shown);
                    continue;
                }

                items.Add(new(shown, null));
                if (!like.IsEmpty)
                    items.Add(new(shown, folding.NoteOn(shown, like)));
            }

            AddSiblings();
            return items;

            void AddSiblings()
            {
                if (SiblingFolding.NoteOn(siblings) is { } note)
                    items.Add(new(siblings[0], note));
                else
                    items.AddRange(siblings.Select(one => new ResourceRow(one, null)));
                siblings.Clear();
            }
        }

        IEnumerable<TreeLine> Walk(ResourceRow item, string branch, string below)
        {
            var children = item.Note is null ? Items(item.Resource.Urn) : [];
            yield return new TreeLine(branch, below + (children.Count == 0 ? "   " : "│  "), item.Resource, item.Note);
            for (var i = 0; i < children.Count; i++)
                foreach (
                    var line in i == children.Count - 1
                        ? Walk(children[i], below + "└─ ", below + "   ")
                        : Walk(children[i], below + "├─ ", below + "│  ")
                )
                    yield return line;
        }
    }
}
