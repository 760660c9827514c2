using System.Text.Json;
using AvdPulumi.Configuration;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Infra;

/// <summary>The worked example of four stacks, which docs/stacks.md explains.</summary>
public sealed class SplitExampleTests
{
    private static readonly string[] Stacks = ["prod-platform", "prod-pools", "prod-files", "prod-hosts"];

    [Fact]
    public async Task Its_stacks_are_valid_together()
    {
        var run = await CommandRun.OfAsync(Files(), "validate", "--all");

        Assert.Equal(
            (0, true),
            (run.Code, run.Out.Contains("The configs of 4 stacks are valid and have no conflicts.", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("prod-platform", 0)]
    [InlineData("prod-pools", 1)]
    [InlineData("prod-files", 1)]
    [InlineData("prod-hosts", 3)]
    public async Task Each_stack_is_previewed_with_those_that_it_reads(string stack, int read)
    {
        var run = await CommandRun.OfAsync(Files(), "preview", "--stack", stack, "--format", "json", "--now", "2026-11-20T08:00:00Z");

        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(read, Resources(run.Out).Count(resource => TypeOf(resource) == "pulumi:pulumi:StackReference"));
        // the outputs are those of previews, so nothing is assumed
        Assert.DoesNotContain("AVD6030", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seats_are_known_to_the_stack_of_the_hosts_although_their_pool_is_in_another_one()
    {
        var saved = await CommandRun.OfAsync(Files(), "preview", "--stack", "prod-hosts", "--format", "json");
        var run = await CommandRun.OfAsync(
            Files().With("plan.json", saved.Out).Replacing("config/variables.yml", "count: 6", "count: 7"),
            "diff",
            "--stack",
            "prod-hosts",
            "--base",
            "plan.json"
        );

        Assert.True(run.Code == 0, run.Error);
        Assert.DoesNotContain(Resources(saved.Out), resource => TypeOf(resource) == "azure-native:desktopvirtualization:HostPool");
        Assert.Contains("User seats: 120 before, 140 after", run.Out, StringComparison.Ordinal);
    }

    // ids in Azure: names in the program differ where a layer is in a stack of its own
    [Fact]
    public async Task Four_stacks_make_what_one_stack_makes()
    {
        var split = new List<string>();
        foreach (var stack in Stacks)
            split.AddRange(await IdsAsync(await File.ReadAllTextAsync(PathOf($"Pulumi.{stack}.yaml"))));
        var whole = await IdsAsync("");

        Assert.Equal(whole.Order(StringComparer.Ordinal), split.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("prod-hosts", "organization/avd/prod-pools", "organization/avd/prod-pol", "AVD5019", "Did you mean 'prod-pools'?")]
    [InlineData("prod-hosts", "    pools: organization/avd/prod-pools\n", "", "AVD5017", "organization>/avd/<stack>")]
    [InlineData("prod-hosts", "organization/avd/prod-pools", "organization/avd/prod-files", "AVD5024", "does not deploy the layer pools")]
    [InlineData("prod-hosts", "organization/avd/prod-pools", "organization/avd/prod-hosts", "AVD5013", "which is this stack")]
    public async Task A_wrong_contract_is_found_before_anything_is_shown(string stack, string text, string other, string code, string says)
    {
        var files = Files()
            .With(
                $"Pulumi.{stack}.yaml",
                (await File.ReadAllTextAsync(PathOf($"Pulumi.{stack}.yaml"))).Replace(text, other, StringComparison.Ordinal)
            );
        var run = await CommandRun.OfAsync(files, "preview", "--stack", stack);

        Assert.Equal(1, run.Code);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing would be deployed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stacks_that_read_from_each_other_are_a_circle()
    {
        var files = Files()
            .With(
                "Pulumi.prod-pools.yaml",
                "config:\n  avd:layers: [pools, fslogix]\n  avd:contracts: {platform: organization/avd/prod-platform, hosts: organization/avd/prod-hosts}\n"
            )
            .With(
                "Pulumi.prod-hosts.yaml",
                "config:\n  avd:layers: [hosts]\n  avd:contracts: {platform: organization/avd/prod-platform, pools: organization/avd/prod-pools}\n"
            );
        var run = await CommandRun.OfAsync(files, "preview", "--stack", "prod-hosts");

        Assert.Equal(1, run.Code);
        Assert.Contains("AVD5023", run.Error, StringComparison.Ordinal);
        Assert.Contains("prod-hosts -> prod-pools -> prod-hosts", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("preview")]
    public async Task A_circle_among_the_stacks_that_are_read_is_found_too(string verb)
    {
        var files = Files()
            .With(
                "Pulumi.prod-platform.yaml",
                "config:\n  avd:layers: [platform, site, fslogix]\n  avd:contracts: {sofs: organization/avd/prod-files, hosts: derived}\n"
            );
        var run = await CommandRun.OfAsync(files, verb, "--stack", "prod-hosts");

        Assert.Equal(1, run.Code);
        Assert.Contains("AVD5023", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Contains("prod-files -> prod-platform -> prod-files", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_contract_of_a_stack_that_is_read_stops_the_preview()
    {
        var files = Files()
            .With("Pulumi.prod-pools.yaml", "config:\n  avd:layers: [pools]\n  avd:contracts: {platform: organization/avd/prod-plat}\n");
        var run = await CommandRun.OfAsync(files, "preview", "--stack", "prod-hosts");

        Assert.Equal(1, run.Code);
        Assert.Contains("Pulumi.prod-pools.yaml(3,19): error AVD5019", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_a_stack_that_is_read_stop_the_preview()
    {
        var files = Files().With("config/variables.prod-pools.yml", "host_pool: {max_session_limit: nine}\n");
        var run = await CommandRun.OfAsync(files, "preview", "--stack", "prod-hosts");

        Assert.Equal(1, run.Code);
        Assert.Contains("AVD5026", run.Error, StringComparison.Ordinal);
        Assert.Contains("Run avd validate --stack prod-pools,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stacks_whose_configs_differ_do_not_fit()
    {
        var files = Files().With("config/variables.prod-pools.yml", "host_pool: {name: hp-other}\n");
        var run = await CommandRun.OfAsync(files, "preview", "--stack", "prod-hosts");

        Assert.Equal(1, run.Code);
        Assert.Contains("AVD5025", run.Error, StringComparison.Ordinal);
        Assert.Contains("hp-other", run.Error, StringComparison.Ordinal);
        Assert.Contains("pools.default.hostPoolResourceId", run.Error, StringComparison.Ordinal);
    }

    private static string PathOf(string file) => Path.Combine([Repository.PathOf("config", "examples", "split"), .. file.Split('/')]);

    private static FakeFiles Files() => FakeFiles.OfSplitExample();

    private static async Task<IEnumerable<string>> IdsAsync(string stackFile)
    {
        var config = new ConfigLoader(
            new MemoryFiles()
                .With("config/variables.yml", await File.ReadAllTextAsync(PathOf("config/variables.yml")))
                .With("Pulumi.test.yaml", stackFile)
        ).Load(new ConfigRequest(MemoryFiles.Root, "test", Loaded.NoEnvironment));
        var model = await StackPreview.OfAsync(config);
        return model.Resources.Where(RegisteredIds.IsInAzure).Select(RegisteredIds.Of);
    }

    private static JsonElement.ArrayEnumerator Resources(string json) =>
        JsonDocument.Parse(json).RootElement.GetProperty("resources").EnumerateArray();

    private static string? TypeOf(JsonElement resource) => resource.GetProperty("type").GetString();
}
