using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Calls of one provider function that differ from host to host: one is shown, the others are counted, as with the hosts themselves. The JSON form has all of them.</summary>
internal static class ReadFolding
{
    // a few are shown sooner than they are explained
    private const int MostShown = 3;

    /// <summary>The calls that are shown, in order, each with a note on those that are like it and are not shown; null for none.</summary>
    public static IEnumerable<(PreviewInvoke Shown, string? Note)> Of(ImmutableArray<PreviewInvoke> invokes)
    {
        foreach (var same in invokes.GroupBy(invoke => (invoke.Token, invoke.Subscription)))
        {
            var calls = same.ToList();
            if (calls.Count > MostShown)
            {
                yield return (calls[0], $"and {calls.Count - 1} more like it");
                continue;
            }

            foreach (var call in calls)
                yield return (call, null);
        }
    }
}
