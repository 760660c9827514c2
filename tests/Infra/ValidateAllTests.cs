using System.Text.Json;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

public sealed class ValidateAllTests
{
    [Fact]
    public async Task Stacks_that_go_together_pass()
    {
        var run = await CommandRun.OfAsync("validate", "--all");

        Assert.Equal(0, run.Code);
        Assert.Contains("Stack dev\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("The config of stack prod is valid", run.Out, StringComparison.Ordinal);
        Assert.Contains("The configs of 2 stacks are valid and have no conflicts", run.Out, StringComparison.Ordinal);
        Assert.Equal("Next: avd preview --stack dev\n", run.Error);
    }

    // a hospital that has a stack with an overlay for each of its pools: each stack is right, and the second takes the token of the first
    [Fact]
    public async Task Two_overlays_for_two_pools_do_not_go_together()
    {
        var run = await CommandRun.OfAsync(FakeFiles.Of(Fixture.Hospital), "validate", "--all");

        Assert.Equal(1, run.Code);
        Assert.Contains("The config of stack live is valid", run.Out, StringComparison.Ordinal);
        Assert.Contains("The config of stack live-devs is valid", run.Out, StringComparison.Ordinal);
        var between = run.Out[run.Out.IndexOf("Conflicts between stacks", StringComparison.Ordinal)..];
        foreach (
            var made in new[]
            {
                "secrets 'avd-registration-token'",
                "resourceGroups 'rg-stmary-live-avd'",
                "14 resources (Microsoft.Insights/scheduledQueryRules",
                "dataCollectionRules 'microsoft-avdi-westeurope'",
                "locks 'avd-cannotdelete'",
            }
        )
            Assert.Contains(made, between, StringComparison.Ordinal);
        Assert.Contains("the token of one host pool overwrites that of the other", between, StringComparison.Ordinal);
        Assert.Contains("Set rbac.granted_elsewhere to [key_vault] in 'live-devs'", between, StringComparison.Ordinal);
        Assert.Contains("The configs of 3 stacks cannot be used together: ", between, StringComparison.Ordinal);
        Assert.Equal("Next: avd explain AVD5050\n", run.Error);
    }

    [Fact]
    public async Task Json_has_each_stack_and_what_is_between_them()
    {
        var run = await CommandRun.OfAsync(FakeFiles.Of(Fixture.Hospital), "validate", "--all", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);

        Assert.False(json.RootElement.GetProperty("valid").GetBoolean());
        Assert.Equal(
            [("live", true), ("live-devs", true), ("test", true)],
            json.RootElement.GetProperty("stacks")
                .EnumerateArray()
                .Select(stack => (stack.GetProperty("stack").GetString(), stack.GetProperty("valid").GetBoolean()))
        );
        var token = json
            .RootElement.GetProperty("between")
            .EnumerateArray()
            .Single(found => found.GetProperty("path").GetString() == "registration.secret_name");
        Assert.Equal(
            ["live", "live-devs"],
            token.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("stack").GetString())
        );
        Assert.EndsWith(
            "/vaults/kv-stmary-live-c13f/secrets/avd-registration-token",
            token.GetProperty("things")[0].GetString(),
            StringComparison.Ordinal
        );
        Assert.StartsWith("The configs of 3 stacks cannot be used together", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_has_a_run_for_each_stack_and_one_for_what_is_between_them()
    {
        var run = await CommandRun.OfAsync(FakeFiles.Of(Fixture.Hospital), "validate", "--all", "--format", "sarif");
        using var json = JsonDocument.Parse(run.Out);

        var runs = json.RootElement.GetProperty("runs").EnumerateArray().ToList();
        Assert.Equal(
            ["avd-validate/live/", "avd-validate/live-devs/", "avd-validate/test/", "avd-validate/"],
            runs.Select(one => one.GetProperty("automationDetails").GetProperty("id").GetString())
        );
        Assert.All(
            runs[^1].GetProperty("results").EnumerateArray(),
            result => Assert.True(result.GetProperty("relatedLocations").GetArrayLength() >= 2)
        );
    }

    [Fact]
    public async Task Github_shows_what_stacks_share_once()
    {
        var run = await CommandRun.OfAsync(FakeFiles.Of(Fixture.Hospital), "validate", "--all", "--format", "github");

        Assert.Single(run.Out.Split('\n'), line => line.Contains("title=AVD4069", StringComparison.Ordinal));
        Assert.Contains("title=AVD5050::", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--stack", "dev")]
    [InlineData("--config", "config/examples/max.yml")]
    public async Task All_stacks_exclude_one(string option, string value) =>
        Assert.Equal(2, (await CommandRun.OfAsync("validate", "--all", option, value)).Code);

    [Fact]
    public async Task Help_says_what_all_stacks_are_compared_for()
    {
        var run = await CommandRun.OfAsync("help", "validate");
        Assert.Contains(
            "Azure resources and roles that two stacks both create",
            string.Join(' ', run.Out.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Files_that_stacks_share_are_read_once()
    {
        var counting = new CountingFiles(FakeFiles.Of(Fixture.Hospital));
        var loader = new ConfigLoader(new ReadOnceFiles(counting));
        foreach (var stack in loader.StacksOf(FakeFiles.Root))
            loader.Load(new ConfigRequest(FakeFiles.Root, stack, new Dictionary<string, string>()));

        Assert.All(counting.Read.CountBy(path => path), read => Assert.Equal(1, read.Value));
    }

    private sealed class CountingFiles(IConfigFiles files) : IConfigFiles
    {
        public List<string> Read { get; } = [];

        public bool Exists(string path) => files.Exists(path);

        public bool IsFolder(string path) => files.IsFolder(path);

        public byte[] ReadAllBytes(string path)
        {
            Read.Add(path);
            return files.ReadAllBytes(path);
        }

        public IReadOnlyList<string> NamesIn(string folder) => files.NamesIn(folder);
    }
}
