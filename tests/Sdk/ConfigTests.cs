using System.Text.Json;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Sdk;

[Collection(SerialSuite.Name)]
public sealed class ConfigTests
{
    [Fact]
    public async Task A_value_is_found_under_the_project_and_its_key() =>
        Assert.Equal("a", await ReadAsync(config => config.Get("key"), ("project:key", "a")));

    [Fact]
    public async Task The_project_is_that_of_the_test()
    {
        using var scope = new ConfigVariable(("avd:key", "a"));
        string? value = null;
        var options = new TestOptions { IsPreview = false, ProjectName = "avd" };
        await Deployment.TestAsync(
            new RecordingMocks(),
            options,
            () =>
            {
                value = new Config().Get("key");
            }
        );

        Assert.Equal("a", value);
    }

    [Fact]
    public async Task Another_namespace_can_be_named() =>
        Assert.Equal(
            "westeurope",
            await ReadAsync(_ => new Config("azure-native").Require("location"), ("azure-native:location", "westeurope"))
        );

    [Fact]
    public async Task The_long_form_of_a_key_is_understood() =>
        Assert.Equal("a", await ReadAsync(config => config.Get("key"), ("project:config:key", "a")));

    [Fact]
    public async Task An_absent_value_is_null()
    {
        Assert.Null(await ReadAsync(config => config.Get("absent")));
        Assert.Null(await ReadAsync(config => config.GetBoolean("absent")));
        Assert.Null(await ReadAsync(config => config.GetInt32("absent")));
        Assert.Null(await ReadAsync(config => config.GetDouble("absent")));
        Assert.Null(await ReadAsync(config => config.GetObject<Settings>("absent")));
    }

    [Fact]
    public async Task An_absent_secret_is_null_and_no_output_of_null()
    {
        Assert.Null(await ReadAsync(config => config.GetSecret("absent")));
        Assert.Null(await ReadAsync(config => config.GetSecretInt32("absent")));
        Assert.Null(await ReadAsync(config => config.GetSecretBoolean("absent")));
        Assert.Null(await ReadAsync(config => config.GetSecretDouble("absent")));
        Assert.Null(await ReadAsync(config => config.GetSecretObject<Settings>("absent")));
    }

    [Fact]
    public async Task Values_are_read_as_what_is_asked_for()
    {
        Assert.True(await ReadAsync(config => config.RequireBoolean("key"), ("project:key", "true")));
        Assert.False(await ReadAsync(config => config.GetBoolean("key"), ("project:key", "false")));
        Assert.Equal(42, await ReadAsync(config => config.RequireInt32("key"), ("project:key", "42")));
        Assert.Equal(-1, await ReadAsync(config => config.GetInt32("key"), ("project:key", "-1")));
        Assert.Equal(2.5, await ReadAsync(config => config.RequireDouble("key"), ("project:key", "2.5")));
        Assert.Equal(
            new Settings("a", 2),
            await ReadAsync(config => config.RequireObject<Settings>("key"), ("project:key", """{"Name":"a","Count":2}"""))
        );
    }

    [Fact]
    public async Task A_value_that_is_not_text_is_taken_as_the_text_of_the_json_value()
    {
        Assert.Equal(42, await ReadAsync(config => config.RequireInt32("key"), ("project:key", 42)));
        Assert.Equal("True", await ReadAsync(config => config.Require("key"), ("project:key", true)));
    }

    [Fact]
    public async Task Secrets_are_secret_outputs_of_the_value()
    {
        var text = await ReadAsync(config => config.RequireSecret("key"), ("project:key", "hidden"));
        var number = await ReadAsync(config => config.GetSecretInt32("key"), ("project:key", "42"));
        var settings = await ReadAsync(
            config => config.RequireSecretObject<Settings>("key"),
            ("project:key", """{"Name":"a","Count":2}""")
        );

        await Expect.SecretAsync(text);
        Assert.Equal("hidden", await Expect.KnownAsync(text));
        await Expect.SecretAsync(number!);
        Assert.Equal(42, await Expect.KnownAsync(number!));
        await Expect.SecretAsync(settings);
        Assert.Equal(new Settings("a", 2), await Expect.KnownAsync(settings));
    }

    [Fact]
    public async Task A_missing_required_value_is_an_error_that_names_it()
    {
        foreach (
            var read in new Func<Config, object?>[]
            {
                config => config.Require("key"),
                config => config.RequireInt32("key"),
                config => config.RequireBoolean("key"),
                config => config.RequireDouble("key"),
                config => config.RequireSecret("key"),
                config => config.RequireObject<Settings>("key"),
            }
        )
        {
            var failure = await Run.FailureOf(() => ReadAsync(read));
            Assert.Contains("Missing Required configuration variable 'project:key'", failure, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("Int32", "many")]
    [InlineData("Int32", "4.5")]
    [InlineData("Boolean", "yes")]
    [InlineData("Boolean", "True")]
    [InlineData("Double", "much")]
    public async Task A_value_of_another_type_is_an_error_that_says_both(string type, string value)
    {
        Dictionary<string, Func<Config, object?>> reads = new()
        {
            ["Int32"] = config => config.GetInt32("key"),
            ["Boolean"] = config => config.GetBoolean("key"),
            ["Double"] = config => config.GetDouble("key"),
        };
        var failure = await Run.FailureOf(() => ReadAsync(reads[type], ("project:key", value)));

        Assert.Contains($"Configuration 'project:key' value '{value}' is not a valid {type}", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_is_no_json_is_an_error_that_names_its_key() =>
        Assert.Contains(
            "project:key",
            await Run.FailureOf(() => ReadAsync(config => config.GetObject<Settings>("key"), ("project:key", "{"))),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Marking_a_key_as_secret_does_not_change_how_it_is_read()
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", """["project:key"]""");
        try
        {
            Assert.Equal("hidden", await ReadAsync(config => config.Get("key"), ("project:key", "hidden")));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", null);
        }
    }

    [Fact]
    public void Config_needs_a_running_deployment() => Assert.ThrowsAny<Exception>(() => new Config());

    private static async Task<T> ReadAsync<T>(Func<Config, T> read, params (string Key, object Value)[] entries)
    {
        using var scope = new ConfigVariable(entries);
        T value = default!;
        await Deployment.TestAsync(
            new RecordingMocks(),
            Run.Update,
            () =>
            {
                value = read(new Config());
            }
        );
        return value;
    }

    internal sealed record Settings(string Name, int Count);

    /// <summary>The CLI hands configuration to a program in one variable; this sets it for the length of a test.</summary>
    private sealed class ConfigVariable : IDisposable
    {
        private const string Name = "PULUMI_CONFIG";

        public ConfigVariable(params (string Key, object Value)[] entries) =>
            Environment.SetEnvironmentVariable(
                Name,
                JsonSerializer.Serialize(entries.ToDictionary(entry => entry.Key, entry => entry.Value))
            );

        public void Dispose() => Environment.SetEnvironmentVariable(Name, null);
    }
}
