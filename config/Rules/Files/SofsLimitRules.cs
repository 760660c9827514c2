using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The limits of Storage Spaces Direct: AVD3113 and AVD3114.</summary>
internal static class SofsLimitRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3113",
            Title = "A volume above the supported maximum",
            Cause =
                "A Storage Spaces Direct volume can hold up to 64 TB. If sofs.volume.size_gb is not set, the volume uses all usable space of its disks.",
            Example = "sofs:\n  data_disks: {per_node: 16, size_gb: 16384}\n  volume: {size_gb: 100000}",
            Remedy = "Set sofs.volume.size_gb to 65536 or less. If users need more, split them over two file servers.",
            Source = new(
                "Plan volumes on Azure Local and Windows Server clusters",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/plan-volumes"
            ),
            Reads = ["sofs.nodes", "sofs.data_disks", "sofs.volume"],
            Check = static context =>
                context.Settings.Sofs is { } sofs
                && FileServerCapacity.Of(sofs).HoldsGb is > SofsFacts.LargestVolumeOfWindowsGb and var size
                    ?
                    [
                        Finding.Sentence(
                            sofs.Volume.SizeGb is null ? "sofs.data_disks" : "sofs.volume.size_gb",
                            $"The volume of the file server would have {size} GB, but the supported maximum is {SofsFacts.LargestVolumeOfWindowsGb} GB."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3114",
            Title = "A node above the supported maximum",
            Cause = "A Storage Spaces Direct server can hold up to 400 TB of disks.",
            Example = "sofs:\n  data_disks: {per_node: 16, size_gb: 65536}",
            Remedy = "Use fewer or smaller disks.",
            Source = new(
                "Storage Spaces Direct hardware requirements",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-hardware-requirements"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs.data_disks"],
            Check = static context =>
                context.Settings.Sofs is { DataDisks: var disks }
                && (long)disks.PerNode * disks.SizeGb is > SofsFacts.LargestNodeGb and var size
                    ? [new("sofs.data_disks", $"has {size} GB on each node, but the supported maximum is {SofsFacts.LargestNodeGb} GB.")]
                    : [],
        },
    ];
}
