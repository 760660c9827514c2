using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration;

/// <summary>What the engine hands over is read as the stack's file is, and nothing of it that may have been decrypted is shown.</summary>
public sealed class EngineConfigTests
{
    private const string Canary = "canary-5d20";

    private static readonly string Base = Fixture.Contoso.Read("config/variables.yml");

    /// <summary>A section's key, and its text as JSON, which is YAML as well.</summary>
    public static TheoryData<string, string> Given
    {
        get
        {
            string[] sections = [.. SettingsShapes.Root.Properties.Select(property => property.Key)];
            string[] texts =
            [
                "{}",
                "[]",
                "text",
                "5",
                "'5'",
                "true",
                "{\"a\": 1}",
                "[1, 2]",
                "{\"name\": \"x\", \"type\": \"pooled\"}",
                "{\"tags\": {\"a\": [1]}}",
                "{\"name\": null}",
            ];
            string[] others =
            [
                "layers",
                "layer",
                "hostpool",
                "host_pols",
                "team_notes",
                "note",
                "host_pool.name",
                "host_pool[0]",
                "config:host_pool",
            ];
            var data = new TheoryData<string, string>();
            foreach (var name in sections.Concat(others))
            foreach (var text in texts)
                data.Add($"avd:{name}", text);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Given))]
    public void File_and_engine_give_the_same_findings(string key, string text)
    {
        var file = Load(
            new MemoryFiles().With("config/variables.yml", Base).With("Pulumi.test.yaml", $"config:\n  \"{key}\": {text}"),
            engine: null
        );
        var engine = Load(
            new MemoryFiles().With("config/variables.yml", Base),
            new EngineConfig([KeyValuePair.Create(key, text.Trim('\''))], [])
        );

        // an empty section is a default of Pulumi.yaml, and a file that says so means as little
        Assert.Equal(Findings(file), Findings(engine));
        Assert.Equal(file.OtherKeys.AsEnumerable(), engine.OtherKeys.AsEnumerable());
        Assert.Equal(file.Layers, engine.Layers);
    }

    [Theory]
    [InlineData("avd:hostpool", "{\"a\":1}", "Did you mean 'avd:host_pool'?", Severity.Error)]
    [InlineData("avd:layer", "[\"control_plane\"]", "Did you mean 'avd:layers'?", Severity.Error)]
    [InlineData("avd:layer", "control_plane", "Did you mean 'avd:layers'?", Severity.Error)]
    [InlineData("avd:team_notes", "{\"a\":1}", "The sections are subscription,", Severity.Warning)]
    [InlineData(
        "avd:host_pool.max_session_limit",
        "8",
        "pulumi config set --path avd:host_pool.max_session_limit <value>",
        Severity.Warning
    )]
    public void What_was_meant_for_a_section_is_reported(string key, string text, string says, Severity severity)
    {
        var found = Assert.Single(Loaded.Engine(key, text, []).Diagnostics, diagnostic => diagnostic.Code == "AVD0045");

        Assert.Equal((severity, key), (found.Severity, found.Path));
        Assert.Contains(says, found.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("avd:service_account", "{\"private_key\": \"x\"}")]
    [InlineData("avd:join.password", "x")]
    [InlineData("azure-native:hostpool", "{\"a\":1}")]
    public void A_secret_under_a_key_of_its_own_is_none(string key, string text) =>
        Assert.DoesNotContain(Loaded.Engine(key, text, [key]).Diagnostics, diagnostic => diagnostic.Code == "AVD0045");

    [Theory]
    [InlineData("config:\n  avd:host_pool: {max_session_limit: 8}\n  host_pool: {max_session_limit: 9}", "avd:host_pool")]
    [InlineData("config:\n  avd:host_pool: {max_session_limit: 8}\n  avd:config:host_pool: {max_session_limit: 8}", "avd:host_pool")]
    [InlineData("config:\n  layers: [sofs]\n  avd:layers: [sofs]", "avd:layers")]
    [InlineData("config:\n  note: a\n  avd:note: b", "avd:note")]
    public void A_key_that_is_given_twice_is_an_error(string file, string path)
    {
        var found = Assert.Single(Loaded.StackFile(file).Diagnostics, diagnostic => diagnostic.Code == "AVD0047");

        Assert.Equal((Severity.Error, path, 3), (found.Severity, found.Path, found.Origin!.Line));
    }

    [Fact]
    public void A_key_twice_in_the_engine_s_text_is_an_error() =>
        Assert.Contains(
            With(EngineConfig.Read("""{"avd:host_pool": "{}", "avd:host_pool": "{\"name\": \"x\"}"}""", "[]")).Diagnostics,
            diagnostic => diagnostic.Code == "AVD0047"
        );

    [Fact]
    public void A_key_twice_in_the_text_of_a_section_is_an_error_that_shows_no_secret()
    {
        var found = Assert.Single(
            Loaded.Engine("avd:tags", $"{{\"{Canary}\": \"a\", \"{Canary}\": \"b\"}}").Diagnostics,
            diagnostic => diagnostic.Code == "AVD0047"
        );

        Assert.DoesNotContain(Canary, found.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "[]", "PULUMI_CONFIG")]
    [InlineData("{", "[]", "PULUMI_CONFIG")]
    [InlineData("5", null, "PULUMI_CONFIG")]
    [InlineData("{\"a\": \"\\ud800\"}", "[]", "PULUMI_CONFIG")]
    [InlineData("{}", "{}", "PULUMI_CONFIG_SECRET_KEYS")]
    [InlineData("{}", "canary-5d20", "PULUMI_CONFIG_SECRET_KEYS")]
    public void What_the_engine_would_never_hand_over_is_an_error(string config, string? secretKeys, string variable)
    {
        var found = Assert.Single(With(EngineConfig.Read(config, secretKeys)).Diagnostics);

        Assert.Equal(("AVD0048", $"environment variable {variable}"), (found.Code, $"{found.Origin}"));
        Assert.DoesNotContain(Canary, found.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_text_there_is_no_config(string? text) => Assert.Empty(EngineConfig.Read(text, "[]").Values);

    [Theory]
    [InlineData("avd:host_pool", "host_pool")]
    [InlineData("avd:layers", "avd:layers")]
    public void An_encrypted_setting_is_refused_as_in_the_file(string key, string path)
    {
        var file = Loaded.StackFile($"config:\n  {key}: {{secure: v1:abc}}").Diagnostics;
        var engine = Loaded.Engine(key, $"{{\"name\": \"{Canary}\"}}", [key]).Diagnostics;

        Assert.Equal(("AVD0043", path), (Assert.Single(engine).Code, engine[0].Path));
        Assert.Equal(
            file.Select(found => (found.Code, found.Path, found.Message)),
            engine.Select(found => (found.Code, found.Path, found.Message))
        );
    }

    [Fact]
    public void A_plain_value_of_the_engine_is_shown() =>
        Assert.Contains(
            "'pooled'",
            Assert
                .Single(Loaded.Engine("avd:host_pool", """{"type": "pooled"}""", []).Diagnostics, found => found.Code == "AVD0028")
                .Message,
            StringComparison.Ordinal
        );

    private static IEnumerable<string> Findings(ConfigResult result) =>
        result
            .Diagnostics.Select(found => $"{found.Code} {found.Severity} {found.Path} {found.Message} {found.Hint}")
            .Order(StringComparer.Ordinal);

    private static ConfigResult With(EngineConfig config) => Load(new MemoryFiles().With("config/variables.yml", Base), config);

    private static ConfigResult Load(MemoryFiles files, EngineConfig? engine) =>
        new ConfigLoader(files).Load(new ConfigRequest(MemoryFiles.Root, "test", Loaded.NoEnvironment, engine));
}
