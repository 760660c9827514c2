using System.Text.Json.Nodes;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Tests.Configuration.Robustness;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Configuration.Sizing;

/// <summary>What holds of the size of any estate, over pools that are put together at random.</summary>
public sealed class EstateSizingTests
{
    private static readonly string[] Names = ["default", "alpha", "night_shift", "z9", "beta"];

    // what the verb says does not suffice, and what the gate says of the same
    private static readonly string[] Shortages =
    [
        "AVD8001",
        "AVD8002",
        "AVD8012",
        "AVD8013",
        "AVD8020",
        "AVD8021",
        "AVD8022",
        "AVD8030",
        "AVD8031",
        "AVD8032",
    ];

    private static Gen<Trial> Trials =>
        from start in Gen.Elements("small", "medium", "large", "max")
        from pools in Gen.ListOf(Pool, 5)
        from count in Gen.Choose(1, Names.Length)
        from seed in Gen.Choose(0, int.MaxValue)
        select new Trial(start, [.. pools.Take(count).Zip(Names, (pool, name) => pool with { Name = name })], seed);

    private static Gen<Trial.Pool> Pool =>
        from users in Gen.Choose(0, 900)
        from profile in Gen.Choose(5, 60)
        from concurrency in Gen.Choose(5, 100)
        from type in Gen.Elements("light", "knowledge", "power")
        from mounts in Gen.Elements(true, true, false)
        select new Trial.Pool("", users, profile, concurrency, type, mounts);

    [Fact]
    public void Pools_add_up_to_the_totals() =>
        Prop.ForAll(
                Trials.ToArbitrary(),
                trial =>
                {
                    var sizing = trial.Load().Estate!.Sizing;

                    Assert.Equal(sizing.Users ?? 0, sizing.Pools.Sum(pool => pool.Users ?? 0));
                    Assert.Equal(sizing.UsersAtOnce ?? 0, sizing.Pools.Sum(pool => pool.Size.UsersToPlace ?? 0));
                    Assert.Equal(sizing.Hosts, sizing.Pools.Sum(pool => pool.Size.Hosts));
                    Assert.Equal(sizing.Hosts, sizing.Clusters.Sum(cluster => cluster.Hosts));
                    Assert.Equal(sizing.FeeProcessors, sizing.Pools.Sum(pool => pool.FeeProcessors));
                    Assert.Equal(sizing.ProfilesGb, sizing.Pools.Sum(pool => pool.Profiles?.NeededGb ?? 0));
                    // what is on a file server is some pool's
                    Assert.True(sizing.FileServers.Sum(server => server.NeededGb ?? 0) <= sizing.ProfilesGb);
                    return true;
                }
            )
            .Check(Robust.Often(60));

    [Fact]
    public void Pools_in_another_order_have_the_same_figures() =>
        Prop.ForAll(
                Trials.ToArbitrary(),
                trial =>
                {
                    var shuffled = trial.Pools.ToArray();
                    new Random(trial.Seed).Shuffle(shuffled);
                    var other = trial with { Pools = [.. shuffled] };

                    Assert.Equal(Lines(trial), Lines(other));
                    return true;
                }
            )
            .Check(Robust.Often(40));

    [Fact]
    public void More_users_never_need_less() =>
        Prop.ForAll(
                Trials.ToArbitrary(),
                trial =>
                {
                    var (before, after) = (
                        trial.Load().Estate!.Sizing,
                        (trial with { Pools = [.. trial.Pools.Select(pool => pool with { Users = pool.Users + 7 })] }).Load().Estate!.Sizing
                    );

                    Assert.All(
                        before.Pools.Zip(after.Pools),
                        pool =>
                        {
                            Assert.True((pool.Second.HostsNeeded ?? 0) >= (pool.First.HostsNeeded ?? 0));
                            Assert.True((pool.Second.Profiles?.NeededGb ?? 0) >= (pool.First.Profiles?.NeededGb ?? 0));
                        }
                    );
                    Assert.All(
                        before.FileServers.Zip(after.FileServers),
                        server => Assert.True((server.Second.NeededGb ?? 0) >= (server.First.NeededGb ?? 0))
                    );
                    Assert.True(after.Shortages.Length >= before.Shortages.Length);
                    return true;
                }
            )
            .Check(Robust.Often(40));

    [Fact]
    public void The_most_hosts_that_fit_do_fit_and_one_more_does_not() =>
        Prop.ForAll(
                Trials.ToArbitrary(),
                trial =>
                {
                    var pools = trial.Load().Estate!.Pools.Select(pool => pool.Config).ToList();

                    foreach (var load in EstateLoad.Declared([.. pools]))
                    {
                        foreach (var (part, at) in load.Parts.Select((part, at) => (part, at)).Where(item => item.part.Load.Hosts > 0))
                        {
                            var most = (int)load.MostHosts(part);
                            Assert.Equal(part.Load.Hosts <= most, Fits(load));
                            Assert.True(most == 0 || Fits(With(load, at, most)));
                            Assert.False(Fits(With(load, at, most + 1)));
                        }
                    }

                    return true;
                }
            )
            .Check(Robust.Often(40));

    [Fact]
    public void The_verb_and_the_gate_say_the_same() =>
        Prop.ForAll(
                Trials.ToArbitrary(),
                trial =>
                {
                    var result = trial.Load();
                    var found = result
                        .Diagnostics.Where(diagnostic => Shortages.Contains(diagnostic.Code))
                        .Select(diagnostic => diagnostic.Path)
                        .Distinct()
                        .Order(StringComparer.Ordinal);
                    var said = result.Estate!.Sizing.Shortages.Select(note => note.Path).Distinct().Order(StringComparer.Ordinal);

                    Assert.Equal(found, said);
                    return true;
                }
            )
            .Check(Robust.Often(60));

    [Fact]
    public void A_number_at_the_top_is_counted_once_and_the_table_says_so()
    {
        var sizing = Loaded
            .Base(
                Shared.Fixture.Contoso.Read("config/variables.yml")
                    + """

                    pools:
                      one: {}
                      two: {host_pool: {name: hp-two}, application_groups: [{name: ag-two, type: Desktop}], scaling: {name: sp-two}, session_host: {prefix: avd2}}
                    """
            )
            .Estate!.Sizing;

        Assert.Equal((160, 6720L), (sizing.Users, sizing.ProfilesGb));
        Assert.Equal([true, false], sizing.Pools.Select(pool => pool.IsCounted));
        Assert.Contains(sizing.Undeclared, note => note is { Path: "sizing.users" } && note.Text.Contains("two", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_server_on_the_cluster_of_another_pool_loads_that_cluster()
    {
        const string Location =
            "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-02/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-02";
        var settings = Loaded.Base(Shared.Fixture.Contoso.Read("config/variables.yml")).Estate!.Settings;
        Assert.True(ArmId.TryCreate(Location, out var other));

        var apart = EstateSizing.Of(
            settings,
            [new PoolConfig { Name = null, Settings = settings with { Sofs = settings.Sofs! with { CustomLocationId = other } } }]
        );

        Assert.Equal(["azl-weu-01", "azl-weu-02"], apart.Clusters.Select(cluster => cluster.Name));
        Assert.Equal(
            (0, 12L, "sofs-con-cl", 3),
            (
                apart.Clusters[1].Hosts,
                apart.Clusters[1].ProcessorsAsked,
                apart.Clusters[1].FileServers.Single().Name,
                apart.Clusters[1].FileServers.Single().Nodes
            )
        );
        Assert.Empty(apart.Clusters[0].FileServers);
    }

    private static bool Fits(EstateLoad load) =>
        load.ProcessorsAsked <= load.Machines.CoresWithoutOne && load.MemoryAskedGb <= load.Machines.MemoryGbWithoutOne;

    private static EstateLoad With(EstateLoad load, int part, int hosts) =>
        load with
        {
            Parts = load.Parts.SetItem(part, new(load.Parts[part].Pool, load.Parts[part].Load with { Hosts = hosts })),
        };

    // settings in the order in which pools ask for them
    private static string Lines(Trial trial) =>
        string.Join(
            '\n',
            SizingFigures
                .Of(trial.Load().Estate!.Sizing)
                .Select(figure =>
                    $"{figure.Of} {figure.Name} {figure.Quantity} {figure.Value} {figure.Unit} {string.Join(", ", figure.Settings.Order(StringComparer.Ordinal))}"
                )
                .Order(StringComparer.Ordinal)
        );

    private sealed record Trial(string Base, Trial.Pool[] Pools, int Seed)
    {
        public ConfigResult Load()
        {
            var tree = ConfigTree.Of(Base);
            var pools = new JsonObject();
            foreach (var pool in Pools)
                pools[pool.Name] = NodeOf(pool, tree);
            tree["pools"] = pools;
            var result = ConfigTree.Load(tree);
            return result.Estate is not null
                ? result
                : throw new InvalidOperationException(
                    string.Join('\n', result.Diagnostics.Where(found => found.Severity == Severity.Error)) + "\n" + ConfigTree.Yaml(tree)
                );
        }

        public override string ToString() => $"{Base}: {string.Join(", ", Pools.AsEnumerable())} ({Seed})";

        private static JsonObject NodeOf(Pool pool, JsonObject tree)
        {
            var own = new JsonObject
            {
                ["host_pool"] = new JsonObject { ["name"] = $"hp-{pool.Name}" },
                ["application_groups"] = new JsonArray(new JsonObject { ["name"] = $"ag-{pool.Name}", ["type"] = "Desktop" }),
                ["session_host"] = new JsonObject { ["prefix"] = $"avd-{pool.Name[..2]}" },
                ["sizing"] = new JsonObject
                {
                    ["users"] = pool.Users == 0 ? null : pool.Users,
                    ["profile_gib"] = pool.ProfileGib,
                    ["concurrency_percent"] = pool.Concurrency,
                    ["user_type"] = pool.Type,
                },
            };
            if (tree["scaling"] is not null)
                own["scaling"] = new JsonObject { ["name"] = $"sp-{pool.Name}" };
            if (!pool.Mounts)
                own["fslogix"] = new JsonObject { ["enabled"] = false };
            return own;
        }

        internal sealed record Pool(string Name, int Users, int ProfileGib, int Concurrency, string Type, bool Mounts);
    }
}
