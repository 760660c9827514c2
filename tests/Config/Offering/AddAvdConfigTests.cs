using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Offering;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Tests.Shared;
using Microsoft.Extensions.Configuration;

namespace AvdPulumi.Tests.Configuration;

/// <summary>Other .NET programs get the config that is in force through Microsoft.Extensions.Configuration.</summary>
public sealed class AddAvdConfigTests
{
    private const string Canary = "canary-51bd";

    [Fact]
    public void Binds_to_the_options_of_a_program()
    {
        var options = new ConfigurationBuilder()
            .AddAvdConfig(Fixture.Contoso.Root, "prod")
            .Build()
            .GetSection("host_pool")
            .Get<HostPoolOptions>()!;

        var expected = new ConfigLoader(new PhysicalConfigFiles())
            .Load(new ConfigRequest(Fixture.Contoso.Root, "prod", Loaded.NoEnvironment))
            .Settings!.HostPool;
        Assert.Equal(
            (expected.Name, expected.MaxSessionLimit, expected.StartVmOnConnect),
            (options.Name, options.MaxSessionLimit, options.StartVmOnConnect)
        );
    }

    [Fact]
    public void Lists_and_maps_bind_as_well()
    {
        var network = Small(null, ("AVD__NETWORK__DNS_SERVERS__2", "10.10.0.6"), ("AVD__TAGS__OWNER", "ops"));

        Assert.Equal(["10.10.0.4", "10.10.0.5", "10.10.0.6"], network.GetSection("network:dns_servers").Get<string[]>()!);
        Assert.Equal("ops", network.GetSection("tags").Get<Dictionary<string, string>>()!["owner"]);
    }

    [Fact]
    public void Defaults_are_in_force_too_and_are_written_as_yaml_writes_them()
    {
        var config = Small(null);

        Assert.Equal(
            ("true", "90", "public"),
            (config["key_vault:purge_protection"], config["key_vault:soft_delete_retention_days"], config["subscription:cloud"])
        );
    }

    [Fact]
    public void A_setting_without_a_value_has_no_key() =>
        Assert.False(Small("host_pool: {max_session_limit: 8, description: null}").GetSection("host_pool:description").Exists());

    [Fact]
    public void The_values_are_those_of_all_layers()
    {
        var files = new MemoryFiles()
            .With("config/variables.yml", Loaded.Small)
            .With("config/variables.test.yml", "host_pool: {max_session_limit: 2, description: overlay}")
            .With("Pulumi.test.yaml", "config:\n  avd:host_pool:\n    max_session_limit: 3\n");

        Assert.Equal(("3", "overlay"), (Of(files)["host_pool:max_session_limit"], Of(files)["host_pool:description"]));
        Assert.Equal("4", Of(files, ("AVD__HOST_POOL__MAX_SESSION_LIMIT", "4"))["host_pool:max_session_limit"]);
    }

    [Fact]
    public void Each_pool_has_the_settings_that_are_in_force_for_it()
    {
        var files = Example("hospital");
        var (config, estate) = (Of(files), Loaded.From(files).Estate!);

        Assert.Equal(
            estate.Pools.Select(pool => pool.Name).Order(),
            config.GetSection("pools").GetChildren().Select(pool => pool.Key).Order()
        );
        Assert.All(
            estate.Pools,
            pool =>
            {
                var options = config.GetSection($"pools:{pool.Name}:host_pool").Get<HostPoolOptions>()!;
                Assert.Equal(
                    (pool.Settings.HostPool.Name, pool.Settings.HostPool.MaxSessionLimit),
                    (options.Name, options.MaxSessionLimit)
                );
                Assert.Equal(pool.Settings.SessionHost.Prefix.ToString(), config[$"pools:{pool.Name}:session_host:prefix"]);
                Assert.False(config.GetSection($"pools:{pool.Name}:subscription").Exists());
            }
        );
        Assert.Equal($"{estate.Settings.Subscription.Id}", config["subscription:id"]);
    }

    [Fact]
    public void What_only_pools_give_is_not_made_up_for_all_of_them()
    {
        var config = Small(
            """
            host_pool: {name: null, type: null}
            pools:
              one: {host_pool: {name: hp-one, type: Pooled}}
              two: {host_pool: {name: hp-two, type: Pooled}, application_groups: [{name: ag-two, type: Desktop}], session_host: {prefix: avd-two}}
            """
        );

        Assert.Equal((null, null), (config["host_pool:name"], config["host_pool:type"]));
        Assert.Equal(
            ("hp-one", "Pooled", "hp-two"),
            (config["pools:one:host_pool:name"], config["pools:one:host_pool:type"], config["pools:two:host_pool:name"])
        );
    }

    [Fact]
    public void A_secret_stays_the_reference_that_it_is()
    {
        var config = new ConfigurationBuilder().AddAvdConfig(Fixture.Contoso.Root, "prod").Build();

        Assert.StartsWith("keyvault://", config["domain:join_password"], StringComparison.Ordinal);
        Assert.All(
            config.AsEnumerable().Where(pair => pair.Key.EndsWith("password", StringComparison.Ordinal)),
            pair => Assert.True(SecretReference.TryCreate(pair.Value!, out _))
        );
    }

    [Fact]
    public void What_may_have_been_decrypted_is_left_out_and_named()
    {
        var (config, provider) = Engine(
            secretKeys: null,
            ("avd:tags", $$"""{"owner": "{{Canary}}", "{{Canary}}": "x"}"""),
            ("avd:host_pool", $$"""{"description": "{{Canary}}"}"""),
            ("avd:network", """{"dns_servers": ["10.9.8.7"]}""")
        );

        Assert.Equal(["host_pool:description", "network:dns_servers", "tags"], provider.LeftOut.AsEnumerable());
        Assert.DoesNotContain(
            config.AsEnumerable(),
            pair =>
                $"{pair}".Contains(Canary, StringComparison.OrdinalIgnoreCase) || $"{pair}".Contains("10.9.8.7", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(Canary, config.GetDebugView(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("hp-contoso", config["host_pool:name"]);
    }

    [Fact]
    public void A_list_is_left_out_as_a_whole_even_if_a_variable_gives_one_of_its_items()
    {
        var (config, provider) = Engine(
            null,
            [("AVD__NETWORK__DNS_SERVERS__1", "10.10.0.9")],
            ("avd:network", """{"dns_servers": ["10.9.8.7", "10.9.8.6"]}""")
        );

        Assert.Contains("network:dns_servers", provider.LeftOut);
        Assert.False(config.GetSection("network:dns_servers").Exists());
    }

    [Fact]
    public void What_the_engine_says_is_no_secret_is_there() =>
        Assert.Equal("open", Engine(secretKeys: [], ("avd:host_pool", """{"description": "open"}""")).Config["host_pool:description"]);

    [Fact]
    public void An_invalid_config_is_one_exception_with_all_findings()
    {
        var fault = Assert.Throws<InvalidAvdConfigException>(() =>
            Small("host_pool: {max_sesion_limit: 4, start_vm_on_connect: yes}\nworkspace: none")
        );

        Assert.StartsWith("The config of stack test cannot be used: 3 errors.\n", fault.Message, StringComparison.Ordinal);
        Assert.All(fault.Diagnostics, diagnostic => Assert.Contains($"{diagnostic}", fault.Message, StringComparison.Ordinal));
        Assert.Equal(
            ["AVD0020", "AVD0027", "AVD0022"],
            fault.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Code)
        );
    }

    [Fact]
    public void An_unknown_stack_is_one_as_well() =>
        Assert.Contains(
            "AVD0040",
            Assert
                .Throws<InvalidAvdConfigException>(() =>
                    new ConfigurationBuilder().AddAvdConfig(Fixture.Contoso.Root, "produktion").Build()
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_exception_shows_no_secret()
    {
        var fault = Assert.Throws<InvalidAvdConfigException>(() => Small($"domain: {{join_password: {Canary}}}"));

        Assert.Contains("AVD0033", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, $"{fault}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_config_that_is_read_again_and_is_broken_by_then_keeps_what_it_had()
    {
        var files = new MemoryFiles().With("config/variables.yml", Loaded.Small).With("Pulumi.test.yaml", "");
        var config = (IConfigurationRoot)Of(files);
        files.With("config/variables.yml", "host_pool: none");

        Assert.Throws<InvalidAvdConfigException>(config.Reload);
        Assert.Equal("hp-contoso", config["host_pool:name"]);
    }

    [Theory]
    [InlineData("small")]
    [InlineData("medium")]
    [InlineData("large")]
    [InlineData("max")]
    [InlineData("hospital")]
    [InlineData("brownfield")]
    [InlineData("waf-aligned")]
    [InlineData("defaults")]
    public void Every_value_that_an_example_gives_is_there(string example)
    {
        var files = Example(example);
        var result = Loaded.From(files);
        var (config, poolKeys) = (Of(files), result.Estate!.Pools.Length > 1 ? PoolSections.All : []);

        var given = result.Sources.All.Keys.Where(path => path.Length > 0 && !poolKeys.Contains(path.Split('.', '[')[0])).ToList();
        Assert.NotEmpty(given);
        // a map or a list without anything in it has no key
        Assert.All(
            given,
            path =>
                Assert.True(
                    config.GetSection(KeyOf(path)).Exists()
                        || !result.Sources.All.Keys.Any(other => other != path && other.StartsWith(path, StringComparison.Ordinal)),
                    path
                )
        );
    }

    private static MemoryFiles Example(string name) =>
        new MemoryFiles()
            .With("config/variables.yml", File.ReadAllText(Repository.PathOf("config", "examples", $"{name}.yml")))
            .With("Pulumi.test.yaml", "");

    private static string KeyOf(string path) =>
        path.Replace('.', ':').Replace("[", ":", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static IConfiguration Small(string? overlay, params (string Name, string Value)[] variables)
    {
        var files = new MemoryFiles().With("config/variables.yml", Loaded.Small).With("Pulumi.test.yaml", "");
        return Of(overlay is null ? files : files.With("config/variables.test.yml", overlay), variables);
    }

    private static IConfiguration Of(MemoryFiles files, params (string Name, string Value)[] variables) =>
        new ConfigurationBuilder()
            .AddAvdConfig(
                MemoryFiles.Root,
                "test",
                source =>
                {
                    source.Files = files;
                    source.Environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value);
                }
            )
            .Build();

    private static (IConfigurationRoot Config, AvdConfigurationProvider Provider) Engine(
        ImmutableHashSet<string>? secretKeys,
        params (string Key, string Text)[] values
    ) => Engine(secretKeys, [], values);

    private static (IConfigurationRoot Config, AvdConfigurationProvider Provider) Engine(
        ImmutableHashSet<string>? secretKeys,
        (string Name, string Value)[] variables,
        params (string Key, string Text)[] values
    )
    {
        var config = new ConfigurationBuilder()
            .AddAvdConfig(
                MemoryFiles.Root,
                "test",
                source =>
                {
                    source.Files = new MemoryFiles().With("config/variables.yml", Loaded.Small);
                    source.Environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value);
                    source.EngineConfig = new EngineConfig(
                        [.. values.Select(value => KeyValuePair.Create(value.Key, value.Text))],
                        secretKeys
                    );
                }
            )
            .Build();
        return (config, Assert.IsType<AvdConfigurationProvider>(Assert.Single(config.Providers)));
    }

    private sealed class HostPoolOptions
    {
        public string? Name { get; set; }

        [ConfigurationKeyName("max_session_limit")]
        public int? MaxSessionLimit { get; set; }

        [ConfigurationKeyName("start_vm_on_connect")]
        public bool StartVmOnConnect { get; set; }
    }
}
