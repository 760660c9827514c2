using System.Text.Json.Nodes;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Tests.Configuration.Robustness;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Stacks;

/// <summary>What holds for any number of pools with any overrides, over estates that are put together at random.</summary>
public sealed class EstatePoolPropertyTests
{
    private static readonly string[] Bases = ["small", "medium", "large", "max"];

    private static readonly string[] Names = ["default", "alpha", "night_shift", "z9", "beta"];

    // what a pool may say of its own, beside what must differ
    private static readonly (string Section, string Json)[] Overrides =
    [
        ("host_pool", """{"max_session_limit": 3, "friendly_name": "Own"}"""),
        ("host_pool", """{"connection_private_endpoint": null, "public_network_access": "Enabled"}"""),
        ("workspace", """{"name": "ws-of-NAME", "global_private_endpoint": null}"""),
        ("workspace", """{"name": "ws-apart", "global_private_endpoint": null}"""),
        ("registration", """{"secret_name": "token-of-NAME"}"""),
        ("registration", """{"store_in_key_vault": false}"""),
        ("rbac", """{"admins": [{"name": "Own Admins", "object_id": "11111111-2222-4333-8444-0000000000AB"}]}"""),
        ("rbac", """{"helpdesk": [], "readers": []}"""),
        ("tags", """{"tier": "NAME"}"""),
        ("scaling", "null"),
        ("sizing", """{"users": 10}"""),
    ];

    private static readonly string[] OfAllPools =
    [
        "Microsoft.Authorization/roleAssignments",
        "Microsoft.Insights/scheduledQueryRules",
        "Microsoft.Network/privateDnsZones",
        "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
    ];

    private static Gen<Case> Cases =>
        from start in Gen.Elements(Bases)
        from count in Gen.Choose(1, Names.Length)
        from names in Gen.Shuffle(Names)
        from picks in Gen.ListOf(Gen.Choose(0, (1 << Overrides.Length) - 1), count)
        from seed in Gen.Choose(0, int.MaxValue)
        select new Case(start, [.. names.Take(count)], [.. picks], seed);

    [Fact]
    public void Pools_in_another_order_give_the_same_resources() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                trial =>
                {
                    var shuffled = trial.Names.Index().ToArray();
                    new Random(trial.Seed).Shuffle(shuffled);
                    var other = new Case(
                        trial.Base,
                        [.. shuffled.Select(item => item.Item)],
                        [.. shuffled.Select(item => trial.Picks[item.Index])],
                        trial.Seed
                    );

                    Assert.Equal(Lines(EstateOf(trial).Resources.Select(Described)), Lines(EstateOf(other).Resources.Select(Described)));
                    return true;
                }
            )
            .Check(Robust.Often(60));

    [Fact]
    public void Removing_a_pool_removes_only_its_own() =>
        Prop.ForAll(
                Cases.Where(trial => trial.Names.Length > 1).ToArbitrary(),
                trial =>
                {
                    var gone = trial.Seed % trial.Names.Length;
                    var name = trial.Names[gone];
                    var before = EstateOf(trial).Resources;
                    var after = EstateOf(
                        trial with
                        {
                            Names = [.. trial.Names.Where((_, i) => i != gone)],
                            Picks = [.. trial.Picks.Where((_, i) => i != gone)],
                        }
                    )
                        .Resources.Select(Described)
                        .ToHashSet(StringComparer.Ordinal);

                    // a resource that another pool owns, or all share, stays as it is; what several pools ask for of what they share may have been asked for by this one alone
                    var kept = before
                        .Where(resource => resource.Pool?.Name != name && !(resource.Pool is null && OfAllPools.Contains(resource.Type)))
                        .Select(Described);
                    Assert.Empty(kept.Except(after));
                    Assert.Empty(after.Except(before.Select(Described)));
                    return true;
                }
            )
            .Check(Robust.Often(60));

    [Fact]
    public void A_pool_that_overrides_nothing_is_the_only_pool_under_another_name() =>
        Prop.ForAll(
                Gen.Elements(Bases).Zip(Gen.Elements(Names)).ToArbitrary(),
                pick =>
                {
                    var (start, name) = pick;
                    AvdEstate alone = Load(ConfigTree.Of(start));
                    var tree = ConfigTree.Of(start);
                    tree["pools"] = new JsonObject { [name] = new JsonObject() };
                    AvdEstate named = Load(tree);

                    Assert.Equal(
                        Lines(alone.Resources.Where(IsOfNoPackage).Select(Described)),
                        Lines(
                            named.Resources.Where(IsOfNoPackage).Select(resource => WithoutName(resource, named.Pools[0], alone.Pools[0]))
                        )
                    );
                    Assert.Equal(
                        alone.Resources.Count(resource => !IsOfNoPackage(resource)),
                        named.Resources.Count(resource => !IsOfNoPackage(resource))
                    );
                    return true;
                }
            )
            .Check(Robust.Often(40));

    // packages are listed once, and each pool has its own under a name of its own
    private static bool IsOfNoPackage(PlannedResource resource) => !resource.Id.Contains("/appAttachPackages/", StringComparison.Ordinal);

    // the secrets of token and administrator, and the alerts on one pool have its name in theirs
    private static string WithoutName(PlannedResource resource, EstatePool named, EstatePool alone) =>
        Described(resource)
            .Replace(named.SecretName, alone.SecretName, StringComparison.Ordinal)
            .Replace(named.AdminSecretName, alone.AdminSecretName, StringComparison.Ordinal)
            .Replace($"-{named.Name!.Replace('_', '-')}-", "-", StringComparison.Ordinal);

    private static string Described(PlannedResource resource) =>
        $"{resource.Id.ToLowerInvariant()} {string.Join(", ", (resource.Tags?.AsEnumerable() ?? []).Select(tag => $"{tag.Key}={tag.Value}"))}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static AvdEstate EstateOf(Case trial)
    {
        var tree = ConfigTree.Of(trial.Base);
        var pools = new JsonObject();
        foreach (var (i, name) in trial.Names.Index())
        {
            var own = new JsonObject
            {
                ["host_pool"] = new JsonObject { ["name"] = $"hp-{name}" },
                ["application_groups"] = JsonNode.Parse(
                    $$"""[{"name": "ag-{{name}}", "type": "Desktop", "users": [{"name": "Users", "object_id": "11111111-2222-4333-8444-0000000000{{name.Length + 10}}"}]}]"""
                ),
                // a prefix has no underscore
                ["session_host"] = new JsonObject { ["prefix"] = $"avd-{name[..2]}" },
                ["scaling"] = new JsonObject { ["name"] = $"sp-{name}" },
            };
            if (tree["scaling"] is null)
                own.Remove("scaling");
            foreach (var (bit, (section, json)) in Overrides.Index())
                if ((trial.Picks[i] & (1 << bit)) != 0)
                    Put(own, section, JsonNode.Parse(json.Replace("NAME", name.Replace('_', '-'), StringComparison.Ordinal)));
            pools[name] = own;
        }

        tree["pools"] = pools;
        return Load(tree);
    }

    private static void Put(JsonObject own, string section, JsonNode? value)
    {
        if (value is JsonObject members && own[section] is JsonObject known)
        {
            foreach (var (key, member) in members)
                known[key] = member?.DeepClone();
            return;
        }

        own[section] = value;
    }

    private static AvdEstate Load(JsonObject tree)
    {
        var result = ConfigTree.Load(tree);
        return result.Estate
            ?? throw new InvalidOperationException(
                string.Join('\n', result.Diagnostics.Where(found => found.Severity == Severity.Error)) + "\n" + ConfigTree.Yaml(tree)
            );
    }

    private sealed record Case(string Base, string[] Names, int[] Picks, int Seed)
    {
        public override string ToString() => $"{Base}: {string.Join(", ", Names.Zip(Picks))} ({Seed})";
    }
}
