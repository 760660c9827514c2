using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>What the file server's pool holds against its volume and shares: AVD3026 to AVD3030.</summary>
internal static class SofsCapacityRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3026",
            Title = "A volume larger than the pool",
            Cause =
                "The pool holds nodes × disks × size, and every byte of the volume is written as often as there are copies. A larger volume cannot be made.",
            Example =
                "sofs:\n  data_disks: {per_node: 4, size_gb: 1024}   # 3 nodes: 12288 GB, two copies: 6144 GB\n  volume: {size_gb: 8000}",
            Remedy = "Make the volume smaller, or sofs.data_disks more or larger.",
            Source = new(
                "Plan volumes on Azure Local and Windows Server clusters",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/plan-volumes"
            ),
            Reads = ["sofs.nodes", "sofs.data_disks", "sofs.volume"],
            Check = static context =>
                context.Settings.Sofs is { Volume.SizeGb: { } size } sofs
                && FileServerCapacity.Of(sofs) is var capacity
                && size > capacity.LargestVolumeGb
                    ?
                    [
                        new(
                            "sofs.volume.size_gb",
                            $"is {size}, but {capacity.PoolGb} GB hold {capacity.LargestVolumeGb} in {sofs.Volume.Copies} copies.",
                            "Make the volume smaller, or the disks more or larger."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3027",
            Title = "A volume that leaves no room to rebuild",
            Cause =
                "When a disk fails, its data is written again elsewhere in the pool, if the space of one disk per node is left for that. Otherwise there is one "
                + "copy until someone replaces the disk.",
            Example = "sofs:\n  data_disks: {per_node: 4, size_gb: 1024}   # with the reserve: 4608 GB\n  volume: {size_gb: 6000}",
            Remedy = "Keep the volume within (pool - one disk per node) / copies, or leave sofs.volume.size_gb out.",
            Source = new(
                "Plan volumes on Azure Local and Windows Server clusters",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/plan-volumes"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs.nodes", "sofs.data_disks", "sofs.volume"],
            Check = static context =>
                context.Settings.Sofs is { Volume.SizeGb: { } size } sofs
                && FileServerCapacity.Of(sofs) is var capacity
                && size <= capacity.LargestVolumeGb
                && size > capacity.UsableGb
                    ?
                    [
                        new(
                            "sofs.volume.size_gb",
                            $"is {size}, but with one disk per node in reserve the pool holds {capacity.UsableGb} GB.",
                            "Leave it out, or make the disks larger."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3028",
            Title = "Share quotas larger than the volume",
            Cause =
                "All shares are on one volume. When their quotas promise more than it holds, the volume fills before any quota does, and all profiles on it go "
                + "read-only.",
            Example =
                "sofs:\n  volume: {size_gb: 4000}\n  shares:\n    - {name: profiles, content: profiles, quota_gb: 3072}\n    - {name: odfc, content: odfc, "
                + "quota_gb: 1536}",
            Remedy = "Keep the sum of the quotas within the volume.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#fslogix-profile-recovery"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs.nodes", "sofs.data_disks", "sofs.volume", "sofs.shares"],
            Check = static context =>
            {
                if (context.Settings.Sofs is not { } sofs)
                    return [];
                var quotas = sofs.Shares.Sum(share => (long)(share.QuotaGb ?? 0));
                var volume = FileServerCapacity.Of(sofs).HoldsGb;
                return quotas <= volume
                    ? []
                    :
                    [
                        new(
                            "sofs.shares",
                            $"has quotas of {quotas} GB together, but the volume holds {volume} GB.",
                            "Make quotas smaller, or the disks more or larger."
                        ),
                    ];
            },
        },
        new()
        {
            Code = "AVD3029",
            Title = "Three copies on two nodes",
            Cause = "Copies are kept on different nodes, so a mirror of three needs three nodes.",
            Example = "sofs:\n  nodes: [two nodes]\n  volume: {copies: 3}",
            Remedy = "Use two copies, or three nodes.",
            Source = new(
                "Plan volumes on Azure Local and Windows Server clusters",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/plan-volumes"
            ),
            Reads = ["sofs.nodes", "sofs.volume"],
            Check = static context =>
                context.Settings.Sofs is { } sofs && sofs.Volume.Copies > sofs.Nodes.Length
                    ?
                    [
                        new(
                            "sofs.volume.copies",
                            $"is {sofs.Volume.Copies}, but there are {sofs.Nodes.Length} nodes to keep them on.",
                            "Use 2."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3030",
            Title = "Three copies in the guest",
            Cause =
                "The host cluster mirrors the disks of the nodes already. Three copies in the guest on top take a third of the space and help little: two nodes "
                + "lost still stop the cluster's majority.",
            Example = "sofs:\n  nodes: [three nodes]\n  volume: {copies: 3}",
            Remedy = "Use two copies, as the design does.",
            Source = new(
                "Capacity Planning, azurelocal-sofs-fslogix",
                "https://github.com/AzureLocal/azurelocal-sofs-fslogix/blob/main/docs/architecture/capacity-planning.md"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs.nodes", "sofs.volume"],
            Check = static context =>
                context.Settings.Sofs is { Volume.Copies: > SofsFacts.Copies and var copies } sofs && copies <= sofs.Nodes.Length
                    ?
                    [
                        new(
                            "sofs.volume.copies",
                            $"is {copies}; with the host's own mirror below, {SofsFacts.Copies} copies are the design.",
                            "Use 2, unless more is meant."
                        ),
                    ]
                    : [],
        },
    ];
}
