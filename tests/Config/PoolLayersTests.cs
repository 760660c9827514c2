using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration;

public class PoolLayersTests
{
    private static readonly string Hospital = File.ReadAllText(Repository.PathOf("config", "examples", "hospital.yml"));

    [Theory]
    [InlineData(
        "pools:\n  default:\n  developers: {host_pool: {name: hp-dev}, application_groups: [{name: ag-dev, type: Desktop}], session_host: {prefix: avd-dev}}\n",
        "pools.default"
    )]
    [InlineData("pools:\n  default: {}\n  developers: null\n", "pools.developers")]
    [InlineData("pools:\n  default: ~\n", "pools.default")]
    public void A_name_with_nothing_behind_it_is_an_error_in_the_base_file(string pools, string path)
    {
        var found = Loaded.Base($"{Loaded.Small}\n{pools}").Diagnostics.Where(finding => finding.Code is "AVD0066" or "AVD0062").ToList();

        Assert.Equal(("AVD0066", path, Severity.Error), (Assert.Single(found).Code, found[0].Path, found[0].Severity));
        Assert.Contains("{}", found[0].Hint, StringComparison.Ordinal);
    }

    // not what a pool without settings would lack, nor that a stack picks it
    [Theory]
    [InlineData("")]
    [InlineData("config: {avd:pools: [guests]}")]
    public void A_name_with_nothing_behind_it_is_the_only_error(string stackFile)
    {
        var files = new MemoryFiles()
            .With("config/variables.yml", Hospital.Replace("\npools:", "\npools:\n  guests:", StringComparison.Ordinal))
            .With("Pulumi.test.yaml", stackFile);

        Assert.Equal(
            ("AVD0066", "pools.guests"),
            Assert.Single(
                Loaded
                    .From(files)
                    .Diagnostics.Where(finding => finding.Severity == Severity.Error)
                    .Select(finding => (finding.Code, finding.Path))
            )
        );
    }

    [Fact]
    public void Pools_with_nothing_behind_are_an_error_in_the_base_file() =>
        Assert.Equal(
            "AVD0062",
            Assert.Single(Loaded.Base(Loaded.Small + "\npools:\n").Diagnostics, finding => finding.Severity == Severity.Error).Code
        );

    [Fact]
    public void An_overlay_that_takes_a_pool_away_says_so()
    {
        var result = From(overlay: "pools:\n  developers:\n");

        var found = Assert.Single(result.Diagnostics, finding => finding.Path == "pools.developers");
        Assert.Equal(("AVD0067", Severity.Note), (found.Code, found.Severity));
        Assert.Equal("config/variables.test.yml:2:3", found.Origin!.ToString());
        Assert.Equal("clinicians", Assert.Single(result.Estate!.Pools).Name);
    }

    [Fact]
    public void An_overlay_that_takes_all_pools_away_says_so() =>
        Assert.Single(
            From(overlay: "pools:\n").Diagnostics,
            finding => finding is { Code: "AVD0067", Severity: Severity.Note, Path: "pools" }
        );

    [Fact]
    public void An_overlay_cannot_take_away_what_there_is_not()
    {
        var result = From(overlay: "pools:\n  developer:\n");

        var found = Assert.Single(result.Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.Equal(("AVD0066", "pools.developer", "Did you mean 'developers'?"), (found.Code, found.Path, found.Hint));
    }

    [Fact]
    public void An_overlay_may_add_a_pool() =>
        Assert.DoesNotContain(From(overlay: "pools: {third: {}}").Diagnostics, finding => finding.Code is "AVD0066" or "AVD0068");

    [Theory]
    [InlineData(
        "AVD__POOLS__DEVELOPER__HOST_POOL__MAX_SESSION_LIMIT",
        "4",
        "'developer' is not a pool of the config; the pools are clinicians, developers.",
        "Did you mean 'developers'?"
    )]
    [InlineData(
        "AVD__POOLS__DEVELOPER",
        "null",
        "'developer' is not a pool of the config; the pools are clinicians, developers.",
        "Did you mean 'developers'?"
    )]
    [InlineData(
        "AVD__POOLS__GUESTS__HOST_POOL__NAME",
        "hp",
        "'guests' is not a pool of the config; the pools are clinicians, developers.",
        "Add a new pool in config/variables.yml."
    )]
    public void A_variable_makes_no_new_pool(string name, string value, string message, string hint)
    {
        var found = Assert.Single(From(environment: new() { [name] = value }).Diagnostics, finding => finding.Severity == Severity.Error);

        Assert.Equal(
            ("AVD0068", message, hint, $"environment variable {name}"),
            (found.Code, found.Message, found.Hint, found.Origin!.ToString())
        );
    }

    [Fact]
    public void A_variable_does_not_bring_back_what_the_overlay_took_away() =>
        Assert.Single(
            From(
                overlay: "pools: {developers: null}",
                environment: new() { ["AVD__POOLS__DEVELOPERS__HOST_POOL__NAME"] = "hp-dev" }
            ).Diagnostics,
            finding => finding is { Code: "AVD0068", Severity: Severity.Error }
        );

    [Fact]
    public void A_variable_reaches_into_a_pool_and_takes_it_away()
    {
        Assert.Equal(
            "hp-dev-2",
            From(environment: new() { ["AVD__POOLS__DEVELOPERS__HOST_POOL__NAME"] = "hp-dev-2" }).Estate!.Pools[1].Settings.HostPool.Name
        );
        Assert.Single(
            From(environment: new() { ["AVD__POOLS__DEVELOPERS"] = "null" }).Diagnostics,
            finding => finding is { Code: "AVD0067", Severity: Severity.Note }
        );
    }

    [Fact]
    public void The_stacks_config_makes_no_new_pool_beside_those_of_the_files()
    {
        var found = Assert.Single(
            From(stackFile: "config:\n  avd:pools:\n    developer: {host_pool: {name: hp-dev}}\n").Diagnostics,
            finding => finding.Severity == Severity.Error
        );

        Assert.Equal(("AVD0068", "pools.developer", "Did you mean 'developers'?"), (found.Code, found.Path, found.Hint));
    }

    [Theory]
    [InlineData("config: {avd:layers: [platform], avd:pools: [clinicians]}", true)]
    [InlineData("config: {avd:layers: [platform]}", false)]
    public void A_stack_of_the_platform_that_picks_pools_is_told_so(string stackFile, bool isFound) =>
        Assert.Equal(
            isFound,
            From(stackFile: stackFile).Diagnostics.Any(finding => finding is { Code: "AVD0069", Severity: Severity.Warning })
        );

    [Fact]
    public void A_pool_that_is_not_known_is_one_finding() =>
        Assert.Equal(
            "AVD0063",
            Assert
                .Single(From(stackFile: "config: {avd:pools: [clinician]}").Diagnostics, finding => finding.Severity == Severity.Error)
                .Code
        );

    [Theory]
    [InlineData("avd:pools")]
    [InlineData("avd:layers")]
    public void A_choice_that_is_not_json_is_one_finding(string key) =>
        Assert.Equal(
            "AVD0044",
            Assert
                .Single(From(stackFile: $"config: {{{key}: '[clinicians'}}").Diagnostics, finding => finding.Severity == Severity.Error)
                .Code
        );

    [Fact]
    public void What_is_missing_in_a_section_of_a_pool_is_missing_there()
    {
        var found = Assert.Single(
            From(overlay: "pools:\n  developers:\n    host_pool: {type: null}\n").Diagnostics,
            finding => finding is { Code: "AVD0021", Severity: Severity.Error }
        );
        Assert.Equal("pools.developers.host_pool.type", found.Path);

        var added = From(
            overlay: "pools:\n  third:\n    scaling:\n      time_zone: W. Europe Standard Time\n      name: vdscaling-third\n"
        ).Diagnostics;
        Assert.All(
            added.Where(finding => finding.Path.StartsWith("pools.third.", StringComparison.Ordinal)),
            finding => Assert.Equal("config/variables.test.yml", finding.Origin!.Name)
        );
    }

    private static ConfigResult From(string? overlay = null, string? stackFile = null, Dictionary<string, string>? environment = null)
    {
        var files = new MemoryFiles().With("config/variables.yml", Hospital);
        if (overlay is not null)
            files.With("config/variables.test.yml", overlay);
        if (stackFile is not null)
            files.With("Pulumi.test.yaml", stackFile);
        return Loaded.From(files, environment);
    }
}
