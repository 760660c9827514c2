using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Configuration.Robustness;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Stacks;

/// <summary>An estate of several pools: the same resources in one stack as in several, and each pool's own.</summary>
public sealed class EstatePoolsTests
{
    private const string Platform = "config:\n  avd:layers: [platform, site, sofs]\n";

    private static readonly string Hospital = File.ReadAllText(Repository.PathOf("config", "examples", "hospital.yml"));

    public static TheoryData<string> Examples => ["medium", "large", "hospital"];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task One_stack_and_split_stacks_register_the_same_resources_and_none_twice(string example)
    {
        var yaml = File.ReadAllText(Repository.PathOf("config", "examples", $"{example}.yml"));
        var one = Load(yaml);
        var whole = await RegisteredAsync(one);
        Assert.Equal(Lines(one.Estate!.OwnResources.Select(resource => resource.Id)), Lines(whole.Where(id => !IsOfMachine(id))));

        var parts = new List<string>();
        foreach (var stack in one.Estate.Pools.Select(pool => StackOf(pool.Name!)).Prepend(Platform))
        {
            var result = Load(yaml, stack);
            var registered = await RegisteredAsync(result);
            // of machines there may be thousands: the gate compares their names, not their resources
            Assert.Equal(
                Lines(result.Estate!.OwnResources.Select(resource => resource.Id)),
                Lines(registered.Where(id => !IsOfMachine(id)))
            );
            Assert.NotEmpty(registered);
            parts.AddRange(registered);
        }

        Assert.Equal(Lines(whole), Lines(parts));
        Assert.Equal(parts.Count, parts.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Pools_in_another_order_give_the_same_resources()
    {
        var at = Hospital.IndexOf("  clinicians:\n", StringComparison.Ordinal);
        var next = Hospital.IndexOf("  developers:\n", StringComparison.Ordinal);
        var swapped = $"{Hospital[..at]}{Hospital[next..]}{Hospital[at..next]}";

        Assert.Equal(["developers", "clinicians"], Load(swapped).Estate!.Pools.Select(pool => pool.Name));
        Assert.Equal(Planned(Load(Hospital)), Planned(Load(swapped)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Pools_in_another_order_have_the_same_names_in_the_state(string example)
    {
        var tree = ConfigTree.Read($"config/examples/{example}.yml");
        var expected = await UrnsAsync(ConfigTree.Load(tree));
        tree["pools"] = new JsonObject(
            ((JsonObject)tree["pools"]!).Reverse().Select(pool => KeyValuePair.Create(pool.Key, pool.Value?.DeepClone()))
        );

        Assert.Equal(expected, await UrnsAsync(ConfigTree.Load(tree)));
    }

    [Theory]
    [InlineData("clinicians")]
    [InlineData("developers")]
    public void Removing_a_pool_removes_only_what_is_its_own(string removed)
    {
        AvdEstate before = Load(Hospital).Estate!;
        AvdEstate after = Load(Hospital, overlay: $"pools: {{{removed}: null}}").Estate!;

        // a feed that only one pool is left in may become that pool's: ids are compared, not owners
        var kept = before.Resources.Where(resource => resource.Pool is { } pool && pool.Name != removed).Select(resource => resource.Id);
        Assert.Empty(kept.Except(after.Resources.Select(resource => resource.Id), StringComparer.OrdinalIgnoreCase));
        Assert.Empty(
            after
                .Resources.Select(resource => resource.Id)
                .Except(before.Resources.Select(resource => resource.Id), StringComparer.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task The_pool_default_has_the_urns_of_an_estate_without_pools() =>
        Assert.Equal(await UrnsAsync(Loaded.Base(Loaded.Small)), await UrnsAsync(Loaded.Overlay("pools: {default: {}}")));

    public static TheoryData<string> Sections => [.. PoolSections.All];

    // nothing of a pool may be asked of what all pools share, where a section need not be
    [Theory]
    [MemberData(nameof(Sections))]
    public async Task A_section_of_pools_may_stand_in_them_alone(string section)
    {
        var tree = ConfigTree.Of("prod");
        var own = tree[section]!.DeepClone();
        tree.Remove(section);
        tree["pools"] = new JsonObject { ["default"] = new JsonObject { [section] = own } };

        Assert.Equal(await UrnsAsync(ConfigTree.Load(ConfigTree.Of("prod"))), await UrnsAsync(ConfigTree.Load(tree)));
    }

    [Fact]
    public void A_pool_that_overrides_nothing_is_the_only_pool_under_another_name()
    {
        AvdEstate alone = Loaded.Base(Loaded.Small).Estate!;
        AvdEstate named = Loaded.Overlay("pools: {desk: {}}").Estate!;

        var secret = alone.Pools[0].SecretName;
        Assert.Equal($"{secret}-desk", named.Pools[0].SecretName);
        Assert.Equal(
            Lines(alone.Resources.Select(resource => resource.Id)),
            Lines(
                named.Resources.Select(resource =>
                    resource
                        .Id.Replace($"{secret}-desk", secret, StringComparison.Ordinal)
                        .Replace($"{alone.Pools[0].AdminSecretName}-desk", alone.Pools[0].AdminSecretName, StringComparison.Ordinal)
                )
            )
        );
    }

    [Fact]
    public void Overlay_stack_config_and_environment_reach_into_a_pool()
    {
        const string Value = "max_session_limit: 7";
        Assert.Equal(7, Limit(Load(Hospital, overlay: $"pools: {{clinicians: {{host_pool: {{{Value}}}}}}}")));
        Assert.Equal(7, Limit(Load(Hospital, $"config:\n  avd:pools: {{clinicians: {{host_pool: {{{Value}}}}}}}\n")));
        Assert.Equal(7, Limit(Load(Hospital, environment: new() { ["AVD__POOLS__CLINICIANS__HOST_POOL__MAX_SESSION_LIMIT"] = "7" })));
        Assert.Equal(20, Limit(Load(Hospital)));
    }

    [Fact]
    public void A_fault_of_a_pool_names_it_and_its_place_and_a_shared_one_is_found_once()
    {
        var own = Assert.Single(
            Read(Hospital, overlay: "pools: {clinicians: {host_pool: {max_session_limit: none}}}").Diagnostics,
            IsError
        );
        Assert.Equal("pools.clinicians.host_pool.max_session_limit", own.Path);
        Assert.StartsWith("Pool 'clinicians': ", own.Message, StringComparison.Ordinal);
        Assert.Equal("config/variables.test.yml", own.Origin!.Name);

        var shared = Assert.Single(Read(Hospital, overlay: "host_pool: {start_vm_on_connect: perhaps}").Diagnostics, IsError);
        Assert.Equal("host_pool.start_vm_on_connect", shared.Path);
        Assert.DoesNotContain("Pool", shared.Message[..4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pools: {Call-Center: {}}", "AVD0060")]
    [InlineData("pools: {clinicians: {network: {}}}", "AVD0061")]
    [InlineData("pools: {clinicians: null, developers: null}", "AVD0062")]
    public void Pools_that_cannot_be_are_named(string overlay, string code) =>
        Assert.Contains(code, Read(Hospital, overlay: overlay).Diagnostics.Where(IsError).Select(diagnostic => diagnostic.Code));

    [Fact]
    public void A_pool_that_there_is_not_cannot_be_picked()
    {
        var finding = Assert.Single(Read(Hospital, "config:\n  avd:pools: [clinician]\n").Diagnostics, IsError);
        Assert.Equal(("AVD0063", "Did you mean 'clinicians'?"), (finding.Code, finding.Hint));
    }

    private static string StackOf(string pool) =>
        $"config:\n  avd:layers: [pools, hosts, fslogix]\n  avd:pools: [{pool}]\n  avd:contracts: {{platform: contoso/avd/platform}}\n";

    private static bool IsOfMachine(string id) =>
        id.Contains("/Microsoft.HybridCompute/", StringComparison.OrdinalIgnoreCase)
        || id.Contains("/networkInterfaces/", StringComparison.OrdinalIgnoreCase)
        || id.Contains("/virtualHardDisks/", StringComparison.OrdinalIgnoreCase);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;

    private static int? Limit(ConfigResult result) =>
        result.Estate!.Pools.Single(pool => pool.Name == "clinicians").Settings.HostPool.MaxSessionLimit;

    private static ConfigResult Read(string yaml, string stack = "", string? overlay = null, Dictionary<string, string>? environment = null)
    {
        var files = new MemoryFiles().With("config/variables.yml", yaml).With("Pulumi.test.yaml", stack);
        return Loaded.From(overlay is null ? files : files.With("config/variables.test.yml", overlay), environment);
    }

    private static ConfigResult Load(string yaml, string stack = "", string? overlay = null, Dictionary<string, string>? environment = null)
    {
        var result = Read(yaml, stack, overlay, environment);
        Assert.True(result.Estate is not null, string.Join('\n', result.Diagnostics));
        return result;
    }

    private static string Planned(ConfigResult result) => Lines(result.Estate!.Resources.Select(resource => resource.Id));

    // xunit cuts long collections
    private static string Lines(IEnumerable<string> ids) =>
        string.Join('\n', ids.Select(id => id.ToLowerInvariant()).Order(StringComparer.Ordinal));

    private static async Task<string> UrnsAsync(ConfigResult result) =>
        Lines((await StackPreview.OfAsync(result)).Resources.Select(resource => resource.Urn));

    private static async Task<ImmutableArray<string>> RegisteredAsync(ConfigResult result)
    {
        var model = await StackPreview.OfAsync(result);
        return [.. model.Resources.Where(RegisteredIds.IsInAzure).Select(RegisteredIds.Of)];
    }
}
