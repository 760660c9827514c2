using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Tests.Configuration;

public class LayeringTests
{
    [Fact]
    public void Maps_are_merged_key_by_key()
    {
        var pool = Loaded.Overlay("host_pool: {max_session_limit: 8}").Settings().HostPool;

        Assert.Equal((8, "hp-contoso", HostPoolType.Pooled), (pool.MaxSessionLimit, pool.Name, pool.Type));
    }

    [Fact]
    public void Lists_are_replaced_whole() =>
        Assert.Equal(
            ["10.10.0.9"],
            Loaded.Overlay("network: {dns_servers: [10.10.0.9]}").Settings!.Network.DnsServers.Select(server => server.ToString())
        );

    [Fact]
    public void Null_takes_a_value_of_the_layer_below_away()
    {
        var settings = Loaded
            .Overlay(
                """
                host_pool: {max_session_limit: null}
                backup: ~
                tags: {application: }
                """
            )
            .Settings();

        Assert.Null(settings.HostPool.MaxSessionLimit);
        Assert.Equal(BackupMethod.VssSnapshot, settings.Backup.Profiles.Method);
        Assert.Empty(settings.Tags);
    }

    [Fact]
    public void The_stack_file_is_over_the_overlay_and_the_environment_over_all()
    {
        var files = new MemoryFiles()
            .With("config/variables.yml", Loaded.Small)
            .With("config/variables.test.yml", "host_pool: {max_session_limit: 2, description: overlay, friendly_name: overlay}")
            .With("Pulumi.test.yaml", "config:\n  avd:host_pool:\n    max_session_limit: 3\n    description: stack");

        var result = Loaded.From(files, new Dictionary<string, string> { ["AVD__HOST_POOL__MAX_SESSION_LIMIT"] = "4" });

        var pool = result.Settings().HostPool;
        Assert.Equal((4, "stack", "overlay", "hp-contoso"), (pool.MaxSessionLimit, pool.Description, pool.FriendlyName, pool.Name));
        Assert.Equal(
            "environment variable AVD__HOST_POOL__MAX_SESSION_LIMIT",
            result.Sources.Find("host_pool.max_session_limit")!.ToString()
        );
        Assert.Equal("Pulumi.test.yaml:4:18", result.Sources.Find("host_pool.description")!.ToString());
        Assert.Equal("config/variables.test.yml:1:72", result.Sources.Find("host_pool.friendly_name")!.ToString());
        Assert.Equal("config/variables.yml", result.Sources.Find("host_pool.name")!.Name);
    }

    [Fact]
    public void The_source_of_a_default_is_the_map_around_it()
    {
        var sources = Loaded.Overlay("host_pool: {description: x}").Sources;

        Assert.Equal(sources.Find("host_pool"), sources.Find("host_pool.rdp_properties.drives"));
        Assert.Equal(sources.Find("application_groups[0]"), sources.Find("application_groups[0].show_in_feed"));
        Assert.Equal("config/variables.yml", sources.Find("scaling")!.Name);
    }

    [Fact]
    public void Every_given_value_knows_its_place()
    {
        var sources = Loaded.Base(Loaded.Small).Sources.All;
        var lines = Loaded.Small.Split('\n');

        Assert.All(
            sources.Where(pair => pair.Key.Length > 0),
            pair => Assert.False(string.IsNullOrWhiteSpace(lines[pair.Value.Line - 1][(pair.Value.Column - 1)..]))
        );
        Assert.StartsWith(
            "hp-contoso",
            lines[sources["host_pool.name"].Line - 1][(sources["host_pool.name"].Column - 1)..],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Anchors_and_merge_keys_work_and_written_keys_win()
    {
        var tags = Loaded
            .Overlay(
                """
                x-one: &one {a: one, b: one}
                x-two: &two {b: two, c: two}
                tags:
                  <<: [*one, *two]
                  c: written
                  d: &d same
                  e: *d
                """
            )
            .Settings()
            .Tags;

        Assert.Equal(("one", "one", "written", "same", "same"), (tags["a"], tags["b"], tags["c"], tags["d"], tags["e"]));
    }

    [Fact]
    public void A_fault_behind_an_alias_is_reported_where_it_is_written()
    {
        var result = Loaded.Overlay(
            """
            x-lifetime: &lifetime 28 days
            registration:
              token_lifetime: *lifetime
            """
        );

        Assert.Equal(1, Assert.Single(result.Diagnostics).Origin!.Line);
    }

    [Theory]
    [InlineData("produktion")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public void An_unknown_stack_lists_those_there_are(string stack)
    {
        var files = new MemoryFiles()
            .With("config/variables.yml", Loaded.Small)
            .With("Pulumi.dev.yaml", "")
            .With("config/variables.prod.yml", "");

        var result = new ConfigLoader(files).Load(new ConfigRequest(MemoryFiles.Root, stack, Loaded.NoEnvironment));

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("AVD0040", "The stacks are dev, prod."), (diagnostic.Code, diagnostic.Hint));
        Assert.Equal(["dev", "prod"], result.Stacks);
    }

    [Fact]
    public void A_stack_without_an_overlay_is_the_base_alone() => Loaded.StackFile("config: {}").Settings();
}
