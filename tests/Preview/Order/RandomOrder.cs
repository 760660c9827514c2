using System.Collections.Immutable;

namespace AvdPulumi.Tests.Order;

/// <summary>
/// Plays a deployment, and then the destruction of all of it, in an order that the graph allows and chance decides: at each moment either something begins that may begin, or something ends that has begun.
/// The same seed plays the same order.
/// </summary>
internal static class RandomOrder
{
    /// <summary>Makes all resources, each after what it waits for, and deletes them, each before what it waits for.</summary>
    public static void Play(AzureDouble azure, DependencyGraph graph, int seed)
    {
        var random = new Random(seed);
        var waiting = graph.WaitsFor;
        var followers = graph.FollowedBy;
        Play(random, waiting, followers, azure.BeginMaking, azure.EndMaking);
        Play(random, followers, waiting, azure.BeginDeleting, azure.EndDeleting);
    }

    private static void Play(
        Random random,
        ImmutableArray<ImmutableArray<int>> before,
        ImmutableArray<ImmutableArray<int>> after,
        Action<int> begin,
        Action<int> end
    )
    {
        var open = before.Select(others => others.Length).ToArray();
        var ready = Enumerable.Range(0, open.Length).Where(number => open[number] == 0).ToList();
        var running = new List<int>();
        var done = 0;
        while (ready.Count + running.Count > 0)
        {
            if (running.Count == 0 || (ready.Count > 0 && random.Next(2) == 0))
            {
                var number = Take(ready, random);
                begin(number);
                running.Add(number);
            }
            else
            {
                var number = Take(running, random);
                end(number);
                done++;
                foreach (var next in after[number])
                    if (--open[next] == 0)
                        ready.Add(next);
            }
        }

        if (done < open.Length)
            throw new InvalidOperationException("Resources wait for each other in a circle.");
    }

    private static int Take(List<int> from, Random random)
    {
        var place = random.Next(from.Count);
        var taken = from[place];
        from[place] = from[^1];
        from.RemoveAt(from.Count - 1);
        return taken;
    }
}
