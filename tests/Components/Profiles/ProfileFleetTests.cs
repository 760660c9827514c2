using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.Profiles;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Components.FileServers;
using AvdPulumi.Tests.Components.Machines;
using AvdPulumi.Tests.Components.SessionHosts;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Order;
using Pulumi;

namespace AvdPulumi.Tests.Components.Profiles;

/// <summary>Profiles on hosts that another program made: it knows their names, and nothing else.</summary>
public sealed class ProfileFleetTests
{
    [Fact]
    public async Task Each_host_is_set_up_and_then_checked_and_no_machine_is_made()
    {
        var model = await PreviewAsync();

        Assert.Equal(
            ["profiles-avd-001-fslogix", "profiles-avd-001-fslogix-check", "profiles-avd-002-fslogix", "profiles-avd-002-fslogix-check"],
            Commands(model).Select(command => command.Name)
        );
        Assert.All(
            Commands(model),
            command =>
                Assert.Equal(
                    ("azure-native:hybridcompute:MachineRunCommand", 7, "rg-elsewhere"),
                    (command.Type, command.Phase, Text(command, "resourceGroupName"))
                )
        );
        Assert.Equal(["AVD-001", "AVD-001", "AVD-002", "AVD-002"], Commands(model).Select(command => Text(command, "machineName")));
        Assert.Empty(Commands(model)[0].DependsOn);
        Assert.Equal([Commands(model)[0].Urn], Commands(model)[1].DependsOn.AsEnumerable());
        // nothing of this program is deleted with a machine of another one
        Assert.All(Commands(model), command => Assert.Null(command.DeletedWith));
    }

    [Fact]
    public async Task No_host_waits_for_another_one()
    {
        var graph = new DependencyGraph(await PreviewAsync());
        var hosts = graph
            .Resources.Index()
            .Where(item => !item.Item.IsComponent)
            .ToLookup(item => item.Item.Name.StartsWith("profiles-avd-001-", StringComparison.Ordinal), item => item.Index);

        Assert.All(
            hosts[true],
            first => Assert.All(hosts[false], second => Assert.False(graph.IsBefore(first, second) || graph.IsBefore(second, first)))
        );
    }

    [Fact]
    public async Task Secrets_are_protected()
    {
        var model = await PreviewAsync();

        Assert.Equal(
            ["profiles-avd-001-fslogix", "profiles-avd-002-fslogix"],
            Commands(model).Where(command => !command.SecretInputs.IsEmpty).Select(command => command.Name)
        );
        Assert.Equal("[{name: SecureKey1, value: [secret]}]", Text(Commands(model)[0], "protectedParameters"));
        Assert.All(Commands(model), command => Assert.Equal(["protectedParameters"], command.AdditionalSecretOutputs.AsEnumerable()));
        Assert.DoesNotContain("canary-", JsonRenderer.Render(model), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_fails_is_not_checked_and_keeps_no_other_back()
    {
        var (azure, failures) = await AnsweringAzure.RunAsync(ends => Fleet(ends), name => name == "profiles-avd-001-fslogix");

        var failure = Assert.Single(failures);
        Assert.Equal(("AVD-001", "fslogix", "profiles-avd-001-fslogix"), (failure.ComputerName, failure.Step, failure.ResourceName));
        Assert.Equal(
            ["profiles-avd-001-fslogix", "profiles-avd-002-fslogix", "profiles-avd-002-fslogix-check"],
            azure.Made.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Hosts_wait_for_the_file_server_that_this_program_makes()
    {
        var (azure, failures) = await AnsweringAzure.RunAsync(
            ends => Fleet(ends, SampleFileServers.Make(SampleFileServers.Definition(2), SampleHosts.Site(), ends).Store),
            name => name == "files-setup-cluster"
        );

        Assert.Equal(
            [null, "the file server sofs", "the file server sofs"],
            failures.Select(failure => failure.WaitsFor).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(azure.Made, name => name.StartsWith("profiles-", StringComparison.Ordinal));
    }

    private static async Task<PreviewModel> PreviewAsync()
    {
        var model = await StackPrograms.PreviewAsync(() => Fleet(new MachineEnds { IsDeployed = false }));
        Assert.Empty(model.Diagnostics);
        return model;
    }

    private static void Fleet(MachineEnds ends, params ImmutableArray<Prerequisite> stores) =>
        _ = new ProfileFleet(
            "profiles",
            new()
            {
                Hosts = [HostOf("AVD-001"), HostOf("AVD-002")],
                Location = "westeurope",
                Tags = ImmutableDictionary<string, string>.Empty,
                Steps =
                [
                    Step("fslogix") with
                    {
                        ProtectedParameters = ImmutableSortedDictionary<string, Input<string>>.Empty.Add(
                            "SecureKey1",
                            Output.CreateSecret("canary-key")
                        ),
                    },
                    Step("fslogix-check"),
                ],
                Stores = stores,
                ExtensionTimeout = TimeSpan.FromHours(1),
                Ends = ends,
            }
        );

    private static MachineStep.Script Step(string key) => SampleHosts.Script(key) with { Phase = DeploymentPhase.Profiles };

    private static ProfiledHost HostOf(string name) =>
        new(name, $"{SampleHosts.Group}/providers/Microsoft.HybridCompute/machines/{name}", "rg-elsewhere");

    private static List<PreviewResource> Commands(PreviewModel model) => [.. model.Resources.Where(resource => !resource.IsComponent)];

    private static string Text(PreviewResource resource, string input) => ValueText.Of(resource.Inputs[input]);
}
