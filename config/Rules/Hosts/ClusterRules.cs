using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>How session hosts are spread over clusters: AVD2070 to AVD2079.</summary>
internal static class ClusterRules
{
    private const string Clusters = "session_host.clusters";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2071",
            Title = "Two clusters with the same custom location",
            Cause = "Each Azure Local cluster has its own custom location. Two entries with the same id are the same cluster.",
            Example =
                "session_host:\n  clusters:\n    - {name: azl-01, custom_location_id: *one}\n    - {name: azl-02, custom_location_id: *one}",
            Remedy = "Correct the id, or merge the entries.",
            Source = new(
                "What is Azure Local VM management?",
                "https://learn.microsoft.com/azure/azure-local/manage/azure-arc-vm-management-overview"
            ),
            Reads = [Clusters],
            Check = static context =>
                Repeats
                    .In(Items(context), static item => item.Cluster.CustomLocationId.ToString())
                    .Select(static item =>
                        Finding.Sentence(
                            $"{item.Path}.custom_location_id",
                            $"'{item.Cluster.Name}' has the custom location of an earlier cluster, '{item.Cluster.CustomLocationId.Name}'."
                        )
                    ),
        },
        new()
        {
            Code = "AVD2072",
            Title = "Two clusters with the same name",
            Cause = "Other sections refer to a cluster by its name, so each name must be unique.",
            Example = "session_host:\n  clusters:\n    - {name: azl-01}\n    - {name: azl-01}",
            Remedy = "Rename one of the clusters.",
            Source = new("Configuration", "docs/configuration.md#session_host"),
            Reads = [Clusters],
            Check = static context =>
                Repeats
                    .In(Items(context), static item => item.Cluster.Name)
                    .Select(static item =>
                        Finding.Sentence($"{item.Path}.name", $"'{item.Cluster.Name}' is also the name of an earlier cluster.")
                    ),
        },
        new()
        {
            Code = "AVD2073",
            Title = "No session hosts",
            Cause = "The stack deploys session hosts, but every cluster has a count of 0.",
            Example = "session_host:\n  clusters:\n    - {name: azl-01, count: 0}",
            Remedy = "Raise a count, or remove the layer session_hosts from avd:layers.",
            Source = new("Configuration", "docs/configuration.md#session_host"),
            Reads = [Clusters],
            Check = static context =>
                context.Layers.HasFlag(Layers.Hosts) && HostNumbers.Total(context.Settings.SessionHost) == 0
                    ? [Finding.Sentence($"{Clusters}[0].count", "No cluster has session hosts: every count is 0.")]
                    : [],
        },
        new()
        {
            Code = "AVD2074",
            Title = "Host numbers of two clusters overlap",
            Cause = "Two hosts get the same number and therefore the same computer name. The second host cannot join the domain.",
            Example =
                "session_host:\n  clusters:\n    - {name: azl-01, count: 30, start_number: 1}\n    - {name: azl-02, count: 30, start_number: 21}",
            Remedy = "Set the start_number of one cluster higher than the last number of the other.",
            Source = new("Configuration", "docs/configuration.md#session_host"),
            Reads = [Clusters, "session_host.start_number"],
            Check = static context =>
            {
                var clusters = context.Settings.SessionHost.Clusters;
                return Overlaps(HostNumbers.Of(context.Settings.SessionHost))
                    .Select(pair =>
                        Finding.Sentence(
                            $"{Clusters}[{pair.Later.Cluster}].start_number",
                            $"Hosts {pair.Later.First} to {pair.Later.Last} of '{clusters[pair.Later.Cluster].Name}' overlap with {pair.Earlier.First} to "
                                + $"{pair.Earlier.Last} of '{clusters[pair.Earlier.Cluster].Name}'."
                        )
                    );
            },
        },
        new()
        {
            Code = "AVD2075",
            Title = "Too few digits for the highest host number",
            Cause = "session_host.number_digits sets the number of digits in computer names. The highest host number has more digits.",
            Example = "session_host:\n  number_digits: 1\n  clusters:\n    - {name: azl-01, count: 12}",
            Remedy = "Raise number_digits. This renames existing hosts, so leave room to grow.",
            Source = new("Configuration", "docs/configuration.md#session_host"),
            Reads = [Clusters, "session_host.start_number", "session_host.number_digits"],
            Check = static context =>
            {
                var hosts = context.Settings.SessionHost;
                var highest = HostNumbers
                    .Of(hosts)
                    .Where(static numbers => numbers.Last >= numbers.First)
                    .Select(static numbers => numbers.Last)
                    .DefaultIfEmpty(0)
                    .Max();
                var digits = highest.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
                return digits > hosts.NumberDigits
                    ?
                    [
                        Finding.Sentence(
                            "session_host.number_digits",
                            $"The highest host number is {highest}, which needs {digits} digits, but session_host.number_digits is {hosts.NumberDigits}.",
                            digits > 4 ? "Lower the start numbers: the maximum is four digits." : $"Set it to {digits} or more."
                        ),
                    ]
                    : [];
            },
        },
    ];

    private static IEnumerable<ClusterAt> Items(RuleContext context) =>
        context.Settings.SessionHost.Clusters.Select(static (cluster, i) => new ClusterAt(cluster, $"{Clusters}[{i}]"));

    // by first number, each needs to be compared with the one that reaches farthest only
    private static IEnumerable<Overlap> Overlaps(IEnumerable<HostNumbers> all)
    {
        HostNumbers? farthest = null;
        foreach (var numbers in all.Where(static numbers => numbers.Last >= numbers.First).OrderBy(static numbers => numbers.First))
        {
            if (farthest is { } other && numbers.First <= other.Last)
                yield return other.Cluster < numbers.Cluster ? new(other, numbers) : new(numbers, other);
            if (farthest is null || numbers.Last > farthest.Last)
                farthest = numbers;
        }
    }

    private sealed record ClusterAt(ClusterSettings Cluster, string Path);

    private sealed record Overlap(HostNumbers Earlier, HostNumbers Later);
}
