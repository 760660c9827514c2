using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Clusters that grow without renaming each other's hosts: AVD2195.</summary>
internal static class ClusterGrowthRules
{
    private const string Clusters = "session_host.clusters";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2195",
            Title = "The numbers of a cluster's hosts depend on another cluster",
            Cause =
                "Hosts are numbered cluster by cluster. Without a start_number of its own, a cluster goes on where the one before it ends: one host more or less there gives every host here another "
                + "name, and a host with another name is another machine. Those that were there would be deleted.",
            Example = "session_host:\n  clusters:\n    - {name: azl-01, count: 30}\n    - {name: azl-02, count: 30}",
            Remedy = "Give every cluster after the first a start_number that leaves room for the growth of the others, such as 501.",
            Source = new("Session hosts", "docs/session-hosts.md#placement-and-numbers"),
            Severity = Severity.Warning,
            Reads = [Clusters],
            Check = static context =>
                context
                    .Settings.SessionHost.Clusters.Select((cluster, i) => new { Cluster = cluster, Index = i })
                    .Where(static item => item.Index > 0 && item.Cluster.StartNumber is null)
                    .Select(static item =>
                        Finding.Sentence(
                            $"{ItemPath.Of(Clusters, item.Index)}.start_number",
                            $"The cluster '{item.Cluster.Name}' has no start_number, so its hosts get other names, and are made anew, when a cluster before it grows or shrinks.",
                            "Give it one that leaves room for the others, such as 501."
                        )
                    ),
        },
    ];
}
