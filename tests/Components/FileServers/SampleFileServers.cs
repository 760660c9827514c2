using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.FileServers;
using AvdPulumi.Components.Machines;
using AvdPulumi.Tests.Components.SessionHosts;
using Pulumi;

namespace AvdPulumi.Tests.Components.FileServers;

/// <summary>File servers with nothing but what is required, for tests to vary.</summary>
internal static class SampleFileServers
{
    public const string StoragePaths = SampleHosts.Group + "/providers/Microsoft.AzureStackHCI/storageContainers";

    /// <summary>A file server.</summary>
    /// <param name="nodes">How many nodes.</param>
    /// <param name="change">Default: none. Changes the model of its nodes.</param>
    /// <param name="prefix">What the names of its nodes begin with.</param>
    public static FileServerDefinition Definition(int nodes, Func<MachineModel, MachineModel>? change = null, string prefix = "SOFS")
    {
        var model = SampleHosts.Model().Machine with
        {
            FollowsImage = false,
            Disks = [new("data-1", 1024, true, null), new("data-2", 1024, true, null)],
        };
        if (change is not null)
            model = change(model);
        return new()
        {
            AccessPoint = "sofs",
            Nodes =
            [
                .. Enumerable
                    .Range(1, nodes)
                    .Select(number => new MachineDefinition
                    {
                        Model = model,
                        ComputerName = $"{prefix}-{number:D2}",
                        Address = $"10.0.0.{20 + number}",
                        StoragePathId = $"{StoragePaths}/sp-{number}",
                    }),
            ],
            NodeSteps = MachineChain.Of([SampleHosts.Join, SampleHosts.Wait, SampleHosts.Script("node")]),
            ClusterSteps = MachineChain.Of([
                SampleHosts.Script("cluster"),
                SampleHosts.Script("witness") with
                {
                    ProtectedParameters = ImmutableSortedDictionary<string, Input<string>>.Empty.Add(
                        "AccountKey",
                        Output.CreateSecret("canary-witness")
                    ),
                },
                SampleHosts.Script("check"),
            ]),
        };
    }

    public static ScaleOutFileServer Make(
        FileServerDefinition server,
        AzureLocalSite site,
        MachineEnds ends,
        string name = "files",
        ComponentResourceOptions? options = null
    ) =>
        new(
            name,
            new()
            {
                FileServer = server,
                Site = site,
                Ends = ends,
            },
            options
        );
}
