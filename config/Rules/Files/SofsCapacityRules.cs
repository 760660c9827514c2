using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The capacity of the file server's pool, its volume and its shares: AVD3026 to AVD3030.</summary>
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
                "The pool holds nodes × disks × size, and the volume stores every byte once per copy. A larger volume cannot be created.",
            Example =
                "sofs:\n  data_disks: {per_node: 4, size_gb: 1024}   # 3 nodes: 12288 GB, two copies: 6144 GB\n  volume: {size_gb: 8000}",
            Remedy = "Make the volume smaller, or use more or larger disks in sofs.data_disks.",
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
                            $"is {size}, but a pool of {capacity.PoolGb} GB holds only {capacity.LargestVolumeGb} GB in {sofs.Volume.Copies} copies."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3027",
            Title = "A volume that leaves no space for a rebuild",
            Cause =
                "When a disk fails, the pool rebuilds its data on other disks if the space of one disk per node is free. Otherwise only one copy remains "
                + "until someone replaces the disk.",
            Example = "sofs:\n  data_disks: {per_node: 4, size_gb: 1024}   # with the reserve: 4608 GB\n  volume: {size_gb: 6000}",
            Remedy = "Keep the volume within (pool - one disk per node) / copies, or remove sofs.volume.size_gb.",
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
                            $"is {size}, but with one disk per node in reserve the pool holds only {capacity.UsableGb} GB.",
                            "Remove it, or use larger disks."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3028",
            Title = "Share quotas larger than the volume",
            Cause =
                "All shares are on one volume. If their quotas exceed it together, the volume fills before any quota is reached, and all profiles on it "
                + "become read-only.",
            Example =
                "sofs:\n  volume: {size_gb: 4000}\n  shares:\n    - {name: profiles, content: profiles, quota_gb: 3072}\n    - {name: odfc, content: odfc, "
                + "quota_gb: 1536}",
            Remedy = "Keep the sum of the quotas within the size of the volume.",
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
                            $"has quotas of {quotas} GB in total, but the volume holds {volume} GB.",
                            "Make the quotas smaller, or use more or larger disks."
                        ),
                    ];
            },
        },
        new()
        {
            Code = "AVD3029",
            Title = "Three copies on two nodes",
            Cause = "Each copy is on a different node, so three copies need three nodes.",
            Example = "sofs:\n  nodes: [two nodes]\n  volume: {copies: 3}",
            Remedy = "Use two copies, or three nodes.",
            Source = new(
                "Plan volumes on Azure Local and Windows Server clusters",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/plan-volumes"
            ),
            Reads = ["sofs.nodes", "sofs.volume"],
            Check = static context =>
                context.Settings.Sofs is { } sofs && sofs.Volume.Copies > sofs.Nodes.Length
                    ? [new("sofs.volume.copies", $"is {sofs.Volume.Copies}, but there are only {sofs.Nodes.Length} nodes.")]
                    : [],
        },
        new()
        {
            Code = "AVD3030",
            Title = "Three copies in the guest cluster",
            Cause =
                "The host cluster already mirrors the disks of the nodes. Three copies in the guest cluster reduce the usable space by a third and help "
                + "little: the loss of two nodes still stops the cluster.",
            Example = "sofs:\n  nodes: [three nodes]\n  volume: {copies: 3}",
            Remedy = "Use two copies, as the reference design does.",
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
                            $"is {copies}, but {SofsFacts.Copies} copies are enough because the host cluster already mirrors the disks."
                        ),
                    ]
                    : [],
        },
    ];
}
