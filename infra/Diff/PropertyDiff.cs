using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff;

/// <summary>Compares two sets of inputs or outputs, down to the smallest part that differs. Lists of another length differ as a whole.</summary>
internal static class PropertyDiff
{
    /// <summary>What differs, by path.</summary>
    public static ImmutableArray<PropertyChange> Of(
        ImmutableSortedDictionary<string, PreviewValue> before,
        ImmutableSortedDictionary<string, PreviewValue> after
    )
    {
        var changes = ImmutableArray.CreateBuilder<PropertyChange>();
        Members(before, after, PropertyPath.Root, changes);
        return changes.ToImmutable();
    }

    private static void Compare(
        PreviewValue? before,
        PreviewValue? after,
        PropertyPath path,
        ImmutableArray<PropertyChange>.Builder changes
    )
    {
        switch (before, after)
        {
            case (PreviewValue.Map(var old), PreviewValue.Map(var now)):
                Members(old, now, path, changes);
                break;
            case (PreviewValue.List(var old), PreviewValue.List(var now))
                when old.Length == now.Length && old.All(item => item is PreviewValue.Map):
                foreach (var (index, (left, right)) in old.Zip(now).Index())
                    Compare(left, right, path.Item(index), changes);
                break;
            case var _ when !ValueEquality.Same(before, after):
                changes.Add(
                    new()
                    {
                        Path = path.ToString(),
                        Before = before,
                        After = after,
                    }
                );
                break;
        }
    }

    private static void Members(
        ImmutableSortedDictionary<string, PreviewValue> before,
        ImmutableSortedDictionary<string, PreviewValue> after,
        PropertyPath path,
        ImmutableArray<PropertyChange>.Builder changes
    )
    {
        foreach (var key in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Compare(before.GetValueOrDefault(key), after.GetValueOrDefault(key), path.Member(key), changes);
    }
}
