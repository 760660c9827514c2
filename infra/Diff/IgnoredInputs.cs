using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff;

/// <summary>Puts ignored inputs back to what they were, as the engine does before it compares.</summary>
internal static class IgnoredInputs
{
    /// <summary>The new inputs with the old values at ignored paths.</summary>
    public static ImmutableSortedDictionary<string, PreviewValue> Restored(
        ImmutableSortedDictionary<string, PreviewValue> before,
        ImmutableSortedDictionary<string, PreviewValue> after,
        IEnumerable<string> ignored
    ) =>
        (
            (PreviewValue.Map)
                ignored
                    .Select(path => PropertyPath.Parse(path).Segments)
                    .Aggregate(
                        (PreviewValue)new PreviewValue.Map(after),
                        (value, path) => Restored(new PreviewValue.Map(before), value, path)!
                    )
        ).Members;

    // null for what is not there
    private static PreviewValue? Restored(PreviewValue? before, PreviewValue? after, ImmutableArray<PropertySegment> path)
    {
        if (path is not [var first, ..])
            return before;
        var rest = path[1..];
        switch (before, after)
        {
            case (PreviewValue.Map(var old), PreviewValue.Map(var now)):
                var members = now.ToBuilder();
                foreach (var key in old.Keys.Union(now.Keys).Where(key => first.Matches(new(key, null))))
                {
                    var value = Restored(old.GetValueOrDefault(key), now.GetValueOrDefault(key), rest);
                    if (value is null)
                        members.Remove(key);
                    else
                        members[key] = value;
                }

                return new PreviewValue.Map(members.ToImmutable());
            // items that are on one side only have no value to go back to
            case (PreviewValue.List(var old), PreviewValue.List(var now)):
                return new PreviewValue.List([
                    .. now.Select(
                        (item, index) =>
                            index < old.Length && first.Matches(new(null, index)) ? Restored(old[index], item, rest) ?? item : item
                    ),
                ]);
            default:
                return after;
        }
    }
}
