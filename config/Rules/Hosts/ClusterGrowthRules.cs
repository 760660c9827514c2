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
            Title = "Host numbers of a cluster depend on another cluster",
            Cause =
                "Hosts are numbered cluster by cluster. A cluster without its own start_number continues where the previous cluster ends. If that cluster grows or shrinks, every host here gets a "
                + "new name. A host with a new name is a new machine, and the old machine is deleted.",
            Example = "session_host:\n  clusters:\n    - {name: azl-01, count: 30}\n    - {name: azl-02, count: 30}",
            Remedy = "Set a start_number for every cluster after the first, with room for the other clusters to grow, such as 501.",
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
                            $"Cluster '{item.Cluster.Name}' has no start_number. If a cluster before it grows or shrinks, its hosts get new names and are created again."
                        )
                    ),
        },
    ];
}
