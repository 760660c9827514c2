using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Parameters;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra.Exchange;

/// <summary><c>avd import azurelocal-avd</c>: nothing of the source is lost without a word, and the new config says where each value comes from.</summary>
public sealed class ImportCommandTests
{
    private const string Source = "variables.yml";

    private static readonly string Text = File.ReadAllText(Repository.PathOf("tests", "Fixtures", "exchange", "variables.yml"));

    [Fact]
    public async Task The_config_is_as_committed()
    {
        var run = await ImportAsync(Text);

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "import", "variables.yml");
    }

    [Fact]
    public async Task The_report_is_as_committed()
    {
        var run = await ImportAsync(Text);

        Golden.Verify(run.Error, "tests", "Goldens", "import", "report.txt");
        Assert.EndsWith("Next: avd import azurelocal-avd variables.yml --output .\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_what_the_source_lacks_it_is_a_config_without_an_error()
    {
        var config = (await ImportAsync(Text))
            .Out.Replace("network:\n", "network:\n  dns_servers: [10.0.0.4]\n", StringComparison.Ordinal)
            .Replace(
                "identity:\n",
                "identity:\n  avd_service_principal_object_id: 00000000-0000-0000-0000-000000000201\n",
                StringComparison.Ordinal
            );

        var loaded = Loaded.Base(config);

        Assert.Equal("", string.Join('\n', loaded.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)));
        Assert.Equal(12, loaded.Settings!.HostPool.MaxSessionLimit);
        Assert.Equal("svc-join@corp.fabrikam.com", loaded.Settings.Domain!.JoinUser.ToString());
        Assert.False(loaded.Settings.HostPool.RdpProperties.AudioCapture);
        Assert.Equal(["C:\\"], loaded.Settings.HostPool.RdpProperties.Drives.AsEnumerable());
        Assert.Equal("06:30", loaded.Settings.Scaling!.Schedules[0].RampUp.Start.ToString());
        Assert.Equal(@"\\fs-01.corp.fabrikam.com\profiles$", loaded.Settings.Fslogix.Locations.Single().ToString());
    }

    [Fact]
    public async Task Each_value_of_the_source_is_in_one_of_the_lists()
    {
        var run = await ImportAsync(Text, "--format", "json");

        using var report = JsonDocument.Parse(run.Out);
        var carried = report.RootElement.GetProperty("carried").EnumerateArray().ToList();
        var left = report.RootElement.GetProperty("notCarried").EnumerateArray().ToList();
        Assert.Equal(
            VariablesFile
                .Read(Source, System.Text.Encoding.UTF8.GetBytes(Text))
                .Parameters.Select(parameter => parameter.Name)
                .Order(StringComparer.Ordinal),
            carried.Concat(left).Select(value => value.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)
        );
        Assert.Equal(81, carried.Count);
        Assert.All(carried.Concat(left), value => Assert.True(value.GetProperty("line").GetInt32() > 0));
        Assert.All(carried, value => Assert.NotEmpty(value.GetProperty("settings").EnumerateArray()));
        Assert.All(left, value => Assert.NotEqual("", value.GetProperty("reason").GetString()));
        Assert.Contains(
            left,
            value =>
                value.GetProperty("name").GetString() == "networking.nsg.apply_default_avd_rules" && value.GetProperty("lost").GetBoolean()
        );
        Assert.Contains(
            left,
            value =>
                value.GetProperty("name").GetString() == "image.customization.install_teams_new" && !value.GetProperty("lost").GetBoolean()
        );
    }

    [Fact]
    public async Task The_sections_of_the_deep_design_carry_over_as_they_are()
    {
        var run = await ImportAsync(
            """
            host_pool:
              name: hp-one
              max_session_limit: 9
            session_host:
              prefix: one
            rbac:
              readers:
                - {name: Auditors, object_id: 00000000-0000-0000-0000-000000000309}
            fslogix:
              profile_share_path: '\\fs\profiles'
              vhd_size_gb: 20
            host_poool: {name: hp-two}
            """
        );

        Assert.Contains("max_session_limit: 9  # variables.yml:3 host_pool.max_session_limit\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("object_id: 00000000-0000-0000-0000-000000000309", run.Out, StringComparison.Ordinal);
        Assert.Contains("size_mb: 20480  # variables.yml:11 fslogix.vhd_size_gb\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("variables.yml(12,14): warning AVD0090: host_poool.name does not carry over.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_in_plain_text_is_neither_written_nor_shown()
    {
        var run = await ImportAsync(Text.Replace("keyvault://kv-fabrikam-ops/avd-admin", "Sommer2026!", StringComparison.Ordinal));

        Assert.DoesNotContain("Sommer2026", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Contains("AVD0091", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tags: {source: 'https://svc:Sommer2026@git.example'}")]
    [InlineData("network: {ntp_servers: ['https://svc:Sommer2026@ntp.example']}")]
    [InlineData("control_plane: {custom_rdp_properties: 'audiomode:s:https://svc:Sommer2026@host'}")]
    [InlineData("control_plane: {custom_rdp_properties: 'kdcproxyname:s:https://svc:Sommer2026@host'}")]
    [InlineData("image: {customization: {additional_scripts: ['https://svc:Sommer2026@host/a.ps1']}}")]
    public async Task So_is_an_address_with_a_password_wherever_it_is(string text)
    {
        var run = await ImportAsync($"deployment: {{name: contoso}}\n{text}\n");

        Assert.DoesNotContain("Sommer2026", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Contains("AVD0091", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_section_that_does_not_carry_over_nothing_is_written()
    {
        var run = await ImportAsync("deployment: {name: contoso}\ntags: {one: a, two: {three: b}}\n");

        Assert.Contains("tags does not carry over. Each key and each value must be a text.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("one", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_value_that_does_not_carry_over_does_not_either()
    {
        var run = await ImportAsync("deployment: {name: contoso}\nsecurity: {key_vault_name: kv-a, key_vault_resource_group: rg-a}\n");

        Assert.DoesNotContain("key_vault", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "security.key_vault_resource_group does not carry over. It is a part of security.key_vault_name, which does not carry over.",
            run.Error.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "is not a GUID.")]
    [InlineData("00000000-0000-0000-0000-000000000000", "is all zeros, which is no id.")]
    public async Task A_placeholder_is_no_value(string placeholder, string reason)
    {
        var run = await ImportAsync(Text.Replace("00000000-0000-0000-0000-000000000301", placeholder, StringComparison.Ordinal));

        Assert.Contains($"does not carry over. '{placeholder}' {reason}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_of_an_image_of_the_deep_design_carries_over()
    {
        var run = await ImportAsync(
            """
            image:
              version: "2026.11.1"
              source:
                marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, sku: win11-24h2-avd-m365, version: latest}
            """
        );

        Assert.Contains("  version: 2026.11.1  # variables.yml:2 image.version\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("AVD0090", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("image.version is required", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{source: marketplace, version: latest}")]
    [InlineData("{publisher: microsoftwindowsdesktop, version: latest}")]
    public async Task The_version_of_an_image_that_is_built_for_Azure_does_not(string image)
    {
        var run = await ImportAsync($"host_pool: {{name: hp-one}}\nimage: {image}\n");

        Assert.Contains("image.version does not carry over. It is of an image that", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("latest", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ExampleConfigs.All), MemberType = typeof(ExampleConfigs))]
    public async Task A_config_of_this_program_carries_over_whole(string config)
    {
        var files = FakeFiles.OfRepository();
        var text = System.Text.Encoding.UTF8.GetString(files.ReadAllBytes(Path.Combine(FakeFiles.Root, config)));
        var run = await ImportAsync(text);

        Assert.DoesNotContain("AVD0090", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            await ExampleConfigs.ValuesAsync(files, config),
            await ExampleConfigs.ValuesAsync(files.With("imported.yml", run.Out), "imported.yml")
        );
    }

    [Theory]
    [InlineData("host_pool: 5")]
    [InlineData("pools: 5")]
    [InlineData("pools: {devs: 5}")]
    [InlineData("host_pool: {name: [a, b]}")]
    [InlineData("application_groups: {name: x}")]
    [InlineData("\"application_groups[x]\": y")]
    [InlineData("scaling: {enabled: true, schedules: [{name: []}, {name: b}]}")]
    [InlineData("rbac: {readers: [{name: {}}, {name: b}]}")]
    [InlineData("rbac: {readers: [[a], [b]]}")]
    [InlineData("tags: {\"\": x, \"[a]\": b, a.b: c}")]
    [InlineData("tags: {a: {b: c}, d: 5}")]
    [InlineData("control_plane: {custom_rdp_properties: ';;a:b;c:i:x;\\'}")]
    [InlineData("fslogix: {cloud_cache: {connections: [1, {a: b}]}}")]
    [InlineData("domain: {domain_join_username: '\\'}")]
    [InlineData("session_hosts: {vm_processors: 1.5, logical_network_id: /}")]
    public async Task Odd_values_are_reasons_and_never_a_defect(string text)
    {
        var run = await ImportAsync($"deployment: {{name: contoso}}\n{text}\n");

        Assert.Equal((0, ""), (run.Code, run.Code == 0 ? "" : run.Error));
        Assert.Contains("name: contoso", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: [", "AVD0005")]
    [InlineData("- a", "AVD0016")]
    [InlineData("services: {web: {image: nginx}}", "AVD0094")]
    public async Task A_file_that_is_no_config_of_azurelocal_avd_is_refused_with_its_position(string text, string code)
    {
        var run = await ImportAsync(text);

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"Next: avd explain {code}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_named()
    {
        var run = await CommandRun.OfAsync("import", "azurelocal-avd", "no-such.yml");

        Assert.Equal(1, run.Code);
        Assert.Contains("no-such.yml cannot be opened", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_folder_the_config_is_written_and_the_report_printed()
    {
        var output = new FakeOutput();
        var run = await WriteAsync(output);

        Assert.Equal(0, run.Code);
        Assert.Equal((await ImportAsync(Text)).Out, output.Written["/project/new/config/variables.yml"]);
        Assert.Contains("values carried over", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("Next: avd validate --config new/config/variables.yml\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_config_that_exists_is_replaced_only_by_force()
    {
        var output = new FakeOutput();
        output.Write("/project/new/config/variables.yml", "mine");

        var refused = await WriteAsync(output);
        Assert.Equal((2, "mine"), (refused.Code, output.Written["/project/new/config/variables.yml"]));

        var forced = await WriteAsync(output, "--force");
        Assert.Equal(0, forced.Code);
        Assert.NotEqual("mine", output.Written["/project/new/config/variables.yml"]);
    }

    private static Task<CommandRun> ImportAsync(string text, params string[] options) =>
        CommandRun.OfAsync(FakeFiles.OfRepository().With(Source, text), ["import", "azurelocal-avd", Source, .. options]);

    private static Task<CommandRun> WriteAsync(FakeOutput output, params string[] options) =>
        CommandRun.OfAsync(
            FakeFiles.OfRepository().With(Source, Text),
            (AvdHost host) => host with { Output = output },
            ["import", "azurelocal-avd", Source, "--output", "new", .. options]
        );
}
