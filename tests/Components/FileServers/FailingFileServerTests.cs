using System.Collections.Immutable;
using AvdPulumi.Components.FileServers;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Tests.Components.Machines;
using AvdPulumi.Tests.Components.SessionHosts;

namespace AvdPulumi.Tests.Components.FileServers;

/// <summary>A file server that is not set up keeps back what needs it, and nothing else; the run ends, and says what went wrong with each machine.</summary>
public sealed class FailingFileServerTests
{
    private static readonly string[] ProfileSteps = ["fslogix", "fslogix-check"];

    [Fact]
    public async Task Where_no_script_fails_everything_is_made()
    {
        var (azure, failures) = await RunAsync();

        Assert.Empty(failures);
        // three nodes of eight, three steps of the cluster, a host with profiles and one without
        Assert.Equal((3 * 8) + 3 + 8 + 6, azure.Made.Count);
    }

    [Fact]
    public async Task A_node_that_fails_keeps_the_cluster_and_its_users_back_and_no_other_node()
    {
        var (azure, failures) = await RunAsync("files-sofs-02-wait-join");

        Assert.Equal(
            ["AVD-001 fslogix waits for the file server sofs", "SOFS-01 cluster waits for the node SOFS-02", "SOFS-02 wait-join"],
            Described(failures)
        );
        Assert.DoesNotContain("files-sofs-02-node", azure.Made);
        Assert.DoesNotContain(azure.Made, name => name.StartsWith("files-setup-", StringComparison.Ordinal));
        Assert.Superset(new HashSet<string>(["files-sofs-01-node", "files-sofs-03-node"]), azure.Made);
        AssertHosts(azure);
        // what is to be run again is the step that failed, whoever waits for it
        Assert.All(failures, failure => Assert.Equal("files-sofs-02-wait-join", failure.ResourceName));
    }

    [Fact]
    public async Task A_step_of_the_cluster_that_fails_is_the_last_one()
    {
        var (azure, failures) = await RunAsync("files-setup-witness");

        Assert.Equal(["AVD-001 fslogix waits for the file server sofs", "SOFS-01 witness"], Described(failures));
        Assert.Superset(
            new HashSet<string>(["files-sofs-01-node", "files-sofs-02-node", "files-sofs-03-node", "files-setup-cluster"]),
            azure.Made
        );
        Assert.DoesNotContain("files-setup-check", azure.Made);
        AssertHosts(azure);
        Assert.All(failures, failure => Assert.Equal("files-setup-witness", failure.ResourceName));
    }

    [Fact]
    public async Task Each_node_that_fails_is_named()
    {
        var (_, failures) = await RunAsync("files-sofs-02-node", "files-sofs-03-wait-join");

        Assert.Equal(
            [
                "AVD-001 fslogix waits for the file server sofs",
                "SOFS-01 cluster waits for the node SOFS-02",
                "SOFS-02 node",
                "SOFS-03 wait-join",
            ],
            Described(failures)
        );
    }

    [Fact]
    public async Task A_host_that_fails_by_itself_waits_for_nothing()
    {
        var (azure, failures) = await RunAsync("files-setup-check", "hosts-avd-001-setup-wait-join");

        Assert.Equal(["AVD-001 wait-join", "SOFS-01 check"], Described(failures));
        Assert.Contains("hosts-avd-002-setup-agent", azure.Made);
    }

    [Theory]
    [InlineData("files-sofs-02-vm")]
    [InlineData("files-setup-cluster")]
    public async Task What_azure_refuses_ends_the_run(string refused)
    {
        var azure = new AnsweringAzure(_ => AnsweringAzure.Answer("Succeeded", 0, SampleHosts.Marker), name => name == refused);
        var end = await Record.ExceptionAsync(() =>
            azure.DeployAsync(Program, failures => throw new InvalidOperationException($"No script failed, but {failures[0]}"))
        );

        Assert.Contains($"Azure refuses {refused}.", $"{end}", StringComparison.Ordinal);
    }

    private static void AssertHosts(AnsweringAzure azure)
    {
        // nobody signs in to a host that has no place for profiles; one that needs none is not kept back
        Assert.Contains("hosts-avd-001-setup-wait-join", azure.Made);
        Assert.DoesNotContain("hosts-avd-001-setup-profiles-fslogix", azure.Made);
        Assert.DoesNotContain("hosts-avd-001-setup-agent", azure.Made);
        Assert.Contains("hosts-avd-002-setup-agent", azure.Made);
    }

    private static IEnumerable<string> Described(ImmutableArray<MachineFailure> failures) =>
        failures
            .Select(failure =>
                $"{failure.ComputerName.ToUpperInvariant()} {failure.Step}{(failure.WaitsFor is { } other ? $" waits for {other}" : "")}"
            )
            .Order(StringComparer.Ordinal);

    private static Task<(AnsweringAzure Azure, ImmutableArray<MachineFailure> Failures)> RunAsync(params string[] failing) =>
        AnsweringAzure.RunAsync(Program, failing.Contains);

    // a file server, a host whose profiles are on it, and a host of a pool without profiles
    private static void Program(MachineEnds ends)
    {
        var site = SampleHosts.Site();
        var server = SampleFileServers.Make(SampleFileServers.Definition(3), site, ends);
        _ = SampleHosts.Fleet(
            [SampleHosts.Host(1, SampleHosts.Model(model => WithProfiles(model, server))), SampleHosts.Host(2)],
            site,
            ends
        );
    }

    private static HostModel WithProfiles(HostModel model, ScaleOutFileServer server) =>
        model with
        {
            ProfileStores = [server.Store],
            Steps = MachineChain.Of([
                SampleHosts.Join,
                SampleHosts.Wait,
                .. ProfileSteps.Select(key => SampleHosts.Script(key) with { Phase = DeploymentPhase.Profiles }),
                SampleHosts.Agent,
            ]),
        };
}
