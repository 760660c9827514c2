using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff;

/// <summary>Applies the changes of properties: what a diff says is enough to get from one side to the other.</summary>
internal static class ChangedInputs
{
    /// <summary>The inputs before a change, from those after it.</summary>
    public static ImmutableSortedDictionary<string, PreviewValue> Before(ResourceChange change) =>
        Applied(change.Resource.Inputs, change.Properties.Select(property => (property.Path, property.Before)));

    /// <summary>The resource before a change; a created one has only what it is afterwards, and a deleted one what it was.</summary>
    public static PreviewResource Former(ResourceChange change) =>
        change.Kind is ChangeKind.Created or ChangeKind.Deleted
            ? change.Resource
            : change.Resource with
            {
                Inputs = Before(change),
                AzureName = change.FormerName ?? change.Resource.AzureName,
            };

    /// <summary>The inputs with other values at some paths; null removes one.</summary>
    public static ImmutableSortedDictionary<string, PreviewValue> Applied(
        ImmutableSortedDictionary<string, PreviewValue> inputs,
        IEnumerable<(string Path, PreviewValue? Value)> values
    ) =>
        (
            (PreviewValue.Map)
                values
                    // these are no inputs
                    .Where(item => item.Path is not (ReplacementRules.Protect or ReplacementRules.Subscription or ReplacementRules.Trigger))
                    .Aggregate(
                        (PreviewValue)new PreviewValue.Map(inputs),
                        (whole, item) => Set(whole, PropertyPath.Parse(item.Path).Segments, item.Value)!
                    )
        ).Members;

    private static PreviewValue? Set(PreviewValue? whole, ImmutableArray<PropertySegment> path, PreviewValue? value) =>
        (whole, path) switch
        {
            (_, []) => value,
            (PreviewValue.List(var items), [{ Index: { } index }, .. var rest]) when index < items.Length => new PreviewValue.List(
                items.SetItem(index, Set(items[index], rest, value) ?? new PreviewValue.Null())
            ),
            (PreviewValue.Map(var members), [{ Key: { } key }, .. var rest]) => new PreviewValue.Map(
                Set(members.GetValueOrDefault(key), rest, value) is { } member ? members.SetItem(key, member) : members.Remove(key)
            ),
            // a path that leads nowhere changes nothing
            _ => whole,
        };
}
