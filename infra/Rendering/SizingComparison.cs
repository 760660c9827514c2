using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Compares the worked patterns of the reference architecture with config/examples. Whether both agree is computed; the reasons for differences are written here.</summary>
internal static class SizingComparison
{
    private static readonly ImmutableArray<SizingPattern> Patterns =
    [
        new()
        {
            Example = "small",
            Title = "Small, up to 100 users",
            Users = (1, 100),
            Pools = (1, 1),
            Clusters = (1, 1),
            Hosts = (4, 6),
            Host = "8 vCPU and 32 GB",
            ShareOptions = [ShareOption.One],
            ProfilesGb = 4200,
        },
        new()
        {
            Example = "medium",
            Title = "Medium, 100 to 500 users",
            Users = (100, 500),
            Pools = (2, 2),
            MostLoadPercent = 80,
            Clusters = (1, 1),
            Hosts = (10, 25),
            ShareOptions = [ShareOption.One, ShareOption.Three],
            ProfilesGb = 21000,
        },
        new()
        {
            Example = "large",
            Title = "Large, 500 users and more",
            Users = (500, int.MaxValue),
            Pools = (2, int.MaxValue),
            Clusters = (2, int.MaxValue),
            Hosts = (50, int.MaxValue),
            ShareOptions = [ShareOption.Three],
        },
        new()
        {
            Example = "hospital",
            Title = "Hospital, beside Medium",
            Users = (100, 500),
            Pools = (2, 2),
            MostLoadPercent = 80,
            Clusters = (1, 1),
            Hosts = (10, 25),
            ShareOptions = [ShareOption.One, ShareOption.Three],
            ProfilesGb = 21000,
        },
    ];

    /// <summary>The reasons for differences, by example and row. A difference without one stops the document; a test holds that each stands for a difference.</summary>
    internal static ImmutableDictionary<(string Example, string Row), string> Reasons { get; } =
        new Dictionary<(string, string), string>
        {
            [("hospital", "host pools")] = "clinicians share hosts; each developer has a host",
            [("hospital", "cores in use")] =
                "the pattern requires a second cluster at this load, and the estate has one; before the estate grows, each cluster needs another node",
            [("hospital", "clusters")] = "two buildings, each with a cluster",
            [("hospital", "session hosts")] =
                "the pooled hosts are within the pattern; the hosts of the personal pool, one for each developer, are additional",
        }.ToImmutableDictionary();

    /// <summary>Appends the section.</summary>
    public static void Append(StringBuilder text, IReadOnlyDictionary<string, AvdEstate> examples)
    {
        text.Append(
            """

            ## The examples and the reference architecture

            This section compares the worked patterns of the reference architecture with the results of `avd sizing` for the files in [config/examples](../config/examples).


            """
        );
        foreach (var pattern in Patterns)
        {
            text.Append($"### {pattern.Title}\n\n| item | pattern | `{pattern.Example}.yml` | |\n|---|---|---|---|\n");
            foreach (var row in RowsOf(pattern, examples[pattern.Example]))
                text.Append(
                    $"| {row.What} | {row.Pattern} | {row.Example} | {(row.IsWithin ? "agrees" : $"differs: {Reasons[(pattern.Example, row.What)]}")} |\n"
                );
            text.Append('\n');
        }

        text.Append(
            """
            The reference architecture and this program differ in three formulas:

            - **Reserve.** The reference of the file server plans 5.5 TB on a pool of 12 TB: two copies of 5.5 TB are 11 TB, rounded up to 12 disks of 1 TB. This leaves a reserve of one disk, but Microsoft recommends one disk per node, which is three.
              Here 12 disks of 1,024 GB hold 4,608 GB. `sofs.volume.size_gb: 5632` sets the 5.5 TB nevertheless, with the warning AVD3027.
            - **Buffer.** That reference adds 10 % to its 5 TB, the worked patterns 40 %. Here it is 40 %, and `sizing.growth_percent` changes it. With 42 GB per user, 5.5 TB are sufficient for 130 users.
            - **Office containers.** The reference counts an Office container beside the profile: 500 users with 30 GB and 15 GB need 31.5 TB. Here `sizing.profile_gib` includes all data of a user: set it to 45 for the same result.

            """
        );
    }

    private static IEnumerable<(string What, string Pattern, string Example, bool IsWithin)> RowsOf(SizingPattern pattern, AvdEstate estate)
    {
        var sizing = estate.Sizing;
        yield return ("users", RangeOf(pattern.Users), SizingWords.Number(sizing.Users), IsWithin(sizing.Users ?? 0, pattern.Users));
        var personal = sizing.Pools.Count(pool => pool.IsPersonal);
        var pooled = sizing.Pools.Length - personal;
        yield return (
            "host pools",
            $"{RangeOf(pattern.Pools)} pooled",
            $"{SizingWords.Number(pooled)} pooled{(personal > 0 ? $", {SizingWords.Number(personal)} personal" : "")}",
            personal == 0 && IsWithin(pooled, pattern.Pools)
        );
        yield return (
            "clusters",
            RangeOf(pattern.Clusters),
            SizingWords.Number(sizing.Clusters.Length),
            IsWithin(sizing.Clusters.Length, pattern.Clusters)
        );
        if (pattern.MostLoadPercent is { } load)
            yield return (
                "cores in use",
                $"below {load} %",
                $"{string.Join(", ", sizing.Clusters.Select(cluster => SizingWords.Percent(cluster.ProcessorsAsked, cluster.CoresLeft ?? 0)))} with one node down",
                sizing.Clusters.All(cluster => cluster.ProcessorsAsked * 100 < cluster.CoresLeft * load)
            );
        yield return ("session hosts", RangeOf(pattern.Hosts), SizingWords.Number(sizing.Hosts), IsWithin(sizing.Hosts, pattern.Hosts));
        if (pattern.Host is { } host)
            yield return (
                "host",
                host,
                string.Join("; ", sizing.Pools.Select(SizingWords.Host).Distinct()),
                sizing.Pools.All(pool => SizingWords.Host(pool) == host)
            );
        var options = estate
            .Pools.Where(pool => pool.Settings.Fslogix.Enabled)
            .Select(pool => pool.Settings.Fslogix.ShareOption)
            .Distinct()
            .ToList();
        yield return (
            "share option",
            string.Join(" or ", pattern.ShareOptions.Select(EnumWords.Of)),
            string.Join(", ", options.Select(EnumWords.Of)),
            options.TrueForAll(option => pattern.ShareOptions.Contains(option))
        );
        var onServers =
            $"{SizingWords.Terabytes(sizing.ProfilesGb)} on {SizingWords.Count(sizing.FileServers.Length, "file server")}, which {(sizing.FileServers.Length == 1 ? "holds" : "hold")} {SizingWords.Terabytes(sizing.FileServers.Sum(server => server.Capacity.HoldsGb))}";
        yield return pattern.ProfilesGb is { } most
            ? (
                "profiles",
                $"up to {SizingWords.Terabytes(most)}",
                onServers,
                sizing.ProfilesGb <= most && sizing.FileServers.All(server => server.LacksGb == 0)
            )
            : (
                "profiles",
                "each file server serves a part of the users",
                onServers,
                sizing.FileServers.Length > 1 && sizing.FileServers.All(server => server.LacksGb == 0)
            );
    }

    private static bool IsWithin(long number, (int Least, int Most) range) => number >= range.Least && number <= range.Most;

    private static string RangeOf((int Least, int Most) range) =>
        range switch
        {
            var (least, most) when least == most => SizingWords.Number(least),
            (var least, int.MaxValue) => $"{SizingWords.Number(least)} or more",
            (1, var most) => $"up to {SizingWords.Number(most)}",
            var (least, most) => $"{SizingWords.Number(least)} to {SizingWords.Number(most)}",
        };
}
