using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra.Exchange;

/// <summary><c>avd import avdaccelerator</c>: the config means what the deployment in Azure meant, and the report says where it cannot.</summary>
public sealed class AcceleratorImportTests
{
    private const string Bicep = "contoso.bicepparam";
    private const string Json = "contoso.parameters.json";

    private static readonly string BicepText = Fixture(Bicep);
    private static readonly string JsonText = Fixture(Json);
    private static readonly string Minimal = Fixture("minimal.bicepparam");

    [Fact]
    public async Task The_config_is_as_committed()
    {
        var run = await ImportAsync(Bicep, BicepText);

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "import", "avdaccelerator.yml");
    }

    [Fact]
    public async Task The_report_is_as_committed()
    {
        var run = await ImportAsync(Bicep, BicepText);

        Golden.Verify(run.Error, "tests", "Goldens", "import", "avdaccelerator.txt");
        Assert.EndsWith($"Next: avd import avdaccelerator {Bicep} --output .\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_values_as_Bicep_and_as_JSON_give_the_same_config() =>
        Assert.Equal(WithoutComments((await ImportAsync(Bicep, BicepText)).Out), WithoutComments((await ImportAsync(Json, JsonText)).Out));

    [Theory]
    [InlineData(Bicep)]
    [InlineData(Json)]
    public async Task Both_say_the_same_of_each_value(string file)
    {
        using var report = await ReportAsync(file, file == Bicep ? BicepText : JsonText);

        Assert.Equal(48, report.RootElement.GetProperty("carried").GetArrayLength());
        Assert.Equal(
            13,
            report.RootElement.GetProperty("notCarried").EnumerateArray().Count(value => value.GetProperty("line").GetInt32() > 0)
        );
        Assert.Equal(
            9,
            report.RootElement.GetProperty("notCarried").EnumerateArray().Count(value => value.GetProperty("lost").GetBoolean())
        );
        Assert.Equal(8, report.RootElement.GetProperty("missing").GetArrayLength());
    }

    [Fact]
    public async Task With_what_the_source_lacks_it_is_a_config_without_an_error()
    {
        var loaded = Loaded.Base(Completed((await ImportAsync(Bicep, BicepText)).Out));

        Assert.Equal("", string.Join('\n', loaded.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)));
        var settings = loaded.Settings!;
        Assert.Equal("hp-contoso-finance", settings.HostPool.Name);
        Assert.Equal(12, settings.HostPool.MaxSessionLimit);
        Assert.Equal(6, settings.SessionHost.Clusters[0].Count);
        Assert.Equal("svc-join@corp.contoso.com", settings.Domain!.JoinUser.ToString());
        Assert.Equal(3, settings.Scaling!.Schedules.Length);
        Assert.Equal("Eastern Standard Time", settings.Scaling.TimeZone.ToString());
        Assert.Equal("Tier 1", settings.Tags["Criticality"]);
    }

    [Theory]
    [InlineData("EntraID", "entra_only", false)]
    [InlineData("EntraIDKerberos", "entra_only", true)]
    public async Task Entra_joined_hosts_have_single_sign_on_as_there(string provider, string pattern, bool hasTickets)
    {
        var run = await ImportAsync(Bicep, BicepText.Replace("'ADDS'", $"'{provider}'", StringComparison.Ordinal));

        Assert.Contains($"pattern: {pattern}  #", run.Out, StringComparison.Ordinal);
        Assert.Contains("sso: true  #", run.Out, StringComparison.Ordinal);
        Assert.Equal(hasTickets, run.Out.Contains("cloud_kerberos_tickets: true", StringComparison.Ordinal));
        Assert.DoesNotContain("\ndomain:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entra_Domain_Services_has_no_counterpart()
    {
        var run = await ImportAsync(Bicep, BicepText.Replace("'ADDS'", "'EntraDS'", StringComparison.Ordinal));

        Assert.Contains("avdIdentityServiceProvider does not carry over. This program has no pattern", run.Error, StringComparison.Ordinal);
        Assert.Contains("AVD0021 identity.pattern is required", run.Error, StringComparison.Ordinal);
        Assert.Contains("fqdn: corp.contoso.com", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_leaves_out_has_the_default_of_the_template_and_the_report_says_so()
    {
        var run = await ImportAsync("minimal.bicepparam", Minimal);

        Assert.Contains("  type: Pooled  # The default of avdHostPoolType.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  host_pool.max_session_limit: 8  The default of hostPoolMaxSessions.\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("name: vdpool-avd1-dev-euw-001", run.Out, StringComparison.Ordinal);
        Assert.Contains("prefix: vmavd1deuw", run.Out, StringComparison.Ordinal);
        Assert.Contains("profile: none", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\nscaling:", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "deployPrivateEndpointKeyvaultStorage does not carry over. It is not in the file, so its default applies.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_password_in_plain_text_is_neither_written_nor_shown()
    {
        foreach (var options in new string[][] { [], ["--format", "json"] })
        {
            var run = await ImportAsync("minimal.bicepparam", Minimal, options);

            Assert.Equal(0, run.Code);
            Assert.DoesNotContain("Sommer2026", run.Out + run.Error, StringComparison.Ordinal);
        }
        Assert.Contains("AVD0091", (await ImportAsync("minimal.bicepparam", Minimal)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"adminPassword\": {\"value\": \"Sommer2026!\"}")]
    [InlineData("\"avdVmLocalUserPassword\": {\"value\": {\"a\": \"Sommer2026!\"}}")]
    [InlineData("\"avdVmLocalUserPassword\": {\"value\": [\"Sommer2026!\"]}")]
    [InlineData("\"avdDomainJoinUserPassword\": {\"value\": \"Sommer2026!\"}")]
    [InlineData(
        "\"avdHostPoolCustomFriendlyName\": {\"value\": \"https://svc:Sommer2026!@host\"}, \"avdUseCustomNaming\": {\"value\": true}"
    )]
    public async Task So_is_one_in_any_other_place(string member)
    {
        var run = await ImportAsync(Json, "{\"parameters\": {\"avdManagementPlaneLocation\": {\"value\": \"eastus\"}, " + member + "}}");

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("Sommer2026", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_vault_of_a_reference_is_known_to_the_config()
    {
        var run = await ImportAsync(Json, JsonText);

        Assert.Contains("password: keyvault://kv-contoso-ops/avd-admin", run.Out, StringComparison.Ordinal);
        Assert.Single(run.Out.Split('\n'), line => line.Contains("- name: kv-contoso-ops", StringComparison.Ordinal));
        Assert.Contains("/providers/Microsoft.KeyVault/vaults/kv-contoso-ops", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_parameters_in_JSON_may_have_any_case()
    {
        var run = await ImportAsync(Json, "{\"parameters\": {\"AVDHOSTPOOLTYPE\": {\"value\": \"personal\"}}}");

        Assert.Contains("type: Personal", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("max_session_limit", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_personal_plan_says_that_hosts_do_not_hibernate()
    {
        var run = await ImportAsync(Bicep, $"{BicepText}\nparam avdHostPoolType = 'Personal'\nparam avdDeployScalingPlan = true\n");

        Assert.Contains("personal_schedules:", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "AVD0095: avdDeployScalingPlan carries over in part. Machines on Azure Local cannot hibernate",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("\n    schedules:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Private_endpoints_carry_over_with_a_subnet_that_exists()
    {
        const string subnet =
            "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-pe";
        var run = await ImportAsync(
            Bicep,
            $"{BicepText.Replace("createAvdVnet = true", "createAvdVnet = false", StringComparison.Ordinal)}\nparam existingVnetPrivateEndpointSubnetResourceId = '{subnet}'\nparam deployAvdPrivateLinkService = true\nparam hostPoolPublicNetworkAccess = 'EnabledForClientsOnly'\n"
        );

        Assert.Contains($"private_endpoint_subnet_id: {subnet}", run.Out, StringComparison.Ordinal);
        Assert.Contains("public_network_access: EnabledForClientsOnly", run.Out, StringComparison.Ordinal);
        foreach (var section in new[] { "connection_private_endpoint: {}", "feed_private_endpoint: {}", "global_private_endpoint: {}" })
            Assert.Contains(section, run.Out, StringComparison.Ordinal);
        Assert.Contains("mode: create", run.Out, StringComparison.Ordinal);
        Assert.Contains("virtualNetworks/vnet-hub\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_that_the_template_does_not_have_is_reported()
    {
        var run = await ImportAsync(Bicep, $"{BicepText}\nparam avdDeploySessionHostsIndex = 3\n");

        Assert.Contains(
            "avdDeploySessionHostsIndex does not carry over. deploy-baseline.bicep of avdaccelerator has no such parameter.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("params.json", "", "AVD0092")]
    [InlineData("params.json", "   \n", "AVD0092")]
    [InlineData("params.json", "deploymentPrefix: FIN\n", "AVD0092")]
    [InlineData("params.json", "[1, 2]", "AVD0092")]
    [InlineData("params.json", "{\"parameters\": 5}", "AVD0092")]
    [InlineData("params.json", "{\"parameters\": {\"deploymentPrefix\": {\"value\": \"FIN\"}", "AVD0092")]
    [InlineData("params.json", "{\"$schema\": \"x\", \"parameters\": {\"a\": {\"type\": \"string\"}}, \"resources\": []}", "AVD0096")]
    [InlineData("params.json", "{\"parameters\": {\"imageName\": {\"value\": 1}}}", "AVD0094")]
    [InlineData(
        "params.json",
        "{\"parameters\": {\"imageName\": {\"value\": 1}, \"b\": {\"value\": 1}, \"deploymentPrefix\": {\"value\": \"x\"}}}",
        "AVD0096"
    )]
    [InlineData(
        "params.json",
        "{\"parameters\": {\"hostPoolId\": {\"value\": \"x\"}, \"securityType\": {\"value\": \"Standard\"}, \"vTpmEnabled\": {\"value\": true}}}",
        "AVD0096"
    )]
    [InlineData("params.bicepparam", "", "AVD0094")]
    [InlineData("params.bicepparam", "param avdManagementPlaneLocation = ''", "AVD0094")]
    [InlineData("params.bicepparam", "using 'x.bicep'\nparam time = ? /* to do */\n", "AVD0092")]
    [InlineData("params.bicepparam", "{\"parameters\": {}}", "AVD0092")]
    [InlineData("deploy-baseline.bicep", "param deploymentPrefix string = 'AVD1'", "AVD0096")]
    [InlineData("variables.yml", "deployment: {name: contoso}", "AVD0096")]
    public async Task A_file_that_is_no_parameters_of_it_is_refused_with_the_reason(string file, string text, string code)
    {
        var run = await ImportAsync(file, text);

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("azurelocal-avd", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"Next: avd explain {code}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        var run = await ImportAsync(Json, new string(' ', 5 * 1024 * 1024));

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains("KB", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_folder_the_config_is_written_and_the_next_step_is_to_validate_it()
    {
        var output = new FakeOutput();
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With(Bicep, BicepText),
            host => host with { Output = output },
            ["import", "avdaccelerator", Bicep, "--output", "new"]
        );

        Assert.Equal(0, run.Code);
        Assert.Equal((await ImportAsync(Bicep, BicepText)).Out, output.Written["/project/new/config/variables.yml"]);
        Assert.EndsWith("Next: avd validate --config new/config/variables.yml\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_knows_the_verb()
    {
        var run = await CommandRun.OfAsync("complete", "--word=avd", "import");

        Assert.Contains("avdaccelerator", run.Out, StringComparison.Ordinal);
    }

    private static string Fixture(string file) => File.ReadAllText(Repository.PathOf("tests", "Fixtures", "accelerator", file));

    private static Task<CommandRun> ImportAsync(string file, string text, params string[] options) =>
        CommandRun.OfAsync(FakeFiles.OfRepository().With(file, text), ["import", "avdaccelerator", file, .. options]);

    private static async Task<JsonDocument> ReportAsync(string file, string text) =>
        JsonDocument.Parse((await ImportAsync(file, text, "--format", "json")).Out);

    private static string WithoutComments(string config) =>
        string.Join('\n', config.Split('\n').Select(line => line.Split("#")[0].TrimEnd()).Where(line => line.Length > 0));

    // what a person adds who knows the site
    private static string Completed(string config)
    {
        const string local = "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl/providers";
        return config
            .Replace(
                "subscription:\n",
                "subscription:\n  session_hosts_id: 00000000-0000-0000-0000-00000000000c\n  tenant_id: 00000000-0000-0000-0000-00000000000a\n",
                StringComparison.Ordinal
            )
            .Replace("session_host:\n", "session_host:\n  size: {processors: 8, memory_mb: 32768}\n", StringComparison.Ordinal)
            .Replace(
                "    - count:",
                $"    - name: cl-01\n      custom_location_id: {local}/Microsoft.ExtendedLocation/customLocations/cl-01\n      logical_network: lnet-avd\n      count:",
                StringComparison.Ordinal
            )
            .Replace("fslogix:\n", "fslogix:\n  locations: ['\\\\fs-01.corp.contoso.com\\profiles']\n", StringComparison.Ordinal)
            .Replace(
                "network:\n  dns",
                $"network:\n  logical_networks: [{{name: lnet-avd, existing_id: {local}/Microsoft.AzureStackHCI/logicalNetworks/lnet-avd}}]\n  dns",
                StringComparison.Ordinal
            )
            .Replace("    marketplace:\n", "    marketplace:\n      version: '26100.4061.250508'\n", StringComparison.Ordinal);
    }
}
