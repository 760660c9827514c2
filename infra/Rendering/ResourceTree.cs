using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>One resource of a tree, with what to draw before its own line and before the lines that belong to it.</summary>
internal sealed record TreeLine(string Branch, string Below, PreviewResource Resource);

/// <summary>Lays resources of one phase out as a tree. A resource whose parent belongs to another phase stands at the top.</summary>
internal static class ResourceTree
{
    /// <summary>The resources in reading order.</summary>
    public static ImmutableArray<TreeLine> Of(IReadOnlyList<PreviewResource> resources)
    {
        var urns = resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var children = resources.ToLookup(resource => resource.Parent is { } parent && urns.Contains(parent) ? parent : "", StringComparer.Ordinal);
        return [.. children[""].SelectMany(top => Walk(top, "", ""))];

        IEnumerable<TreeLine> Walk(PreviewResource resource, string branch, string below)
        {
            var last = children[resource.Urn].LastOrDefault();
            yield return new TreeLine(branch, below + (last is null ? "   " : "│  "), resource);
            foreach (var child in children[resource.Urn])
                foreach (var line in ReferenceEquals(child, last) ? Walk(child, below + "└─ ", below + "   ") : Walk(child, below + "├─ ", below + "│  "))
                    yield return line;
        }
    }
}
