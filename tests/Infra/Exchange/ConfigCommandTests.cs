using System.Text.Json;
using AvdPulumi.Configuration.Effective;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra.Exchange;

/// <summary><c>avd config</c>: each setting with its value and its origin.</summary>
public sealed class ConfigCommandTests
{
    [Fact]
    public async Task The_table_is_as_committed()
    {
        var run = await CommandRun.OfAsync("config", "--stack", "dev", "--width", "100");

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "config", "dev.txt");
    }

    [Fact]
    public async Task So_are_json_and_yaml()
    {
        Golden.Verify(
            (await CommandRun.OfAsync("config", "--stack", "dev", "--format", "json")).Out,
            "tests",
            "Goldens",
            "config",
            "dev.json"
        );
        Golden.Verify(
            (await CommandRun.OfAsync("config", "--stack", "dev", "--format", "yaml")).Out,
            "tests",
            "Goldens",
            "config",
            "dev.yml"
        );
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_yaml_is_a_config_that_means_the_same(string stack)
    {
        var yaml = (await CommandRun.OfAsync("config", "--stack", stack, "--format", "yaml")).Out;
        var files = FakeFiles.OfRepository().With("effective.yml", yaml);

        Assert.Equal(await ValuesAsync(FakeFiles.OfRepository(), "--stack", stack), await ValuesAsync(files, "--config", "effective.yml"));
    }

    [Theory]
    [MemberData(nameof(ExampleConfigs.All), MemberType = typeof(ExampleConfigs))]
    public async Task It_has_the_same_values_and_the_same_diagnostics(string config)
    {
        var yaml = (await CommandRun.OfAsync("config", "--config", config, "--format", "yaml")).Out;
        var (before, after) = (FakeFiles.OfRepository(), FakeFiles.OfRepository().With("effective.yml", yaml));

        Assert.Equal(await ExampleConfigs.ValuesAsync(before, config), await ExampleConfigs.ValuesAsync(after, "effective.yml"));
        Assert.Equal(
            await ExampleConfigs.FindingsAsync(before, "--config", config),
            await ExampleConfigs.FindingsAsync(after, "--config", "effective.yml")
        );
    }

    // an overlay may turn off what the base sets up; in one file, nobody knows that
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task That_of_a_stack_has_no_others_than_what_an_overlay_turned_off(string stack)
    {
        var yaml = (await CommandRun.OfAsync("config", "--stack", stack, "--format", "yaml")).Out;
        var before = await ExampleConfigs.FindingsAsync(FakeFiles.OfRepository(), "--stack", stack);
        var after = await ExampleConfigs.FindingsAsync(FakeFiles.OfRepository().With("effective.yml", yaml), "--config", "effective.yml");

        Assert.Empty(before.Except(after));
        Assert.All(after.Except(before), found => Assert.Contains(" has no effect: ", found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_config_of_several_pools_lists_the_sections_of_each()
    {
        const string hospital = "config/examples/hospital.yml";
        var yaml = (await CommandRun.OfAsync("config", "--config", hospital, "--format", "yaml")).Out;
        var files = FakeFiles.OfRepository().With("effective.yml", yaml);

        Assert.Equal(
            await ValuesAsync(FakeFiles.OfRepository(), "--config", hospital),
            await ValuesAsync(files, "--config", "effective.yml")
        );
    }

    [Fact]
    public async Task A_tag_whose_name_ends_with_a_number_in_brackets_is_no_list()
    {
        var files = FakeFiles
            .OfRepository()
            .Replacing("config/examples/small.yml", "tags:\n  application: azure-virtual-desktop", "tags:\n  app[0]: x");
        var run = await CommandRun.OfAsync(files, "config", "--config", "config/examples/small.yml", "--format", "yaml");

        Assert.Equal("", run.Code == 0 ? "" : run.Error);
        Assert.Contains("\n  app[0]: x  #", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("avd:host_pool", """{"name": "hp-decrypted"}""", "host_pool.name")]
    [InlineData("avd:network", """{"ntp_servers": ["hp-decrypted", "b"]}""", "network.ntp_servers")]
    public void What_may_have_been_decrypted_is_shown_by_no_format_and_told_by_each(string key, string json, string setting)
    {
        // the engine does not say which keys are encrypted
        var settings = EffectiveConfig.Of(Loaded.Engine(key, json), "dev");

        var table = EffectiveTable.Render("of stack dev", settings, Style.Plain, width: 100);
        var text = EffectiveJson.Render("dev", settings);
        var yaml = EffectiveYaml.Render("of stack dev", settings);

        Assert.DoesNotContain(
            "decrypted",
            table + text + yaml.Replace("may have been decrypted", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("(not shown)", table, StringComparison.Ordinal);
        Assert.Contains("\"hidden\": true", text, StringComparison.Ordinal);
        Assert.Contains($"# {setting} is not shown: it may have been decrypted (", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_layer_is_named_and_a_variable_wins()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Environment = new Dictionary<string, string> { ["AVD__HOST_POOL__MAX_SESSION_LIMIT"] = "7" } },
            "config",
            "--stack",
            "dev",
            "--key",
            "host_pool"
        );

        Assert.Matches(@"(?m)^  max_session_limit +7 +environment variable AVD__HOST_POOL__MAX_SESSION_LIMIT$", run.Out);
        Assert.Matches(@"(?m)^  name +\S+ +config/variables(\.dev)?\.yml:\d+:\d+$", run.Out);
        Assert.Matches(@"(?m)^  cost_parent_tag +true +default$", run.Out);
        Assert.DoesNotContain("\nsession_host\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("80")]
    [InlineData("100")]
    [InlineData("160")]
    public async Task Columns_are_aligned_and_no_value_is_cut(string width)
    {
        var json = JsonDocument.Parse((await CommandRun.OfAsync("config", "--stack", "prod", "--format", "json")).Out);
        var text = (await CommandRun.OfAsync("config", "--stack", "prod", "--width", width)).Out;

        Assert.All(
            json.RootElement.GetProperty("settings")
                .EnumerateArray()
                .Where(setting => setting.GetProperty("value").ValueKind == JsonValueKind.String),
            setting => Assert.Contains(setting.GetProperty("value").GetString()!, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_secret_is_its_reference()
    {
        var run = await CommandRun.OfAsync("config", "--config", "config/examples/small.yml", "--key", "domain.join_password");

        Assert.Matches(@"(?m)^  join_password +keyvault://kv-contoso-core/avd-domain-join +config/examples/small\.yml:\d+:\d+$", run.Out);
    }

    [Fact]
    public async Task A_key_that_is_no_setting_is_wrong_usage_with_a_guess()
    {
        var run = await CommandRun.OfAsync("config", "--stack", "dev", "--key", "host_pol");

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("'host_pol' is not a setting. Did you mean 'host_pool'?", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Next: avd config --stack dev --key host_pool\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guess_with_brackets_is_one_word_for_every_shell()
    {
        var run = await CommandRun.OfAsync("config", "--config", "config/examples/small.yml", "--key", "application_groups[0].nam");

        Assert.EndsWith("--key 'application_groups[0].name'\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_without_value_or_default_says_so()
    {
        var run = await CommandRun.OfAsync("config", "--stack", "dev", "--key", "host_pool.existing_id");

        Assert.Equal(2, run.Code);
        Assert.Contains(
            "host_pool.existing_id has no value in the config of stack dev, and no default.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static async Task<Dictionary<string, string>> ValuesAsync(FakeFiles files, params string[] choice)
    {
        var run = await CommandRun.OfAsync(files, ["config", "--format", "json", .. choice]);
        Assert.Equal("", run.Code == 0 ? "" : run.Error);
        using var json = JsonDocument.Parse(run.Out);
        return json
            .RootElement.GetProperty("settings")
            .EnumerateArray()
            .ToDictionary(setting => setting.GetProperty("path").GetString()!, setting => setting.GetProperty("value").GetRawText());
    }
}
