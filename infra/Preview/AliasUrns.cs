using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Infra.Preview;

/// <summary>The URNs that a resource had, by the engine's rule: its own aliases, and those that it has because a parent has some.</summary>
/// <param name="graph">The resources of the stack.</param>
internal sealed class AliasUrns(ResourceGraph graph)
{
    // a parent is asked by each of its children
    private readonly Dictionary<RecordedResource, Task<ImmutableArray<string>>> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The URNs, sorted; none for most resources.</summary>
    public Task<ImmutableArray<string>> OfAsync(RecordedResource record)
    {
        if (!_known.TryGetValue(record, out var urns))
            _known[record] = urns = FindAsync(record);
        return urns;
    }

    private async Task<ImmutableArray<string>> FindAsync(RecordedResource record)
    {
        var inherited = graph.ParentOf(record) is { } above ? await OfAsync(above).ConfigureAwait(false) : [];
        if (inherited.IsEmpty && record.Options.Aliases.Count == 0)
            return [];
        var (name, type) = (record.Resource.GetResourceName(), record.Resource.GetResourceType());
        var parent = graph.ParentOf(record);
        var parentUrn = parent is null ? null : graph.UrnOf(parent.Resource);
        var urns = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        // each set of the parent's names and the resource's own, as the engine joins them
        foreach (var former in inherited)
        {
            var formerName = NameBelow(name, parent!.Resource.GetResourceName(), former.Split("::")[^1]);
            urns.Add(graph.UrnBelow(former, type, formerName));
        }

        foreach (var alias in record.Options.Aliases)
            urns.Add(await UrnOfAsync(alias, parentUrn, type, name).ConfigureAwait(false));
        return [.. urns];
    }

    private async Task<string> UrnOfAsync(Input<Alias> input, string? parentUrn, string type, string name)
    {
        var alias = await OutputUtilities.GetValueAsync((Output<Alias>)input).ConfigureAwait(false);
        if (alias.Urn is { } urn)
            return urn;
        var parent =
            alias.NoParent ? null
            : alias.Parent is { } given ? graph.UrnOf(given)
            : alias.ParentUrn is { } written ? await TextOfAsync(written).ConfigureAwait(false)
            : parentUrn;
        return graph.UrnBelow(
            parent,
            alias.Type is { } formerType ? await TextOfAsync(formerType).ConfigureAwait(false) : type,
            alias.Name is { } formerName ? await TextOfAsync(formerName).ConfigureAwait(false) : name
        );
    }

    // a child whose name begins with the parent's had a name that began with the parent's former one
    private static string NameBelow(string name, string parent, string former) =>
        name.StartsWith(parent, StringComparison.Ordinal) ? former + name[parent.Length..] : name;

    private static async Task<string> TextOfAsync(Input<string> input) =>
        await OutputUtilities.GetValueAsync((Output<string>)input).ConfigureAwait(false);
}
