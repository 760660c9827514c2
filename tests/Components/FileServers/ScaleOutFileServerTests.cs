using System.Collections.Immutable;
using AvdPulumi.Components.Machines;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Components.SessionHosts;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Order;
using Pulumi;

namespace AvdPulumi.Tests.Components.FileServers;

/// <summary>What a file server is made of, and in which order.</summary>
public sealed class ScaleOutFileServerTests
{
    [Fact]
    public async Task A_file_server_is_made_of_these_and_no_more() =>
        Assert.Equal(
            [
                "files-sofs-01-nic azure-native:azurestackhci:NetworkInterface",
                "files-sofs-01-disk-data-1 azure-native:azurestackhci:VirtualHardDisk",
                "files-sofs-01-disk-data-2 azure-native:azurestackhci:VirtualHardDisk",
                "files-sofs-01-machine azure-native:hybridcompute:Machine",
                "files-sofs-01-vm azure-native:azurestackhci:VirtualMachineInstance",
                "files-sofs-01-join azure-native:hybridcompute:MachineExtension",
                "files-sofs-01-wait-join azure-native:hybridcompute:MachineRunCommand",
                "files-sofs-01-node azure-native:hybridcompute:MachineRunCommand",
                "files-sofs-02-nic azure-native:azurestackhci:NetworkInterface",
                "files-sofs-02-disk-data-1 azure-native:azurestackhci:VirtualHardDisk",
                "files-sofs-02-disk-data-2 azure-native:azurestackhci:VirtualHardDisk",
                "files-sofs-02-machine azure-native:hybridcompute:Machine",
                "files-sofs-02-vm azure-native:azurestackhci:VirtualMachineInstance",
                "files-sofs-02-join azure-native:hybridcompute:MachineExtension",
                "files-sofs-02-wait-join azure-native:hybridcompute:MachineRunCommand",
                "files-sofs-02-node azure-native:hybridcompute:MachineRunCommand",
                "files-setup-cluster azure-native:hybridcompute:MachineRunCommand",
                "files-setup-witness azure-native:hybridcompute:MachineRunCommand",
                "files-setup-check azure-native:hybridcompute:MachineRunCommand",
            ],
            (await FilesAsync()).Resources.Where(resource => !resource.IsComponent).Select(resource => $"{resource.Name} {resource.Type}")
        );

    [Theory]
    [InlineData("01", "10.0.0.21", "sp-1")]
    [InlineData("02", "10.0.0.22", "sp-2")]
    public async Task A_node_has_its_own_address_and_keeps_its_disks_in_its_own_storage_path(string node, string address, string path)
    {
        var files = await FilesAsync();

        Assert.Contains($"privateIPAddress: {address}", Text(files, $"{node}-nic", "ipConfigurations"), StringComparison.Ordinal);
        Assert.All(
            ["data-1", "data-2"],
            disk =>
            {
                Assert.Equal($"{SampleFileServers.StoragePaths}/{path}", Text(files, $"{node}-disk-{disk}", "containerId"));
                Assert.Equal("1024", Text(files, $"{node}-disk-{disk}", "diskSizeGB"));
                Assert.Contains(
                    $"/virtualHardDisks/SOFS-{node}-{disk}",
                    Text(files, $"{node}-vm", "storageProfile"),
                    StringComparison.Ordinal
                );
            }
        );
        Assert.Contains(
            $"vmConfigStoragePathId: {SampleFileServers.StoragePaths}/{path}",
            Text(files, $"{node}-vm", "storageProfile"),
            StringComparison.Ordinal
        );
        // Storage Spaces Direct does not go with dynamic memory
        Assert.Equal("{memoryMB: 16384, processors: 4, vmSize: Custom}", Text(files, $"{node}-vm", "hardwareProfile"));
    }

    [Fact]
    public async Task Another_image_changes_no_node_that_is_there()
    {
        var (files, other) = (await FilesAsync(), await FilesAsync(model => model with { ImageId = $"{model.ImageId}-2" }));

        Assert.Contains("storageProfile.imageReference", One(files, "01-vm").IgnoreChanges);
        Assert.DoesNotContain("storageProfile.imageReference", One(files, "01-vm").ReplaceOnChanges);
        // a new machine takes its place only where Azure would replace the virtual machine
        Assert.NotNull(One(files, "01-machine").ReplacementTrigger);
        Assert.Equal(One(files, "01-machine").ReplacementTrigger, One(other, "01-machine").ReplacementTrigger);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Machines_and_disks_are_protected_where_the_config_says_so_and_steps_never_are(bool protect)
    {
        var seen = new SeenOptions();
        var files = await FilesAsync(model => model with { Protect = protect }, options: seen.Options);
        ImmutableArray<string> stateful = ["nic", "disk-data-1", "disk-data-2", "machine", "vm"];
        HashSet<string> expected = protect
            ? [.. stateful.SelectMany(part => new[] { $"files-sofs-01-{part}", $"files-sofs-02-{part}" })]
            : [];

        Assert.Equal(expected, files.Resources.Where(resource => resource.Protect).Select(resource => resource.Name).ToHashSet());
        Assert.All(stateful, part => Assert.Equal(protect, seen.Of($"files-sofs-02-{part}").RetainOnDelete));
        Assert.All(["files-sofs-02-node", "files-setup-cluster"], step => Assert.NotEqual(true, seen.Of(step).RetainOnDelete));
    }

    [Fact]
    public async Task Each_step_of_a_node_waits_for_the_one_before_it()
    {
        var files = await FilesAsync();

        Assert.All(
            ["01", "02"],
            node =>
            {
                Assert.Superset(
                    new HashSet<string>([
                        Urn(files, $"{node}-nic"),
                        Urn(files, $"{node}-machine"),
                        Urn(files, $"{node}-disk-data-1"),
                        Urn(files, $"{node}-disk-data-2"),
                    ]),
                    One(files, $"{node}-vm").DependsOn.ToHashSet()
                );
                Assert.Contains(Urn(files, $"{node}-vm"), One(files, $"{node}-join").DependsOn);
                Assert.Contains(Urn(files, $"{node}-join"), One(files, $"{node}-wait-join").DependsOn);
                Assert.Contains(Urn(files, $"{node}-wait-join"), One(files, $"{node}-node").DependsOn);
            }
        );
    }

    [Fact]
    public async Task The_cluster_waits_for_all_nodes_and_is_set_up_on_the_first_one()
    {
        var files = await FilesAsync(nodes: 3);

        Assert.Superset(
            new HashSet<string>([Urn(files, "01-node"), Urn(files, "02-node"), Urn(files, "03-node")]),
            Named(files, "files-setup-cluster").DependsOn.ToHashSet()
        );
        Assert.Contains(Named(files, "files-setup-cluster").Urn, Named(files, "files-setup-witness").DependsOn);
        Assert.Contains(Named(files, "files-setup-witness").Urn, Named(files, "files-setup-check").DependsOn);
        Assert.All(
            ["cluster", "witness", "check"],
            step => Assert.Equal("SOFS-01", ValueText.Of(Named(files, $"files-setup-{step}").Inputs["machineName"]))
        );
    }

    [Fact]
    public async Task No_node_waits_for_another_one()
    {
        var graph = new DependencyGraph(await FilesAsync(nodes: 3));
        var nodes = graph
            .Resources.Index()
            .Where(item => item.Item.Name.StartsWith("files-sofs-", StringComparison.Ordinal))
            .GroupBy(item => item.Item.Name["files-sofs-".Length..][..2], item => item.Index)
            .ToList();

        Assert.Equal(3, nodes.Count);
        Assert.All(
            nodes,
            node =>
                Assert.All(
                    nodes.Where(other => other.Key != node.Key).SelectMany(other => other),
                    other => Assert.DoesNotContain(node, own => graph.IsBefore(other, own))
                )
        );
    }

    [Fact]
    public async Task A_node_is_watched_once_it_is_ready()
    {
        var files = await FilesAsync(model =>
            model with
            {
                DataCollectionRules = ImmutableSortedDictionary<string, Input<string>>.Empty.Add(
                    "file-server",
                    $"{SampleHosts.Group}/providers/Microsoft.Insights/dataCollectionRules/dcr"
                ),
            }
        );

        Assert.Contains(Urn(files, "02-node"), One(files, "02-data-file-server").DependsOn);
        Assert.Equal(5, One(files, "02-data-file-server").Phase);
    }

    [Fact]
    public async Task Secrets_are_in_secret_inputs_alone_and_kept_out_of_the_state()
    {
        var files = await FilesAsync();
        var commands = files.Resources.Where(resource => resource.Type.EndsWith(":MachineRunCommand", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            [
                "files-sofs-01-vm osProfile",
                "files-sofs-01-join properties",
                "files-sofs-02-vm osProfile",
                "files-sofs-02-join properties",
                "files-setup-witness protectedParameters",
            ],
            files.Resources.SelectMany(resource =>
                resource.SecretInputs.Select(path => $"{resource.Name} {path.Split('.', '[')[0]}").Distinct()
            )
        );
        Assert.Equal(["osProfile"], One(files, "01-vm").AdditionalSecretOutputs.AsEnumerable());
        Assert.Equal(["properties"], One(files, "01-join").AdditionalSecretOutputs.AsEnumerable());
        Assert.All(commands, command => Assert.Equal(["protectedParameters"], command.AdditionalSecretOutputs.AsEnumerable()));
        Assert.DoesNotContain("canary-", JsonRenderer.Render(files), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_them_go_into_one_program_and_below_a_component()
    {
        var model = await StackPrograms.PreviewAsync(() =>
        {
            var (site, ends, nest) = (SampleHosts.Site(), new MachineEnds { IsDeployed = false }, new Nest("nest"));
            _ = SampleFileServers.Make(SampleFileServers.Definition(2), site, ends);
            _ = SampleFileServers.Make(SampleFileServers.Definition(2, prefix: "SOFSB"), site, ends, "files-b", new() { Parent = nest });
        });

        Assert.Empty(model.Diagnostics);
        Assert.Equal(38, model.Resources.Count(resource => !resource.IsComponent));
        Assert.All(
            model.Resources.Where(resource => resource.Name.StartsWith("files-b-", StringComparison.Ordinal)),
            resource => Assert.Contains("avd:tests:Nest$", resource.Urn, StringComparison.Ordinal)
        );
    }

    private static async Task<PreviewModel> FilesAsync(
        Func<MachineModel, MachineModel>? change = null,
        int nodes = 2,
        ComponentResourceOptions? options = null
    )
    {
        var model = await StackPrograms.PreviewAsync(() =>
            _ = SampleFileServers.Make(
                SampleFileServers.Definition(nodes, change),
                SampleHosts.Site(),
                new MachineEnds { IsDeployed = false },
                options: options
            )
        );
        Assert.Empty(model.Diagnostics);
        return model;
    }

    private static PreviewResource Named(PreviewModel files, string name) =>
        Assert.Single(files.Resources, resource => resource.Name == name);

    private static PreviewResource One(PreviewModel files, string part) => Named(files, $"files-sofs-{part}");

    private static string Urn(PreviewModel files, string part) => One(files, part).Urn;

    private static string Text(PreviewModel files, string part, string input) => ValueText.Of(One(files, part).Inputs[input]);
}
