using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration;

/// <summary>Each row is laid over the small example, and must give exactly one finding at the place that is named.</summary>
public class ShapeTests
{
    [Theory]
    [InlineData("host_pool: {max_sesion_limit: 8}", "AVD0020", 1, 13, "Did you mean 'max_session_limit'?")]
    [InlineData("hostPool: {}", "AVD0020", 1, 1, "Did you mean 'host_pool'?")]
    [InlineData("host-pool: {}", "AVD0020", 1, 1, "Did you mean 'host_pool'?")]
    [InlineData(
        "session_host: {size: {processors: 4, memory_mb: 1024, cores: 4}}",
        "AVD0020",
        1,
        55,
        "The keys are processors, memory_mb, dynamic_memory, gpus."
    )]
    [InlineData(
        "host_pool: {agent_update: {maintenance_windows: [{day_of_week: Sunday, hour: 3, minute: 5}]}}",
        "AVD0020",
        1,
        81,
        "day_of_week, hour"
    )]
    [InlineData("host_pool: {type: null}", "AVD0021", 1, 19, "host_pool.type is required, but is empty or unset here.")]
    [InlineData("host_pool:", "AVD0021", 1, 11, "host_pool is required")]
    [InlineData("application_groups: [{name: ag-one}]", "AVD0021", 1, 22, "application_groups[0].type is required, but is not set.")]
    [InlineData("host_pool: hp-contoso", "AVD0022", 1, 12, "host_pool must be a map, but its value is a text.")]
    [InlineData("host_pool: [a, b]", "AVD0022", 1, 12, "but its value is a list")]
    [InlineData("tags: [a]", "AVD0022", 1, 7, "tags must be a map")]
    [InlineData("application_groups: {name: x}", "AVD0023", 1, 21, "application_groups must be a list, but its value is a map.")]
    [InlineData("network: {dns_servers: 10.10.0.4}", "AVD0023", 1, 24, "but its value is a text")]
    [InlineData("host_pool: {name: [a, b]}", "AVD0024", 1, 19, "host_pool.name must be a single value, but its value is a list.")]
    [InlineData("host_pool: {name: {a: b}}", "AVD0024", 1, 19, "but its value is a map")]
    [InlineData(
        "image: {version: 1.10}",
        "AVD0025",
        1,
        18,
        "must be a text, but '1.10' without quotes is a number. Put the value in quotes."
    )]
    [InlineData("workspace: {name: 0x1234}", "AVD0025", 1, 19, "without quotes is a number")]
    [InlineData("workspace: {description: true}", "AVD0025", 1, 26, "'true' without quotes is true or false")]
    [InlineData("tags: {cost-centre: 4711}", "AVD0025", 1, 21, "tags.cost-centre must be a text")]
    [InlineData("host_pool: {max_session_limit: sixteen}", "AVD0026", 1, 32, "is 'sixteen', but must be a whole number")]
    [InlineData("host_pool: {max_session_limit: '16'}", "AVD0026", 1, 32, "Remove the quotes.")]
    [InlineData("host_pool: {max_session_limit: 16.5}", "AVD0026", 1, 32, "whole number")]
    [InlineData("host_pool: {max_session_limit: 1_000}", "AVD0026", 1, 32, "whole number")]
    [InlineData("host_pool: {max_session_limit: true}", "AVD0026", 1, 32, "whole number")]
    [InlineData("monitoring: {log_analytics: {daily_quota_gb: five}}", "AVD0026", 1, 46, "is 'five', but must be a number")]
    [InlineData("host_pool: {start_vm_on_connect: yes}", "AVD0027", 1, 34, "YAML 1.2 takes it for a text; write true.")]
    [InlineData("host_pool: {start_vm_on_connect: off}", "AVD0027", 1, 34, "write false")]
    [InlineData("host_pool: {start_vm_on_connect: 1}", "AVD0027", 1, 34, "is '1', but must be true or false")]
    [InlineData("host_pool: {start_vm_on_connect: 'true'}", "AVD0027", 1, 34, "Remove the quotes.")]
    [InlineData(
        "host_pool: {type: pooled}",
        "AVD0028",
        1,
        19,
        "host_pool.type is 'pooled', but must be one of Pooled, Personal. Did you mean 'Pooled'?"
    )]
    [InlineData("deployment: {topology: SofsGuest}", "AVD0028", 1, 24, "Did you mean 'sofs_guest'?")]
    [InlineData("host_pool: {type: 1}", "AVD0028", 1, 19, "host_pool.type is '1'")]
    [InlineData("host_pool: {max_session_limit: 0}", "AVD0029", 1, 32, "host_pool.max_session_limit is '0', but must be from 1 to 999999.")]
    [InlineData("host_pool: {max_session_limit: 99999999999999999999}", "AVD0029", 1, 32, "from 1 to 999999")]
    [InlineData("key_vault: {soft_delete_retention_days: 91}", "AVD0029", 1, 41, "from 7 to 90")]
    [InlineData("monitoring: {log_analytics: {daily_quota_gb: 0.01}}", "AVD0029", 1, 46, "from 0.1 to 4000")]
    [InlineData("sofs: {access_point: a-name-with-21-chars-}", "AVD0030", 1, 22, "has 21 characters, but must have 1 to 15")]
    [InlineData("host_pool: {name: ''}", "AVD0030", 1, 19, "has 0 characters")]
    [InlineData("application_groups: []", "AVD0031", 1, 21, "application_groups has 0 items, but must have at least 1.")]
    [InlineData("subscription: {id: 1234}", "AVD0032", 1, 20, "must be a GUID")]
    [InlineData(
        "network: {dns_servers: [10.10.0.256]}",
        "AVD0032",
        1,
        25,
        "network.dns_servers[0] is '10.10.0.256', but must be an IPv4 address"
    )]
    [InlineData("key_vault: {existing_id: /subscriptions/x}", "AVD0032", 1, 26, "must be an ARM id")]
    [InlineData("backup: {profiles: {start: 24:00}}", "AVD0032", 1, 28, "must be a time of day in the form HH:mm")]
    [InlineData("registration: {token_lifetime: 2 days}", "AVD0032", 1, 32, "must be an ISO 8601 duration")]
    [InlineData("registration: {token_lifetime: P28D}", "AVD0034", 1, 32, "must be from PT1H to P27D")]
    [InlineData("registration: {token_lifetime: PT59M}", "AVD0034", 1, 32, "must be from PT1H to P27D")]
    [InlineData("network: {dns_servers: [10.10.0.4, null]}", "AVD0035", 1, 36, "network.dns_servers[1] is empty.")]
    public void Names_the_fault_and_its_place(string overlay, string code, int line, int column, string says)
    {
        var result = Loaded.Overlay(overlay);

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(new Origin(OriginKind.File, "config/variables.test.yml", line, column), diagnostic.Origin);
        Assert.Contains(says, diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Null(result.Settings);
    }

    [Theory]
    [InlineData("host_pool: {max_session_limit: 0x10}", 16)]
    [InlineData("host_pool: {max_session_limit: 0o20}", 16)]
    [InlineData("host_pool: {max_session_limit: +16}", 16)]
    [InlineData("host_pool: {max_session_limit: !!int '16'}", 16)]
    [InlineData("host_pool: {max_session_limit: 999999}", 999999)]
    public void Reads_whole_numbers_as_the_core_schema_does(string overlay, int limit) =>
        Assert.Equal(limit, Loaded.Overlay(overlay).Settings().HostPool.MaxSessionLimit);

    [Theory]
    [InlineData("workspace: {description: yes}", "yes")]
    [InlineData("workspace: {description: '1.10'}", "1.10")]
    [InlineData("workspace: {description: 1.10.3}", "1.10.3")]
    [InlineData("workspace: {description: 2026-11-20}", "2026-11-20")]
    [InlineData("workspace: {description: !!str 110}", "110")]
    [InlineData("workspace: {description: |-\n  two\n  lines}", "two\nlines}")]
    public void Reads_texts_as_the_core_schema_does(string overlay, string text) =>
        Assert.Equal(
            text,
            Loaded
                .Overlay(overlay.Replace("workspace: {description: |-", "workspace:\n description: |-", StringComparison.Ordinal))
                .Settings()
                .Workspace.Description
        );

    [Fact]
    public void Reports_everything_in_one_run_in_the_order_of_the_places()
    {
        var result = Loaded.Overlay(
            """
            workspace: {name: 5}
            host_pool:
              type: pooled
              colour: red
              max_session_limit: 0
            """
        );

        Assert.Equal(["AVD0025", "AVD0028", "AVD0020", "AVD0029"], result.Diagnostics.Select(d => d.Code));
        Assert.Equal([1, 3, 4, 5], result.Diagnostics.Select(d => d.Origin!.Line));
    }

    [Fact]
    public void Reports_a_missing_section_once_and_not_its_keys()
    {
        var result = Loaded.Base(Loaded.Small.Replace("\nidentity:\n", "\nx-identity:\n", StringComparison.Ordinal));

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("AVD0021", "identity"), (diagnostic.Code, diagnostic.Path));
    }

    [Fact]
    public void Faults_of_two_files_come_together()
    {
        var result = Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", Loaded.Small.Replace("type: Pooled", "type: Poled", StringComparison.Ordinal))
                .With("config/variables.test.yml", "workspace: {nam: x}")
        );

        Assert.Equal(["config/variables.test.yml", "config/variables.yml"], result.Diagnostics.Select(d => d.Origin!.Name));
    }

    [Fact]
    public void Does_not_call_missing_what_an_unreadable_layer_may_hold()
    {
        var result = Loaded.From(
            new MemoryFiles().With("config/variables.yml", "host_pool: {name: hp-x}").With("config/variables.test.yml", "a: [")
        );

        Assert.Equal(["AVD0005"], result.Diagnostics.Select(d => d.Code));
    }
}
