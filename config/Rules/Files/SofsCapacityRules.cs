using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What the file server's pool holds against its volume and shares: AVD3026 to AVD3030.</summary>
internal static class SofsCapacityRules
{
    private const string Source = "azurelocal-sofs-fslogix; Plan volumes on Storage Spaces Direct";

    private static readonly Rule VolumeFitsPool = new(
        new("AVD3026", "A volume larger than the pool",
            "The pool holds nodes × disks × size, and every byte of the volume is written as often as there are copies. A larger volume cannot be made.",
            "sofs:\n  data_disks: {per_node: 4, size_gb: 1024}   # 3 nodes: 12288 GB, two copies: 6144 GB\n  volume: {size_gb: 8000}",
            "Make the volume smaller, or sofs.data_disks more or larger.", Source),
        Severity.Error,
        ["sofs.nodes", "sofs.data_disks", "sofs.volume"],
        static context => context.Settings.Sofs is { Volume.SizeGb: { } size } sofs && FileServerCapacity.Of(sofs) is var capacity && size > capacity.LargestVolumeGb
            ? [new("sofs.volume.size_gb",
                $"sofs.volume.size_gb is {size}, but {capacity.PoolGb} GB hold {capacity.LargestVolumeGb} in {sofs.Volume.Copies} copies.",
                "Make the volume smaller, or the disks more or larger.")]
            : []);

    private static readonly Rule VolumeLeavesReserve = new(
        new("AVD3027", "A volume that leaves no room to rebuild",
            "When a disk fails, its data is written again elsewhere in the pool, if the space of one disk per node is left for that. Otherwise there is one "
            + "copy until someone replaces the disk.",
            "sofs:\n  data_disks: {per_node: 4, size_gb: 1024}   # with the reserve: 4608 GB\n  volume: {size_gb: 6000}",
            "Keep the volume within (pool - one disk per node) / copies, or leave sofs.volume.size_gb out.", Source),
        Severity.Warning,
        ["sofs.nodes", "sofs.data_disks", "sofs.volume"],
        static context => context.Settings.Sofs is { Volume.SizeGb: { } size } sofs && FileServerCapacity.Of(sofs) is var capacity && size <= capacity.LargestVolumeGb
            && size > capacity.UsableGb
            ? [new("sofs.volume.size_gb",
                $"sofs.volume.size_gb is {size}, but with one disk per node in reserve the pool holds {capacity.UsableGb} GB.",
                "Leave it out, or make the disks larger.")]
            : []);

    private static readonly Rule QuotasFitVolume = new(
        new("AVD3028", "Share quotas larger than the volume",
            "All shares are on one volume. When their quotas promise more than it holds, the volume fills before any quota does, and all profiles on it go "
            + "read-only.",
            "sofs:\n  volume: {size_gb: 4000}\n  shares:\n    - {name: profiles, content: profiles, quota_gb: 3072}\n    - {name: odfc, content: odfc, "
            + "quota_gb: 1536}",
            "Keep the sum of the quotas within the volume.", "Architecture Deep Design, FSLogix Profile Recovery"),
        Severity.Warning,
        ["sofs.nodes", "sofs.data_disks", "sofs.volume", "sofs.shares"],
        static context =>
        {
            if (context.Settings.Sofs is not { } sofs) return [];
            var quotas = sofs.Shares.Sum(share => (long)(share.QuotaGb ?? 0));
            var volume = FileServerCapacity.Of(sofs).HoldsGb;
            return quotas <= volume
                ? []
                : [new("sofs.shares", $"sofs.shares has quotas of {quotas} GB together, but the volume holds {volume} GB.",
                    "Make quotas smaller, or the disks more or larger.")];
        });

    private static readonly Rule ThreeCopiesNeedThreeNodes = new(
        new("AVD3029", "Three copies on two nodes",
            "Copies are kept on different nodes, so a mirror of three needs three nodes.",
            "sofs:\n  nodes: [two nodes]\n  volume: {copies: 3}",
            "Use two copies, or three nodes.", Source),
        Severity.Error,
        ["sofs.nodes", "sofs.volume"],
        static context => context.Settings.Sofs is { } sofs && sofs.Volume.Copies > sofs.Nodes.Length
            ? [new("sofs.volume.copies", $"sofs.volume.copies is {sofs.Volume.Copies}, but there are {sofs.Nodes.Length} nodes to keep them on.", "Use 2.")]
            : []);

    private static readonly Rule TwoCopiesAreEnough = new(
        new("AVD3030", "Three copies in the guest",
            "The host cluster mirrors the disks of the nodes already. Three copies in the guest on top take a third of the space and help little: two nodes "
            + "lost still stop the cluster's majority.",
            "sofs:\n  nodes: [three nodes]\n  volume: {copies: 3}",
            "Use two copies, as the design does.", Source),
        Severity.Warning,
        ["sofs.nodes", "sofs.volume"],
        static context => context.Settings.Sofs is { Volume.Copies: > SofsFacts.Copies and var copies } sofs && copies <= sofs.Nodes.Length
            ? [new("sofs.volume.copies", $"sofs.volume.copies is {copies}; with the host's own mirror below, {SofsFacts.Copies} copies are the design.",
                "Use 2, unless more is meant.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [VolumeFitsPool, VolumeLeavesReserve, QuotasFitVolume, ThreeCopiesNeedThreeNodes, TwoCopiesAreEnough];
}
