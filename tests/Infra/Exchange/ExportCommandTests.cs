using System.Text.Json;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Configuration.Exchange.Parameters;
using AvdPulumi.Tests.Guest;
using AvdPulumi.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace AvdPulumi.Tests.Infra.Exchange;

/// <summary><c>avd export</c>: files that the other tools read, without a secret in them.</summary>
public sealed class ExportCommandTests
{
    private const string Waf = "config/examples/waf-aligned.yml";

    [Theory]
    [InlineData("bicepparam", "control-plane", "bicepparam")]
    [InlineData("bicepparam", "session-hosts", "bicepparam")]
    [InlineData("bicepparam", "scaling", "bicepparam")]
    [InlineData("arm", "control-plane", "parameters.json")]
    [InlineData("arm", "session-hosts", "parameters.json")]
    [InlineData("tfvars", null, "tfvars")]
    [InlineData("powershell", null, "ps1")]
    [InlineData("ansible", null, "yml")]
    public async Task The_parameters_are_as_committed(string format, string? template, string ending)
    {
        var run = await ExportAsync(Waf, format, template);

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "export", $"{template ?? format}.{ending}");
    }

    [BicepTheory]
    [InlineData(Waf, "control-plane")]
    [InlineData("tests/hosts.yml", "session-hosts")]
    [InlineData(Waf, "scaling")]
    [InlineData(Waf, "monitoring")]
    [InlineData("config/examples/max.yml", "control-plane")]
    [InlineData("config/examples/brownfield.yml", "control-plane")]
    public async Task Bicep_compiles_the_parameters_without_a_warning(string config, string template)
    {
        var exported = (await ExportAsync(config, "bicepparam", template)).Out;

        using var compiled = JsonDocument.Parse(BicepCompiler.Compile(exported));
        using var parameters = JsonDocument.Parse(compiled.RootElement.GetProperty("parametersJson").GetString()!);
        var read = BicepParamFile.Read("exported.bicepparam", System.Text.Encoding.UTF8.GetBytes(exported));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            read.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
            parameters.RootElement.GetProperty("parameters").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Secrets_are_references_in_every_format()
    {
        var bicep = (await ExportAsync(Waf, "bicepparam", "session-hosts")).Out;
        var arm = (await ExportAsync(Waf, "arm", "session-hosts")).Out;
        var ansible = (await ExportAsync(Waf, "ansible", null)).Out;

        Assert.Contains("param adminPassword = az.getSecret(", bicep, StringComparison.Ordinal);
        Assert.Contains("param domainJoinPassword = az.getSecret(", bicep, StringComparison.Ordinal);
        Assert.Contains("param avdRegistrationToken = az.getSecret(", bicep, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(arm);
        var password = document.RootElement.GetProperty("parameters").GetProperty("adminPassword");
        Assert.False(password.TryGetProperty("value", out _));
        Assert.StartsWith(
            "/subscriptions/",
            password.GetProperty("reference").GetProperty("keyVault").GetProperty("id").GetString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "avd_domain_join_password: \"{{ lookup('ansible.builtin.env', 'AVD_DOMAIN_JOIN_PASSWORD') }}\"",
            ansible,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_secret_of_the_stack_config_is_read_from_a_variable_that_the_export_names()
    {
        var config = Fixture.ExampleOf("small");
        var files = FakeFiles
            .OfRepository()
            .With(
                "config/variables.yml",
                File.ReadAllText(config)
                    .Replace("keyvault://kv-contoso-core/avd-domain-join", "config://join_password", StringComparison.Ordinal)
            )
            .With("Pulumi.site.yaml", "config:\n  avd:join_password: {secure: AAAB}\n");
        var run = await CommandRun.OfAsync(files, "export", "--stack", "site", "--template", "session-hosts");

        Assert.Contains(
            "param domainJoinPassword = readEnvironmentVariable('AVD_SECRET_JOIN_PASSWORD')",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("AVD0163", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_arm_file_reads_no_variable_so_such_a_parameter_is_left_out_and_told()
    {
        var files = FakeFiles
            .OfRepository()
            .With(
                "config/variables.yml",
                File.ReadAllText(Fixture.ExampleOf("small"))
                    .Replace("password: generate", "password: config://admin_password", StringComparison.Ordinal)
            )
            .With("Pulumi.site.yaml", "config:\n  avd:admin_password: {secure: AAAB}\n");
        var run = await CommandRun.OfAsync(files, "export", "--stack", "site", "--format", "arm", "--template", "session-hosts");

        Assert.DoesNotContain("adminPassword", run.Out, StringComparison.Ordinal);
        Assert.Contains("AVD0164", run.Error, StringComparison.Ordinal);
        Assert.Contains("The parameter adminPassword is left out: its secret is in no vault.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("environment variable", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_parameter_is_listed_in_the_file_and_counted_in_a_note()
    {
        var run = await ExportAsync("config/examples/small.yml", "tfvars", null);

        Assert.Contains("# Settings without a parameter:\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n#   sofs.cluster_name\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("#   host_pool.name\n", run.Out, StringComparison.Ordinal);
        Assert.Matches("AVD0160.* settings have no parameter in this format", run.Error.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task A_required_parameter_without_a_value_is_a_warning_with_its_setting()
    {
        var run = await ExportAsync("config/examples/small.yml", "bicepparam", "session-hosts");

        Assert.Equal(0, run.Code);
        Assert.Matches(
            @"AVD0161.*storagePathId is required, but has no value.*session_host\.clusters\[\*\]\.storage_paths",
            run.Error.ReplaceLineEndings(" ")
        );
    }

    [HclFact]
    public async Task Terraform_reads_the_values_that_were_meant()
    {
        var text = (await ExportAsync(Waf, "tfvars", null)).Out;
        var read = TfvarsFile.Read("terraform.tfvars", System.Text.Encoding.UTF8.GetBytes(text));

        var values = HclCheck.Read(text);

        Assert.Empty(read.Diagnostics);
        Assert.NotEmpty(read.Parameters);
        Assert.All(read.Parameters, parameter => Assert.Equal(Shown(parameter.Value), values.GetProperty(parameter.Name).ToString()));
    }

    [Fact]
    public async Task Yaml_readers_find_each_ansible_variable()
    {
        var text = (await ExportAsync(Waf, "ansible", null)).Out;
        var stream = new YamlStream();
        stream.Load(new StringReader(text));

        var variables = (YamlMappingNode)stream.Documents[0].RootNode["all"]["vars"];

        Assert.Equal(
            ParameterMappings
                .All.Select(row => row.Ansible)
                .OfType<string>()
                .Intersect(variables.Children.Keys.Select(key => key.ToString()))
                .Count(),
            variables.Children.Count
        );
        Assert.Equal("Pooled", variables["avd_host_pool_type"].ToString());
    }

    [Theory]
    [InlineData("{{ x }}")]
    [InlineData("{% x %}")]
    [InlineData("{# x #}")]
    public async Task Ansible_computes_no_text_of_the_config(string text)
    {
        var files = FakeFiles
            .OfRepository()
            .Replacing("config/examples/small.yml", "tags:\n  application: azure-virtual-desktop", $"tags:\n  owner: '{text}'");
        var run = await CommandRun.OfAsync(files, "export", "--config", "config/examples/small.yml", "--format", "ansible");

        Assert.Contains($"    avd_owner_tag: !unsafe \"{text}\"\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PowerShell_parses_the_variables_and_runs_nothing()
    {
        var text = (await ExportAsync(Waf, "powershell", null)).Out;
        var file = Path.Combine(Path.GetTempPath(), $"avd-{Guid.NewGuid():N}.ps1");
        try
        {
            File.WriteAllText(file, text);
            var printed = PowerShellEngine.Run(Repository.PathOf("tests", "Infra", "Exchange", "Read-Variable.ps1"), file);
            var read = PowerShellFile.Read("parameters.ps1", System.Text.Encoding.UTF8.GetBytes(text));

            Assert.Equal(
                read.Parameters.ToDictionary(parameter => parameter.Name, parameter => Shown(parameter.Value)),
                JsonSerializer.Deserialize<Dictionary<string, string>>(printed)!
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_pool_is_chosen_by_its_name()
    {
        const string hospital = "config/examples/hospital.yml";
        var none = await ExportAsync(hospital, "tfvars", null);
        var wrong = await CommandRun.OfAsync("export", "--config", hospital, "--pool", "clinicans");
        var one = await CommandRun.OfAsync("export", "--config", hospital, "--format", "tfvars", "--pool", "developers");

        Assert.Equal((2, 2, 0), (none.Code, wrong.Code, one.Code));
        Assert.Contains("has several pools; choose one with --pool", none.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("host_pool_type = \"Personal\"", one.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("max_session_limit", one.Out.Split("# Settings")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_step_exports_the_hosts_of_the_same_pool()
    {
        const string hospital = "config/examples/hospital.yml";
        var run = await CommandRun.OfAsync("export", "--config", hospital, "--pool", "developers");

        Assert.EndsWith(
            $"Next: avd export --config {hospital} --format bicepparam --template session-hosts --pool developers\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("src/bicep/control-plane.bicep", "src/bicep/control-plane.bicep")]
    [InlineData("src/bicep/control-plane", "src/bicep/control-plane.bicep")]
    [InlineData(@"src\bicep\control-plane", "src/bicep/control-plane.bicep")]
    [InlineData("control-plane.bicep", "control-plane.bicep")]
    [InlineData("control-plane", "./control-plane.bicep")]
    public async Task The_file_names_the_template_that_was_typed(string typed, string named)
    {
        var run = await ExportAsync(Waf, "bicepparam", typed);

        Assert.Contains($"using '{named}'\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tfvars")]
    [InlineData("powershell")]
    [InlineData("ansible")]
    public async Task A_template_is_wrong_usage_where_the_format_has_none(string format)
    {
        var run = await ExportAsync(Waf, format, "session-hosts");

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("--template is for bicepparam and arm only", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"Next: avd export --config {Waf} --format {format}\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fslogix", "fslogix.enabled is false for the pool.", "config/examples/hospital.yml", "--pool", "developers")]
    [InlineData("scaling", "the pool has no scaling plan.", "config/examples/small.yml")]
    public async Task A_template_that_the_pool_does_not_need_is_no_missing_value(
        string template,
        string reason,
        string config,
        params string[] pool
    )
    {
        var run = await CommandRun.OfAsync(["export", "--template", template, "--config", config, .. pool]);

        Assert.Equal(0, run.Code);
        Assert.Contains($"warning AVD0165: The template {template} has nothing to deploy: {reason}", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AVD0161", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hint_names_what_is_there()
    {
        var run = await ExportAsync(Waf, "arm", "session-hosts");

        Assert.Contains(
            "commandToExecute is required, but has no value. The deployment script of azurelocal-avd makes the command; it contains secrets.\n"
                + "    No setting of the config has it.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Files of ARM have no comments: export the same template with --format bicepparam",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Read the list at the end of the exported file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_azurelocal_avd_does_not_have_is_wrong_usage()
    {
        var run = await ExportAsync(Waf, "bicepparam", "main.bicep");

        Assert.Equal(2, run.Code);
        Assert.Contains("control-plane, diagnostics", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_output_the_file_is_written_and_nothing_printed()
    {
        var output = new FakeOutput();
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Output = output },
            "export",
            "--config",
            Waf,
            "--output",
            "out/control-plane.bicepparam"
        );

        Assert.Equal((0, ""), (run.Code, run.Out));
        Assert.Equal((await ExportAsync(Waf, "bicepparam", null)).Out, Assert.Single(output.Written).Value);
        Assert.StartsWith("Written: out/control-plane.bicepparam, in a new folder\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_is_a_problem_of_the_machine()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Output = new FakeOutput { IsFull = true } },
            "export",
            "--config",
            Waf,
            "--output",
            "x.bicepparam"
        );

        Assert.Equal(4, run.Code);
        Assert.Contains("x.bicepparam cannot be written", run.Error, StringComparison.Ordinal);
    }

    // the template of the hosts requires a storage path
    private static FakeFiles Files =>
        FakeFiles
            .OfRepository()
            .With(
                "tests/hosts.yml",
                File.ReadAllText(Fixture.ExampleOf("small"))
                    .Replace("      count: 6\n", "      count: 6\n      storage_paths: [sp-sofs-01]\n", StringComparison.Ordinal)
            );

    private static Task<CommandRun> ExportAsync(string config, string format, string? template) =>
        CommandRun.OfAsync(
            Files,
            ["export", "--config", config, "--format", format, .. template is null ? (string[])[] : ["--template", template]]
        );

    private static string Shown(ParameterValue value) =>
        value switch
        {
            ParameterValue.Text text => text.Value,
            ParameterValue.Number number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ParameterValue.Flag flag => flag.Value.ToString(),
            _ => throw new InvalidOperationException(value.ToString()),
        };
}
