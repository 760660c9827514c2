using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The witness of the file server cluster: AVD3039 to AVD3046, and AVD3120.</summary>
internal static class SofsWitnessRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3039",
            Title = "Two nodes without a witness",
            Cause = "With two votes, neither node alone has a majority. When one node stops, the other stops serving profiles as well.",
            Example = "sofs:\n  nodes: [two nodes]\n  witness: null",
            Remedy = "Add sofs.witness, or a third node.",
            Source = new(
                "Using Storage Spaces Direct in guest virtual machine clusters",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-in-vm"
            ),
            Reads = ["sofs.nodes", "sofs.witness"],
            Check = static context =>
                context.Settings.Sofs is { Nodes.Length: < SofsFacts.Nodes, Witness: null }
                    ? [new("sofs.witness", "is missing, but two nodes need a third vote.")]
                    : [],
        },
        new()
        {
            Code = "AVD3040",
            Title = "A cloud witness without a storage account",
            Cause =
                "A cloud witness is a blob in a storage account. storage.witness names that account, whether the stack creates it or it already exists.",
            Example = "sofs:\n  witness: {type: cloud}\n# and no storage.witness",
            Remedy = "Add storage.witness. For an existing account, set existing_id.",
            Source = new("Deploy a quorum witness", "https://learn.microsoft.com/windows-server/failover-clustering/deploy-quorum-witness"),
            Reads = ["sofs.witness", "storage.witness"],
            Check = static context =>
                context.Settings is { Sofs.Witness.Type: WitnessType.Cloud, Storage.Witness: null }
                    ?
                    [
                        new(
                            "sofs.witness.type",
                            "is 'cloud', but storage.witness is missing.",
                            "Add storage.witness, or use type file_share."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3041",
            Title = "A file share witness without a share",
            Cause = "A witness of type file_share is a file on a share, but no share is set.",
            Example = "sofs:\n  witness: {type: file_share}",
            Remedy = "Add sofs.witness.share, on a server outside the cluster.",
            Source = new("Configuration", "docs/configuration.md#sofs"),
            Reads = ["sofs.witness"],
            Check = static context =>
                context.Settings.Sofs?.Witness is { Type: WitnessType.FileShare, Share: null }
                    ?
                    [
                        new(
                            "sofs.witness.share",
                            "is missing, but sofs.witness.type is 'file_share'.",
                            @"Set a share outside the cluster, such as \\fs01\witness."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3042",
            Title = "A witness on its own cluster",
            Cause = "A witness on the cluster's own shares or nodes fails together with them, when its vote is needed.",
            Example = "sofs:\n  access_point: sofs\n  witness: {type: file_share, share: '\\\\sofs\\witness'}",
            Remedy = "Use a share on a server that is not part of the cluster.",
            Source = new(
                "Configure and manage quorum",
                "https://learn.microsoft.com/windows-server/failover-clustering/manage-cluster-quorum"
            ),
            Reads = ["sofs.witness", "sofs.nodes", "sofs.access_point", "sofs.cluster_name", "sofs.cluster_address"],
            Check = static context =>
                context.Settings.Sofs is { Witness.Share: { } share } sofs
                && (ProfileStorage.IsServer(share, sofs.AccessPoint) || ProfileStorage.IsOfCluster(sofs, share))
                    ? [new("sofs.witness.share", $"is '{share}', which is on the cluster itself.")]
                    : [],
        },
        new()
        {
            Code = "AVD3043",
            Title = "A witness with a key of the other type",
            Cause =
                "share belongs to type file_share, account_key to type cloud. A key of the other type is not used, so either the key or the type is wrong.",
            Example = "sofs:\n  witness: {type: cloud, share: '\\\\fs01\\witness'}",
            Remedy = "Remove the key, or change the type.",
            Source = new("Configuration", "docs/configuration.md#sofs"),
            Severity = Severity.Warning,
            Reads = ["sofs.witness"],
            Check = static context =>
                context.Settings.Sofs?.Witness switch
                {
                    { Type: WitnessType.Cloud, Share: not null } => [Unread("share", "cloud")],
                    { Type: WitnessType.FileShare, AccountKey: not null } => [Unread("account_key", "file_share")],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD3044",
            Title = "A storage account that cannot hold a cloud witness",
            Cause =
                "A cloud witness needs a general purpose account with Standard_LRS, and the cluster signs in with the account key. A premium account, an "
                + "account only for blobs, or an account with keys turned off does not work.",
            Example = "storage:\n  witness: {sku: Premium_LRS, shared_key_access: false}",
            Remedy = "Use kind StorageV2 and sku Standard_LRS, and leave shared_key_access on. These are the defaults.",
            Source = new("Deploy a quorum witness", "https://learn.microsoft.com/windows-server/failover-clustering/deploy-quorum-witness"),
            Reads = ["sofs.witness.type", "storage.witness"],
            Check = static context =>
                context.Settings is { Sofs.Witness.Type: WitnessType.Cloud, Storage.Witness: { ExistingId: null } account }
                    ? [.. Unfit(account)]
                    : [],
        },
        new()
        {
            Code = "AVD3045",
            Title = "Three nodes without a witness",
            Cause =
                "Three nodes have a majority without a witness. With a witness, the cluster also keeps its majority if a second node fails some time after the first.",
            Example = "sofs:\n  nodes: [three nodes]\n  witness: null",
            Remedy = "Add sofs.witness. A cloud witness costs almost nothing.",
            Source = new(
                "Understanding cluster and pool quorum",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/quorum"
            ),
            Severity = Severity.Note,
            Reads = ["sofs.nodes", "sofs.witness"],
            Check = static context =>
                context.Settings.Sofs is { Nodes.Length: >= SofsFacts.Nodes, Witness: null }
                    ? [new("sofs.witness", "is missing, but Microsoft recommends a witness for every cluster.")]
                    : [],
        },
        new()
        {
            Code = "AVD3046",
            Title = "A witness account that no cluster uses",
            Cause = "storage.witness creates a storage account for a cloud witness, but no cluster of this config has a cloud witness.",
            Example = "sofs:\n  witness: {type: file_share, share: '\\\\fs01\\witness'}\nstorage:\n  witness: {name: stwitness}",
            Remedy = "Remove storage.witness, or set sofs.witness.type to cloud.",
            Source = new("Configuration", "docs/configuration.md#storage"),
            Severity = Severity.Warning,
            UnlessOtherPools = true,
            Reads = ["sofs.witness", "storage.witness", "deployment.topology"],
            Check = static context =>
                context.Settings.Storage.Witness is not null
                && context.Settings.Sofs?.Witness is not { Type: WitnessType.Cloud }
                && context.Layers.HasFlag(Layers.Sofs)
                // a missing witness (AVD3039, AVD3045) and a missing file server (AVD3001) have their own rules
                && context.Settings.Sofs is not { Witness: null }
                && !ProfileStorage.LacksSofs(context.Settings, context.Layers)
                    ? [new("storage.witness", "is set, but no cluster has a cloud witness.")]
                    : [],
        },
        new()
        {
            Code = "AVD3120",
            Title = "A witness in a DFS namespace",
            Cause =
                "A path that begins with the domain name is a DFS namespace. It can lead two nodes to different servers, and both nodes then believe that "
                + "they have the third vote. Microsoft does not support a witness there.",
            Example = "domain: {fqdn: corp.contoso.com}\nsofs:\n  witness: {type: file_share, share: '\\\\corp.contoso.com\\dfs\\witness'}",
            Remedy = "Use the name of the server.",
            Source = new("Deploy a quorum witness", "https://learn.microsoft.com/windows-server/failover-clustering/deploy-quorum-witness"),
            Reads = ["sofs.witness", "domain.fqdn"],
            Check = static context =>
                context.Settings is { Sofs.Witness.Share: { } share, Domain.Fqdn: { } domain }
                && string.Equals(share.Server, domain.ToString(), StringComparison.OrdinalIgnoreCase)
                    ? [new("sofs.witness.share", $"is '{share}', which is in a DFS namespace of the domain.")]
                    : [],
        },
    ];

    private static Finding Unread(string key, string type) =>
        new($"sofs.witness.{key}", $"is set, but sofs.witness.type '{type}' does not use it.");

    private static IEnumerable<Finding> Unfit(StorageAccountSettings account)
    {
        if (account.Kind != StorageKind.StorageV2)
            yield return new(
                "storage.witness.kind",
                $"is '{account.Kind}', but a cloud witness needs StorageV2.",
                "Remove it to use the default."
            );
        if (account.Sku != StorageSku.StandardLrs)
            yield return new(
                "storage.witness.sku",
                $"is '{EnumWords.Of(account.Sku)}', but a cloud witness needs Standard_LRS.",
                "Remove it to use the default."
            );
        if (account.SharedKeyAccess == false)
            yield return new(
                "storage.witness.shared_key_access",
                "is false, but the cluster signs in with the account key.",
                "Remove it to use the default."
            );
    }
}
