using System.Text.Json;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

/// <summary>Mistakes in the four stacks of the worked example, and what each of its previews shows.</summary>
public sealed class SplitContractTests
{
    private const string Platform = "platform: organization/avd/prod-platform";

    [Theory]
    [InlineData("validate", "--all")]
    [InlineData("preview", "--stack", "prod-hosts")]
    [InlineData("preview", "--stack", "prod-platform")]
    public async Task A_layer_that_no_stack_deploys_is_named_with_what_would_not_exist(params string[] args)
    {
        var run = await CommandRun.OfAsync(Files().With("Pulumi.prod-platform.yaml", "config:\n  avd:layers: [platform]\n"), args);

        var warning = Assert.Single(Lines(run, "AVD5090"));
        Assert.Equal(0, run.Code);
        Assert.Contains("the layer site of the estate", warning, StringComparison.Ordinal);
        Assert.Contains("the logical network 'lnet-avd'", warning, StringComparison.Ordinal);
        Assert.Contains("the storage paths 'sp-sofs-01'", warning, StringComparison.Ordinal);
        Assert.Contains("the image 'win11", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("config:\n  avd:layers: [pools]\n  avd:contracts: {" + Platform + ", hosts: derived}\n", 0)]
    public async Task Session_hosts_are_missed_unless_another_program_has_them(string pools, int warnings)
    {
        var run = await CommandRun.OfAsync(
            Files()
                .Without("Pulumi.prod-hosts.yaml")
                .With("Pulumi.prod-pools.yaml", pools.Length > 0 ? pools : Text("Pulumi.prod-pools.yaml")),
            "validate",
            "--all"
        );

        Assert.Equal(
            warnings,
            Lines(run, "AVD5090").Count(line => line.Contains("6 session hosts, 'avd-con-001'", StringComparison.Ordinal))
        );
        Assert.Equal(warnings, Lines(run, "AVD5090").Length);
    }

    [Theory]
    [InlineData("    sofs: organization/avd/prod-files\n", "", 1)]
    [InlineData("sofs: organization/avd/prod-files", "sofs: derived", 0)]
    [InlineData("", "", 0)]
    public async Task A_file_server_that_no_contract_names_is_a_note(string text, string other, int notes)
    {
        var run = await CommandRun.OfAsync(Changed("Pulumi.prod-hosts.yaml", text, other), "validate", "--stack", "prod-hosts");

        Assert.Equal(0, run.Code);
        Assert.Equal(notes, Lines(run, "note AVD5027").Length);
    }

    [Theory]
    [InlineData("Pulumi.prod-hosts.yaml", "pools: organization", "pools: contoso", "Pulumi.prod-hosts.yaml(6,5): warning AVD5028")]
    [InlineData(
        "Pulumi.prod-pools.yaml",
        "organization",
        "contoso",
        "avd:contracts.platform of 'prod-pools' names the organization 'contoso'"
    )]
    public async Task Contracts_of_one_project_name_one_organization(string file, string text, string other, string says)
    {
        var run = await CommandRun.OfAsync(Changed(file, text, other), "validate", "--all");

        Assert.Contains(says, Assert.Single(Lines(run, "AVD5028")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stacks_that_mean_different_estates_are_told_the_cause_and_no_consequence()
    {
        var run = await CommandRun.OfAsync(
            Files().With("config/variables.prod-pools.yml", "host_pool: {name: hp-other}\n"),
            "validate",
            "--all"
        );

        Assert.Equal(1, run.Code);
        Assert.StartsWith(
            "config/variables.yml(26,9): error AVD5025: The stack 'prod-pools' exports",
            Assert.Single(Lines(run, "AVD5")),
            StringComparison.Ordinal
        );
        Assert.Contains("host_pool.name (config/variables.prod-pools.yml:1:19) in 'prod-pools'", run.Out, StringComparison.Ordinal);
        Assert.Contains("Next: avd explain AVD5025", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vault_of_another_name_is_a_cause_too()
    {
        var run = await CommandRun.OfAsync(
            Files().With("config/variables.prod-files.yml", "key_vault: {name: kv-other-avd}\n"),
            "validate",
            "--stack",
            "prod-files"
        );

        Assert.Contains(
            "config/variables.prod-files.yml(1,19): error AVD5025",
            Assert.Single(Lines(run, "AVD5")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_circle_is_one_error_of_the_project()
    {
        var files = Files()
            .With(
                "Pulumi.prod-platform.yaml",
                "config:\n  avd:layers: [platform, site, fslogix]\n  avd:contracts: {sofs: organization/avd/prod-files, hosts: organization/avd/prod-hosts}\n"
            );
        var (all, one) = (
            await CommandRun.OfAsync(files, "validate", "--all"),
            await CommandRun.OfAsync(files, "validate", "--stack", "prod-pools")
        );

        Assert.Contains("Pulumi.prod-files.yaml(5,5): error AVD5023", Assert.Single(Lines(all, "AVD5023")), StringComparison.Ordinal);
        Assert.Contains("prod-files -> prod-platform -> prod-files.", all.Out, StringComparison.Ordinal);
        Assert.Contains("Pulumi.prod-pools.yaml(5,5): error AVD5023", Assert.Single(Lines(one, "AVD5023")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_of_many_stacks_and_a_list_of_many_stacks_fit_a_line()
    {
        var files = Files();
        foreach (var number in Enumerable.Range(0, 60))
            files.With($"Pulumi.p{number:00}.yaml", "config:\n  avd:layers: [site]\n");
        files.With(
            "Pulumi.prod-hosts.yaml",
            $"config:\n  avd:layers: [hosts]\n  avd:contracts:\n    {Platform}\n    pools: [{string.Join(", ", Enumerable.Range(0, 60).Select(number => $"organization/avd/p{number:00}"))}]\n"
        );
        var gap = await CommandRun.OfAsync(files, "validate", "--stack", "prod-hosts");
        files.With("Pulumi.prod-hosts.yaml", "config:\n  avd:layers: [hosts]\n  avd:contracts:\n    control_plane: organization/avd/zzz\n");
        var unknown = await CommandRun.OfAsync(files, "validate", "--stack", "prod-hosts");

        Assert.Contains(
            "'p05' and 54 more, none of which deploys the layer pools",
            Assert.Single(Lines(gap, "AVD5024")),
            StringComparison.Ordinal
        );
        Assert.All(gap.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 400));
        Assert.All(unknown.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 400));
        Assert.Contains("and 57 more", unknown.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", "(3,18): error AVD5017: avd:contracts.platform is not set")]
    [InlineData("''", "(3,18): error AVD5017: avd:contracts.platform is not set")]
    [InlineData("{}", "(3,18): error AVD5017: avd:contracts.platform is not set")]
    [InlineData("[]", "(3,18): error AVD5018: avd:contracts must be a map")]
    [InlineData("{platform: []}", "(3,29): error AVD5018: avd:contracts.platform is an empty list")]
    [InlineData("{platform: [~]}", "(3,30): error AVD5018: avd:contracts.platform is nothing")]
    [InlineData("{platform: [a/avd/b, {}]}", "(3,39): error AVD5018: avd:contracts.platform is a map")]
    public async Task An_odd_value_is_found_where_it_stands(string value, string says)
    {
        var run = await CommandRun.OfAsync(
            Files().With("Pulumi.prod-pools.yaml", $"config:\n  avd:layers: [pools]\n  avd:contracts: {value}\n"),
            "validate",
            "--stack",
            "prod-pools"
        );

        Assert.Contains($"Pulumi.prod-pools.yaml{says}", Assert.Single(Lines(run, "AVD50")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_no_layer_reads_is_not_run()
    {
        var files = Files()
            .With("config/variables.prod-files.yml", "host_pool: {max_session_limit: nine}\n")
            .With(
                "Pulumi.prod-pools.yaml",
                $"config:\n  avd:layers: [pools]\n  avd:contracts: {{{Platform}, sofs: organization/avd/prod-files}}\n"
            );
        var run = await CommandRun.OfAsync(files, "preview", "--stack", "prod-pools");

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("Pulumi.prod-pools.yaml(3,61): note AVD5029", Assert.Single(Lines(run, "AVD50")), StringComparison.Ordinal);
        Assert.DoesNotContain("organization/avd/prod-files", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_what_it_reads_from_which_stack()
    {
        var json = JsonDocument.Parse((await PreviewAsync("prod-hosts", "json")).Out).RootElement.GetProperty("readsFrom");

        Assert.Equal(
            [
                "organization/avd/prod-platform controlPlane 2 keyVaultResourceId,logAnalyticsWorkspaceId,insightsRuleId False",
                "organization/avd/prod-pools controlPlane 2 pools.default.hostPoolResourceId False",
                "organization/avd/prod-files profiles 1 pools.default.profileShares False",
            ],
            json.EnumerateArray()
                .Select(read =>
                    $"{read.GetProperty("stack")} {read.GetProperty("output")} {read.GetProperty("version")} {string.Join(',', read.GetProperty("members").EnumerateArray())} {read.GetProperty("assumed")}"
                )
        );
        Assert.Contains(
            "| `organization/avd/prod-pools` | controlPlane version 2 | `pools.default.hostPoolResourceId` |",
            (await PreviewAsync("prod-hosts", "markdown")).Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "  organization/avd/prod-pools  controlPlane version 2  pools.default.hostPoolResourceId\n",
            (await PreviewAsync("prod-hosts", "text")).Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<code>pools.<wbr>default.<wbr>hostPoolResourceId</code>",
            Section((await PreviewAsync("prod-hosts", "html")).Out, "<caption>Reads from other stacks</caption>"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Reads from other stacks", (await PreviewAsync("prod-platform", "text")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hosts_that_are_read_are_named_as_a_range_and_a_stack_of_another_project_is_assumed()
    {
        var files = Files()
            .With(
                "Pulumi.prod-hosts.yaml",
                $"config:\n  avd:layers: [hosts]\n  avd:contracts: {{{Platform}, pools: organization/avd/prod-pools}}\n"
            )
            .With(
                "Pulumi.prod-profiles.yaml",
                "config:\n  avd:layers: [fslogix]\n  avd:contracts: {hosts: organization/avd/prod-hosts, sofs: contoso/files/prod}\n"
            );
        var run = await CommandRun.OfAsync(files, "preview", "--stack", "prod-profiles", "--width", "160");

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains(
            "  organization/avd/prod-hosts  sessionHosts version 1  hosts.(avd-con-001 to 006).machineId\n",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "  contoso/files/prod  profiles version 1  pools.default.profileShares (assumed, because the preview cannot read this stack)\n",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("prod-platform", "controlPlane,keyVaultResourceId,logAnalyticsWorkspaceId")]
    [InlineData(
        "prod-pools",
        "applicationGroupResourceId,controlPlane,hostPoolResourceId,keyVaultResourceId,logAnalyticsWorkspaceId,workspaceResourceId"
    )]
    [InlineData("prod-files", "profiles")]
    [InlineData("prod-hosts", "sessionHostPrincipalIds,sessionHosts")]
    public async Task A_preview_shows_the_outputs_of_its_own_contracts(string stack, string outputs)
    {
        var shown = JsonDocument.Parse((await PreviewAsync(stack, "json")).Out).RootElement.GetProperty("outputs");

        Assert.Equal(outputs, string.Join(',', shown.EnumerateObject().Select(output => output.Name)));
        Assert.DoesNotContain("\"\"", shown.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "=\n",
            Section((await PreviewAsync(stack, "text", "--full")).Out, "Contract (stack outputs)"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("prod-platform", "azure-local,firewall,volumes,key-vault-backup")]
    [InlineData("prod-pools", "")]
    [InlineData("prod-files", "secrets,firewall,directory,time,dns,kerberos-encryption,affinity,no-snapshots")]
    [InlineData("prod-hosts", "secrets,firewall,directory,time,licences,restore-test")]
    public async Task A_stack_lists_the_tasks_of_its_own_layers(string stack, string keys)
    {
        var run = await CommandRun.OfAsync(Files(), "prepare", "--stack", stack, "--format", "json");
        var tasks = JsonDocument.Parse(run.Out).RootElement.GetProperty("tasks");

        Assert.Equal(keys, string.Join(',', tasks.EnumerateArray().Select(task => task.GetProperty("key").GetString())));
    }

    [Fact]
    public async Task The_script_of_the_directory_has_the_objects_of_the_stack()
    {
        var files = await CommandRun.OfAsync(Files(), "prepare", "directory", "--stack", "prod-files");
        var hosts = await CommandRun.OfAsync(Files(), "prepare", "directory", "--stack", "prod-hosts");

        Assert.Contains("'sofs-cl'", files.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("'sofs-cl'", hosts.Out, StringComparison.Ordinal);
        Assert.Contains("'OU=AVD,DC=corp,DC=contoso,DC=com'", hosts.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "")]
    [InlineData("json", "null\n")]
    public async Task A_task_that_a_stack_does_not_need_is_no_failure(string format, string written)
    {
        var run = await CommandRun.OfAsync(Files(), "prepare", "own-vault-secrets", "--stack", "prod-hosts", "--format", format);

        Assert.Equal((0, written), (run.Code, run.Out));
        Assert.Equal(
            "Nothing to do: the config of stack prod-hosts does not need the task own-vault-secrets.\nNext: avd prepare --stack prod-hosts\n",
            run.Error
        );
    }

    private static Task<CommandRun> PreviewAsync(string stack, string format, params string[] more) =>
        CommandRun.OfAsync(Files(), ["preview", "--stack", stack, "--format", format, .. more]);

    private static string[] Lines(CommandRun run, string text) =>
        [
            .. (run.Out + run.Error)
                .Split('\n')
                .Where(line => line.Contains(text, StringComparison.Ordinal) && !line.StartsWith("Next:", StringComparison.Ordinal)),
        ];

    private static string Section(string text, string title) => text[text.IndexOf(title, StringComparison.Ordinal)..];

    private static FakeFiles Files() => FakeFiles.OfSplitExample();

    private static FakeFiles Changed(string file, string text, string other) =>
        text.Length == 0 ? Files() : Files().With(file, Text(file).Replace(text, other, StringComparison.Ordinal));

    private static string Text(string file) =>
        File.ReadAllText(Repository.PathOf("config", "examples", "split", file)).ReplaceLineEndings("\n");
}
