using System.Text.Json;

namespace AvdPulumi.Tests.Infra;

public sealed class PreviewCommandTests
{
    // left out of the resources that have no such value
    private static readonly string[] MembersOfSome = ["replacementTrigger", "retainOnDelete", "aliases", "secretOrigins"];

    private static readonly string[] ResourceMembers =
    [
        "type",
        "name",
        "urn",
        "phase",
        "parent",
        "subscription",
        "provider",
        "existingId",
        "dependsOn",
        "inputs",
        "secretInputs",
        "additionalSecretOutputs",
        "protect",
        "ignoreChanges",
        "replaceOnChanges",
        "deleteBeforeReplace",
    ];

    [Fact]
    public async Task Json_has_exactly_the_documented_members()
    {
        using var json = JsonDocument.Parse((await CommandRun.OfAsync("preview", "--stack", "prod", "--format", "json")).Out);

        Assert.Equal(
            [
                "schemaVersion",
                "project",
                "stack",
                "layers",
                "packageSource",
                "overview",
                "resources",
                "invokes",
                "outputs",
                "readsFrom",
                "outside",
                "diagnostics",
            ],
            json.RootElement.EnumerateObject().Select(member => member.Name)
        );
        Assert.All(
            json.RootElement.GetProperty("resources").EnumerateArray(),
            resource =>
            {
                var names = resource.EnumerateObject().Select(member => member.Name).ToList();
                Assert.Equal(ResourceMembers, names[..ResourceMembers.Length]);
                Assert.Equal(MembersOfSome.Where(names.Contains), names[ResourceMembers.Length..]);
            }
        );
    }

    [Fact]
    public async Task The_contract_has_the_five_outputs_of_the_design_and_the_whole()
    {
        using var json = JsonDocument.Parse((await CommandRun.OfAsync("preview", "--format", "json")).Out);

        Assert.Equal(
            [
                "applicationGroupResourceId",
                "controlPlane",
                "hostPoolResourceId",
                "keyVaultResourceId",
                "logAnalyticsWorkspaceId",
                "profiles",
                "sessionHostPrincipalIds",
                "sessionHosts",
                "workspaceResourceId",
            ],
            json.RootElement.GetProperty("outputs").EnumerateObject().Select(output => output.Name)
        );
        Assert.All(
            json.RootElement.GetProperty("outputs").EnumerateObject().Where(output => output.Name.EndsWith("Id", StringComparison.Ordinal)),
            output => Assert.StartsWith("/subscriptions/", output.Value.GetString(), StringComparison.Ordinal)
        );
    }

    // AVD0179 says that the value is never shown
    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    [InlineData("markdown")]
    public async Task Shows_no_secret_that_stands_in_a_text(string format)
    {
        const string Texts =
            "tags: {password: Hunter2, note: 'pw: Hunter2'}\nhost_pool: {description: 'admin password=Hunter2'}\nregistration: {rotation_key: 'pwd=Hunter2'}\n"
            + "application_groups:\n  - name: ag-apps\n    type: RemoteApp\n    users: [{name: AVD Users, object_id: 00000000-0000-0000-0000-000000000101}]\n"
            + "    applications: [{name: ledger, file_path: 'C:\\a\\a.exe', command_line: Require, command_line_arguments: '/user:svc /password:Hunter2'}]\n";
        var files = FakeFiles
            .OfRepository()
            .With("config/variables.yml", AvdPulumi.Tests.Configuration.Loaded.Small)
            .With("config/variables.dev.yml", Texts);

        var run = await CommandRun.OfAsync(files, "preview", "--stack", "dev", "--format", format);

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("Hunter2", run.Out + run.Error, StringComparison.Ordinal);
        if (format == "json")
        {
            Assert.Contains("/user:svc /password:(not shown)", run.Out, StringComparison.Ordinal);
            Assert.Contains("\"password\": \"(not shown)\"", run.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("prod")]
    [InlineData("dev")]
    public async Task The_summary_counts_what_is_in_Azure(string stack)
    {
        using var json = JsonDocument.Parse((await CommandRun.OfAsync("preview", "--stack", stack, "--format", "json")).Out);
        var made = json
            .RootElement.GetProperty("resources")
            .EnumerateArray()
            .Count(resource => resource.GetProperty("type").GetString()!.StartsWith("azure-native:", StringComparison.Ordinal));
        var summary = (await CommandRun.OfAsync("preview", "--stack", stack, "--width", "1000"))
            .Out.Split('\n')
            .Single(line => line.Contains(" resources in Azure (", StringComparison.Ordinal));

        Assert.StartsWith($"  {made} resources", summary, StringComparison.Ordinal);
        Assert.Equal(
            made,
            System
                .Text.RegularExpressions.Regex.Matches(summary, "([0-9]+) in phase")
                .Sum(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public async Task Registers_nothing_when_the_config_has_one_error()
    {
        var files = FakeFiles.OfRepository().With("config/variables.dev.yml", "host_pool:\n  max_sesion_limit: 4\n");
        var run = await CommandRun.OfAsync(files, "preview", "--format", "json");

        Assert.Equal(1, run.Code);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Empty(json.RootElement.GetProperty("resources").EnumerateArray());
        var diagnostic = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single();
        Assert.Equal("AVD0020", diagnostic.GetProperty("code").GetString());
        Assert.Equal(2, diagnostic.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Prints_no_tree_for_a_config_with_errors_and_says_what_to_type()
    {
        var run = await CommandRun.OfAsync(FakeFiles.OfRepository().With("config/variables.dev.yml", "host_pool: []\n"), "preview");

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains("config/variables.dev.yml(1,12): error AVD0022", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Next: avd explain AVD0022\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ag-contoso")]
    [InlineData("AG-contoso")]
    public async Task Two_groups_that_azure_would_confuse_do_not_come_as_far_as_the_preview(string second)
    {
        var groups = $"application_groups:\n  - {{name: ag-contoso, type: Desktop}}\n  - {{name: {second}, type: RemoteApp}}\n";
        var run = await CommandRun.OfAsync(FakeFiles.OfRepository().With("config/variables.dev.yml", groups), "preview");

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD2023", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AVD60", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_talk_out_of_the_data()
    {
        var run = await CommandRun.OfAsync("preview");

        Assert.StartsWith("Stack dev", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Next:", run.Out, StringComparison.Ordinal);
        Assert.Contains("Previewed as of 2026-11-20 08:30 UTC", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Next: npx pulumi@3.265.0 up --stack dev\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Builds_only_the_layers_that_are_chosen()
    {
        var files = FakeFiles
            .OfRepository()
            .With("Pulumi.dev.yaml", "config:\n  avd:layers: [sofs]\n  avd:contracts: {platform: derived}\n")
            .With("config/variables.dev.yml", "tags: {owner: me}\n");
        var run = await CommandRun.OfAsync(files, "preview");

        Assert.Equal(0, run.Code);
        Assert.Contains("layers: sofs ", run.Out, StringComparison.Ordinal);
        Assert.Contains("steps: cluster, ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Layers that this stack does not deploy: control_plane, session_hosts, fslogix", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("control-plane-hostpool", run.Out, StringComparison.Ordinal);
    }
}
