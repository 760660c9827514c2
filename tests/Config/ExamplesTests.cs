using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration;

/// <summary>The configs that the product brings. What stands in config/variables*.yml is its user's: CI validates that, and no test asks for it.</summary>
public class ExamplesTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void The_stacks_of_the_reference_estate_load_without_a_finding(string stack)
    {
        var result = Load(Fixture.Contoso, stack);

        Assert.Empty(result.Diagnostics);
        Assert.NotNull(result.Settings);
        Assert.Equal(stack, result.Settings.Deployment.Environment);
        Assert.Equal(Layers.All, result.Layers);
    }

    [Theory]
    [InlineData("live")]
    [InlineData("live-devs")]
    [InlineData("test")]
    public void An_estate_of_somebody_else_loads_without_an_error(string stack)
    {
        var result = Load(Fixture.Hospital, stack);

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.NotNull(result.Settings);
    }

    [Theory]
    [InlineData("small", 100, 6)]
    [InlineData("medium", 440, 23)]
    [InlineData("large", 1000, 56)]
    [InlineData("hospital", 480, 83)]
    public void The_worked_patterns_load_without_advice_that_a_strict_run_fails_on(string name, int users, int hosts)
    {
        var result = Loaded.Base(File.ReadAllText(Repository.PathOf("config", "examples", name + ".yml")));

        Assert.Empty(
            result
                .Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Note)
                .Select(diagnostic => $"{diagnostic.Code} {diagnostic.Path}: {diagnostic.Message}")
        );
        Assert.Equal(users, result.Estate!.Pools.Sum(pool => pool.Settings.Sizing.Users));
        Assert.Equal(hosts, result.Estate.Pools.Sum(pool => pool.Hosts.Length));
    }

    // the deep design's "Worked Deployment Patterns", by what is in its table
    [Fact]
    public void The_worked_patterns_have_the_pools_and_file_servers_of_their_size()
    {
        Assert.Equal([(1, 1, 1)], new[] { "small" }.Select(Shape));
        Assert.Equal([(2, 1, 1)], new[] { "medium" }.Select(Shape));
        Assert.Equal([(3, 3, 2)], new[] { "large" }.Select(Shape));

        static (int Pools, int FileServers, int Clusters) Shape(string name)
        {
            AvdEstate estate = Loaded.Base(File.ReadAllText(Repository.PathOf("config", "examples", name + ".yml"))).Estate!;
            Assert.All(estate.Pools, pool => Assert.Equal(HostPoolType.Pooled, pool.Settings.HostPool.Type));
            return (
                estate.Pools.Length,
                estate.FileServers.Length,
                estate
                    .Pools.SelectMany(pool => pool.Settings.SessionHost.Clusters)
                    .Select(cluster => cluster.CustomLocationId)
                    .Distinct()
                    .Count()
            );
        }
    }

    // what a newcomer copies: nothing that Azure takes may stop it
    [Fact]
    public void The_smallest_example_has_no_error() =>
        Assert.DoesNotContain(
            Severity.Error,
            Loaded
                .Base(File.ReadAllText(Repository.PathOf("config", "examples", "defaults.yml")))
                .Diagnostics.Select(diagnostic => diagnostic.Severity)
        );

    [Fact]
    public void The_base_alone_is_complete() => Assert.Empty(Loaded.Base(Fixture.Contoso.Read("config/variables.yml")).Diagnostics);

    [Fact]
    public void Examples_and_fixtures_begin_with_their_schema()
    {
        string[] folders = [Repository.PathOf("config", "examples"), .. Fixture.All.Select(fixture => fixture.PathOf("config"))];
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yml")))
        {
            var first = File.ReadLines(file).First();
            Assert.StartsWith("# yaml-language-server: $schema=", first, StringComparison.Ordinal);
            Assert.True(
                File.Exists(Path.Combine(Path.GetDirectoryName(file)!, first["# yaml-language-server: $schema=".Length..])),
                $"{file} names a schema that is not there."
            );
        }
    }

    [Fact]
    public void Pulumi_yaml_declares_every_section_with_an_empty_default()
    {
        var project = File.ReadAllText(Repository.PathOf("Pulumi.yaml")).ReplaceLineEndings("\n");

        foreach (var section in SettingsShapes.Root.Properties.Select(property => property.Key))
        {
            var start = project.IndexOf($"\n  avd:{section}:\n", StringComparison.Ordinal);
            Assert.True(start >= 0, $"Pulumi.yaml does not declare avd:{section}.");
            Assert.Matches("(?s)^\n  avd:[a-z_]+:\n    type: (object|array)\n.*?\n    default: (\\{\\}|\\[\\])\n", project[start..]);
        }
    }

    private static ConfigResult Load(Fixture fixture, string stack) =>
        new ConfigLoader(new PhysicalConfigFiles()).Load(new ConfigRequest(fixture.Root, stack, Loaded.NoEnvironment));
}
