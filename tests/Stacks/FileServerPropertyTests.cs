using System.Text.Json.Nodes;
using AvdPulumi.Tests.Configuration.Robustness;

namespace AvdPulumi.Tests.Stacks;

/// <summary>Azure takes a file server of any number of nodes and disks, with any witness, in any order that its dependencies allow.</summary>
public sealed class FileServerPropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 16)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Azure_takes_any_file_server_in_any_order(int seed)
    {
        // with a fixed seed: a build that fails now and then teaches nothing
        var random = new Random(seed);
        var (nodes, disks) = (random.Next(2, 4), random.Next(2, 17));
        var witness = random.Next(nodes == 2 ? 1 : 0, 4);
        var snapshots = random.Next(2) == 0;
        var config = ConfigTree.Load(TreeOf(nodes, disks, witness, snapshots));
        var model = await StackPreview.OfAsync(config);

        AzureAcceptance.Check(config.Estate!, model);
        Assert.Equal(
            nodes * disks,
            model.Resources.Count(resource => resource.Type.EndsWith(":VirtualHardDisk", StringComparison.Ordinal))
        );
        Assert.Equal(
            [
                "cluster",
                .. witness == 0 ? Array.Empty<string>() : ["witness"],
                "storage",
                "volume",
                "role",
                "shares",
                .. snapshots ? ["snapshots"] : Array.Empty<string>(),
                "check",
            ],
            model
                .Resources.Where(resource => resource.Name.StartsWith("file-server-setup-", StringComparison.Ordinal))
                .Select(resource => resource.Name["file-server-setup-".Length..])
        );
    }

    private static JsonObject TreeOf(int nodes, int disks, int witness, bool snapshots)
    {
        var tree = ConfigTree.Of("small");
        var sofs = tree["sofs"]!;
        while (sofs["nodes"]!.AsArray().Count > nodes)
            sofs["nodes"]!.AsArray().RemoveAt(nodes);
        sofs["data_disks"] = new JsonObject { ["per_node"] = disks, ["size_gb"] = 1024 };
        // one host is enough to wait for the file server
        tree["session_host"]!["clusters"]![0]!["count"] = 1;
        tree["deployment"]!["lock"] = "none";
        if (!snapshots)
            tree["backup"]!["profiles"] = new JsonObject { ["method"] = "partner" };
        switch (witness)
        {
            case 0:
                sofs.AsObject().Remove("witness");
                break;
            case 1:
                sofs["witness"] = new JsonObject { ["type"] = "file_share", ["share"] = @"\\fs01\witness" };
                break;
            case 2:
                sofs["witness"] = new JsonObject { ["type"] = "cloud" };
                return tree;
            default:
                // an account that somebody else keeps, and whose key is in a vault
                sofs["witness"] = new JsonObject { ["type"] = "cloud", ["account_key"] = "keyvault://kv-contoso-core/witness" };
                tree["storage"]!["witness"] = new JsonObject
                {
                    ["existing_id"] =
                        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-others/providers/Microsoft.Storage/storageAccounts/stothers",
                };
                return tree;
        }

        tree["storage"]!.AsObject().Remove("witness");
        return tree;
    }
}
