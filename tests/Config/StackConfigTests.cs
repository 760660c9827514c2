using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Tests.Configuration;

public class StackConfigTests
{
    [Theory]
    [InlineData("config:\n  avd:host_pool:\n    max_session_limit: 3")]
    [InlineData("config:\n  host_pool:\n    max_session_limit: 3")]
    [InlineData("config:\n  avd:host_pool: '{\"max_session_limit\": 3}'")]
    [InlineData("encryptionsalt: v1:x\nconfig:\n  avd:host_pool: {max_session_limit: 3}")]
    public void A_section_of_the_stack_file_is_a_layer(string yaml) =>
        Assert.Equal(3, Loaded.StackFile(yaml).Settings().HostPool.MaxSessionLimit);

    [Fact]
    public void The_engine_hands_sections_over_as_json()
    {
        var result = Loaded.Engine("avd:host_pool", """{"max_session_limit": 3, "validation_environment": true, "description": "1.10"}""");

        var pool = result.Settings().HostPool;
        Assert.Equal((3, true, "1.10"), (pool.MaxSessionLimit, pool.ValidationEnvironment, pool.Description));
        Assert.Equal("stack config avd:host_pool", result.Sources.Find("host_pool.max_session_limit")!.ToString());
    }

    [Theory]
    [InlineData("avd:host_pool", "{}")]
    [InlineData("avd:scaling", "{}")]
    [InlineData("avd:application_groups", "[]")]
    public void The_empty_defaults_of_Pulumi_yaml_change_nothing(string key, string text)
    {
        var settings = Loaded.Engine(key, text).Settings();

        Assert.Null(settings.Scaling);
        Assert.Single(settings.ApplicationGroups);
    }

    [Theory]
    [InlineData("host_pool: Hunter2", "AVD0022", "a text")]
    [InlineData("host_pool: 5", "AVD0022", "a number")]
    [InlineData("host_pool: []", "AVD0022", "a list")]
    [InlineData("fslogix: '[]'", "AVD0022", "a list")]
    [InlineData("application_groups: {}", "AVD0023", "a map")]
    public void A_section_of_the_wrong_type_is_an_error(string entry, string code, string given)
    {
        const string Pools =
            "\npools:\n  one: {host_pool: {name: hp-one, type: Pooled}, application_groups: [{name: ag-one, type: Desktop}], fslogix: {profile: {size_mb: 30000}}}\n";
        foreach (var common in new[] { Loaded.Small, Loaded.Small + Pools })
        {
            var files = new MemoryFiles().With("config/variables.yml", common).With("Pulumi.test.yaml", $"config:\n  avd:{entry}");
            var found = Assert.Single(Loaded.From(files).Diagnostics, finding => finding.Severity == Severity.Error);

            Assert.Equal((code, entry.Split(':')[0]), (found.Code, found.Path));
            Assert.Contains($", but its value is {given}.", found.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Hunter2", found.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_value_of_the_engine_is_never_shown_because_it_may_have_been_decrypted()
    {
        var diagnostics = Loaded
            .Engine("avd:host_pool", """{"type": "canary-7f3a", "max_session_limit": "canary-7f3a", "description": ["canary-7f3a"]}""")
            .Diagnostics;

        Assert.Equal(["AVD0024", "AVD0026", "AVD0028"], diagnostics.Select(d => d.Code).Order());
        Assert.DoesNotContain("canary-7f3a", string.Join('\n', diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_should_be_json_is_a_finding() =>
        Assert.Equal("AVD0044", Assert.Single(Loaded.Engine("avd:host_pool", "{max_session_limit: ").Diagnostics).Code);

    [Fact]
    public void Json_that_breaks_in_a_text_is_a_finding() =>
        Assert.Equal("AVD0044", Assert.Single(Loaded.Engine("avd:host_pool", "{\"name\": \"\\ud800\"}").Diagnostics).Code);

    [Theory]
    [InlineData("config:\n  avd:host_pool: {name: {secure: v1:abc}}", "host_pool.name")]
    [InlineData("config:\n  avd:host_pool: {secure: v1:abc}", "host_pool")]
    [InlineData("config:\n  avd:domain: {join_password: {secure: v1:abc}}", "domain.join_password")]
    public void A_setting_cannot_be_encrypted(string yaml, string path)
    {
        var diagnostic = Assert.Single(Loaded.StackFile(yaml).Diagnostics);

        Assert.Equal(("AVD0043", path), (diagnostic.Code, diagnostic.Path));
        Assert.DoesNotContain("v1:abc", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_are_not_sections_are_listed_and_not_read()
    {
        var result = Loaded.StackFile(
            "config:\n  avd:join_password: {secure: v1:abc}\n  avd:note: text\n  azure-native:location: westeurope\n  avd:layers: [control_plane]"
        );

        Assert.NotNull(result.Settings);
        Assert.Equal(
            [
                new StackConfigKey("avd:join_password", true),
                new StackConfigKey("avd:note", false),
                new StackConfigKey("azure-native:location", false),
            ],
            result.OtherKeys.AsEnumerable()
        );
    }

    [Fact]
    public void The_engine_does_not_say_what_was_encrypted() =>
        Assert.Equal(new StackConfigKey("avd:join_password", null), Assert.Single(Loaded.Engine("avd:join_password", "x").OtherKeys));

    [Theory]
    [InlineData("avd:host_pol: {max_session_limit: 3}", "avd:host_pol", "host_pool")]
    [InlineData("avd:hostpool: '{\"max_session_limit\": 3}'", "avd:hostpool", "host_pool")]
    [InlineData("avd:HostPool: {max_session_limit: 3}", "avd:HostPool", "host_pool")]
    [InlineData("avd:layer: platform", "avd:layer", "layers")]
    [InlineData("layer: [platform]", "avd:layer", "layers")]
    [InlineData("avd:pool: clinicians", "avd:pool", "pools")]
    [InlineData("adv:layers: [platform]", "adv:layers", "layers")]
    [InlineData("AVD:host_pool: {max_session_limit: 3}", "AVD:host_pool", "host_pool")]
    public void A_key_that_is_nearly_one_of_ours_is_an_error(string entry, string key, string meant)
    {
        var found = Assert.Single(Loaded.StackFile($"config:\n  {entry}").Diagnostics);

        Assert.Equal(
            ("AVD0045", Severity.Error, key, $"Did you mean 'avd:{meant}'?"),
            (found.Code, found.Severity, found.Path, found.Hint)
        );
    }

    [Theory]
    [InlineData("avd:note: text")]
    [InlineData("avd:pool: {secure: v1:abc}")]
    [InlineData("avd:layer: ''")]
    [InlineData("azure-native:location: westeurope")]
    [InlineData("azuread:domain: contoso")]
    public void A_key_of_somebody_elses_is_none_of_ours(string entry) =>
        Assert.DoesNotContain(Loaded.StackFile($"config:\n  {entry}").Diagnostics, finding => finding.Code == "AVD0045");

    [Fact]
    public void A_key_that_a_setting_refers_to_is_not_misspelt() =>
        Assert.DoesNotContain(
            Loaded
                .From(
                    new MemoryFiles()
                        .With("config/variables.yml", Loaded.Small)
                        .With("config/variables.test.yml", "domain: {join_password: config://domian}")
                        .With("Pulumi.test.yaml", "config:\n  avd:domian: text")
                )
                .Diagnostics,
            finding => finding.Code == "AVD0045"
        );

    [Theory]
    [InlineData("avd:whatever_else: {a: b}")]
    [InlineData("avd:host_pool.max_session_limit: 8")]
    public void A_key_that_is_ignored_and_is_like_none_of_ours_is_a_warning(string entry)
    {
        var result = Loaded.StackFile($"config:\n  {entry}");

        Assert.Equal(("AVD0045", Severity.Warning), (Assert.Single(result.Diagnostics).Code, result.Diagnostics[0].Severity));
        Assert.NotNull(result.Settings);
    }

    [Theory]
    [InlineData("confg: {avd:layers: [platform]}", "confg", "Did you mean 'config'?")]
    [InlineData("Config: {avd:layers: [platform]}", "Config", "Did you mean 'config'?")]
    [InlineData("avd:layers: [platform]", "avd:layers", "Move it below 'config:', indented.")]
    [InlineData("host_pool: {max_session_limit: 3}", "host_pool", "Move it below 'config:', indented.")]
    public void A_key_beside_config_that_was_meant_to_be_in_it_is_an_error(string yaml, string key, string hint)
    {
        var found = Assert.Single(Loaded.StackFile(yaml).Diagnostics);

        Assert.Equal(("AVD0020", Severity.Error, key, hint), (found.Code, found.Severity, found.Path, found.Hint));
    }

    [Fact]
    public void Keys_of_Pulumi_beside_config_are_its_own() =>
        Assert.Empty(
            Loaded
                .StackFile("secretsprovider: passphrase\nencryptionsalt: v1:x\nencryptedkey: x\nenvironment: [avd]\nconfig: {}")
                .Diagnostics
        );

    [Theory]
    [InlineData("config: text")]
    [InlineData("config: [a]")]
    public void Config_must_be_a_map(string yaml) => Assert.Equal("AVD0022", Assert.Single(Loaded.StackFile(yaml).Diagnostics).Code);

    [Theory]
    [InlineData("", Layers.All)]
    [InlineData("config:", Layers.All)]
    [InlineData("config: {avd:layers: null}", Layers.All)]
    [InlineData("config:\n  avd:layers: [control_plane, sofs]", Layers.ControlPlane | Layers.Sofs)]
    [InlineData("config:\n  avd:layers: session_hosts, fslogix", Layers.SessionHosts | Layers.Fslogix)]
    [InlineData("config:\n  avd:layers: '[\"sofs\"]'", Layers.Sofs)]
    public void Layers_are_chosen_by_list_or_by_commas(string yaml, Layers layers)
    {
        var result = Loaded.StackFile(yaml);

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Path == "avd:layers");
        Assert.Equal(layers, result.Layers);
    }

    [Theory]
    [InlineData("config:\n  avd:layers: [control_plane, session_host]", "AVD0041", "Did you mean 'session_hosts'?")]
    [InlineData(
        "config:\n  avd:layers: all",
        "AVD0041",
        "the layers are control_plane, platform, pools, sofs, session_hosts, site, hosts, fslogix"
    )]
    [InlineData("config:\n  avd:layers: {a: b}", "AVD0041", "must be a list of layers")]
    [InlineData("config:\n  avd:layers: 5", "AVD0041", "must be a list of layers")]
    [InlineData("config:\n  avd:layers: []", "AVD0042", "avd:layers is empty")]
    [InlineData("config:\n  avd:layers: ''", "AVD0042", "avd:layers is empty")]
    public void Wrong_layers_are_named(string yaml, string code, string says)
    {
        var diagnostic = Assert.Single(Loaded.StackFile(yaml).Diagnostics);

        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(says, diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_the_engine_knows_needs_no_file() =>
        new ConfigLoader(new MemoryFiles().With("config/variables.yml", Loaded.Small))
            .Load(new ConfigRequest(MemoryFiles.Root, "feature-42", Loaded.NoEnvironment, new EngineConfig([], [])))
            .Settings();

    [Theory]
    [InlineData("secure:AAABcanary")]
    [InlineData("secure AAABcanary")]
    public void An_encrypted_value_without_its_blank_is_not_repeated(string value)
    {
        var found = Assert.Single(
            Loaded.StackFile($"config:\n  avd:host_pool: {{{value}}}\n").Diagnostics,
            finding => finding.Code == "AVD0020"
        );

        Assert.DoesNotContain("canary", $"{found} {found.Path}", StringComparison.Ordinal);
    }
}
