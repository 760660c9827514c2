using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preview;

/// <summary>
/// How many resources of some phases a deployment creates, and the longest chain of them in which each waits for the one before. It counts creations, not time: Azure decides how long one lasts. Pure.
/// </summary>
/// <param name="Created">Number of resources in Azure: at least as many requests that write.</param>
/// <param name="Chain">The longest chain, in the order of creation. Of chains with the same length, the first in the order of the program.</param>
internal sealed record CriticalPath(int Created, ImmutableArray<PreviewResource> Chain)
{
    /// <summary>The path, if the resources of these phases are gone and all others exist.</summary>
    /// <param name="model">The preview.</param>
    /// <param name="phases">Numbers of the phases.</param>
    public static CriticalPath Of(PreviewModel model, params ImmutableArray<int> phases)
    {
        var created = model.Resources.Where(resource => resource.IsInAzure && phases.Contains(resource.Phase)).ToHashSet();
        var chains = new Chains(model.Resources, created);
        return new CriticalPath(
            created.Count,
            [.. model.Resources.Select(chains.Of).Aggregate(ImmutableStack<PreviewResource>.Empty, Chains.Longer).Reverse()]
        );
    }

    // each chain has its last resource on top
    private sealed class Chains(ImmutableArray<PreviewResource> resources, HashSet<PreviewResource> created)
    {
        private readonly Dictionary<string, PreviewResource> _byUrn = resources
            .DistinctBy(resource => resource.Urn)
            .ToDictionary(resource => resource.Urn, StringComparer.Ordinal);

        private readonly ILookup<string?, PreviewResource> _children = resources.ToLookup(resource => resource.Parent);
        private readonly Dictionary<string, ImmutableStack<PreviewResource>> _known = new(StringComparer.Ordinal);

        public static ImmutableStack<PreviewResource> Longer(ImmutableStack<PreviewResource> one, ImmutableStack<PreviewResource> other) =>
            other.Count() > one.Count() ? other : one;

        // the engine registers a child after its parent, and that one after what it depends on
        public ImmutableStack<PreviewResource> Of(PreviewResource resource)
        {
            if (_known.TryGetValue(resource.Urn, out var known))
                return known;
            var longest = resource
                .DependsOn.Where(urn => !IsAbove(resource, urn))
                .Select(urn => _byUrn.GetValueOrDefault(urn))
                .OfType<PreviewResource>()
                .Select(OfWhole)
                .Append(_byUrn.GetValueOrDefault(resource.Parent ?? "") is { } parent ? Of(parent) : [])
                .Aggregate(ImmutableStack<PreviewResource>.Empty, Longer);
            return _known[resource.Urn] = created.Contains(resource) ? longest.Push(resource) : longest;
        }

        // who depends on a component waits for everything in it
        private ImmutableStack<PreviewResource> OfWhole(PreviewResource resource) =>
            resource.IsComponent ? _children[resource.Urn].Select(OfWhole).Aggregate(Of(resource), Longer) : Of(resource);

        private bool IsAbove(PreviewResource resource, string urn) =>
            resource.Parent is { } parent && (parent == urn || (_byUrn.TryGetValue(parent, out var known) && IsAbove(known, urn)));
    }
}
