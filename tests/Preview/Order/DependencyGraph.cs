using System.Collections;
using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Tests.Order;

/// <summary>
/// What waits for what, by the rules of Pulumi's SDK: a resource waits for its parent and for what it depends on. A component that something depends on stands for all resources below it;
/// one that is a parent has been registered after what it depends on itself.
/// </summary>
internal sealed class DependencyGraph
{
    private readonly BitArray?[] _ancestors;

    public DependencyGraph(PreviewModel model)
    {
        Resources = model.Resources;
        var numbers = Resources
            .Select((resource, number) => (resource.Urn, number))
            .ToDictionary(pair => pair.Urn, pair => pair.number, StringComparer.Ordinal);
        var children = Resources
            .Select((resource, number) => (resource.Parent, number))
            .Where(pair => pair.Parent is not null)
            .ToLookup(pair => numbers[pair.Parent!], pair => pair.number);
        WaitsFor =
        [
            .. Resources.Select(
                (resource, number) =>
                    resource
                        .DependsOn.SelectMany(urn => Below(numbers[urn]))
                        .Concat(resource.Parent is null ? [] : [numbers[resource.Parent]])
                        .Where(other => other != number)
                        .Distinct()
                        .ToImmutableArray()
            ),
        ];
        var followers = WaitsFor
            .SelectMany((others, number) => others.Select(other => (other, number)))
            .ToLookup(pair => pair.other, pair => pair.number);
        FollowedBy = [.. Enumerable.Range(0, Resources.Length).Select(number => followers[number].ToImmutableArray())];
        _ancestors = new BitArray?[Resources.Length];

        IEnumerable<int> Below(int number) => Resources[number].IsComponent ? children[number].SelectMany(Below) : [number];
    }

    /// <summary>The resources; numbers are places in this list.</summary>
    public ImmutableArray<PreviewResource> Resources { get; }

    /// <summary>For each resource, the ones that it waits for directly.</summary>
    public ImmutableArray<ImmutableArray<int>> WaitsFor { get; }

    /// <summary>For each resource, the ones that wait for it directly.</summary>
    public ImmutableArray<ImmutableArray<int>> FollowedBy { get; }

    /// <summary>Whether a resource is there before another is begun.</summary>
    public bool IsBefore(int first, int second) => AncestorsOf(second)[first];

    private BitArray AncestorsOf(int number)
    {
        if (_ancestors[number] is { } known)
            return known;
        var found = new BitArray(Resources.Length);
        foreach (var other in WaitsFor[number])
        {
            found[other] = true;
            found.Or(AncestorsOf(other));
        }

        return _ancestors[number] = found;
    }
}
