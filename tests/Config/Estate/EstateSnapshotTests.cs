using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Estates;

/// <summary>What the estate makes of a config, down to the settings that each part comes from.</summary>
public sealed class EstateSnapshotTests
{
    private const string Pools = """
        pools:
          default: {}
          night_shift:
            host_pool: {name: hp-night}
            application_groups: [{name: ag-night, type: Desktop}]
            session_host: {prefix: avd-nig}
            scaling: {name: sp-night}
          apps:
            host_pool: {name: hp-apps, preferred_app_group_type: RailApplications}
            application_groups: [{name: ag-apps, type: RemoteApp, applications: [{name: app, file_path: 'C:\Program Files\App\app.exe'}]}]
            workspace: {name: ws-apps}
            registration: {secret_name: token-of-apps}
            session_host: {prefix: avd-app}
            scaling: null
            tags: {cost_center: apps}
        """;

    [Theory]
    [InlineData("max")]
    [InlineData("brownfield")]
    [InlineData("small")]
    [InlineData("large")]
    public void An_example_means_what_it_always_did(string name) =>
        Verify(name, Loaded.Base(File.ReadAllText(Repository.PathOf("config", "examples", $"{name}.yml"))));

    [Fact]
    public void So_do_several_pools() => Verify("pools", With(Pools, ""));

    [Fact]
    public void So_does_a_stack_of_one_pool() =>
        Verify(
            "one-of-three-pools",
            With(Pools, "config:\n  avd:layers: [pools]\n  avd:pools: [apps]\n  avd:contracts: {platform: derived}")
        );

    private static ConfigResult With(string overlay, string stack) =>
        Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", Fixture.Contoso.Read("config/variables.yml"))
                .With("config/variables.test.yml", overlay)
                .With("Pulumi.test.yaml", stack)
        );

    private static void Verify(string name, ConfigResult result)
    {
        Assert.Empty(
            result
                .Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
                .Select(diagnostic => $"{diagnostic.Code} {diagnostic.Path}: {diagnostic.Message}")
        );
        Golden.Verify(EstateSnapshot.Of(result.Estate!), "tests", "Goldens", "estate", $"{name}.txt");
    }
}
