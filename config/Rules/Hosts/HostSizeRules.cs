using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Processors, memory and graphics of session hosts: AVD2090 to AVD2099.</summary>
internal static class HostSizeRules
{
    private const string Size = "session_host.size";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2090",
            Title = "An amount of memory that Hyper-V refuses",
            Cause = "Hyper-V gives memory in pieces of 2 MB; an odd amount is an error when the machine is made.",
            Example = "session_host:\n  size: {processors: 8, memory_mb: 32767}",
            Remedy = "Write an even number of MB; 32 GB are 32768.",
            Source = Source.Assumption("Hyper-V refuses an amount of memory that is no multiple of 2 MB"),
            Reads = [Size],
            Check = OfSize(static size =>
                Amounts(size)
                    .Where(static amount => amount.Mb % VirtualMachineLimits.MemoryStepMb != 0)
                    .Select(static amount => new Finding(
                        amount.Path,
                        $"is {amount.Mb} MB, but Hyper-V takes multiples of {VirtualMachineLimits.MemoryStepMb}.",
                        $"Use {amount.Mb - 1} or {amount.Mb + 1}."
                    ))
            ),
        },
        new()
        {
            Code = "AVD2091",
            Title = "Memory is no whole number of GB",
            Cause = "A GB has 1024 MB; amounts such as 32000 are mostly a slip, and hosts of odd sizes are hard to place on a cluster.",
            Example = "session_host:\n  size: {processors: 8, memory_mb: 32000}",
            Remedy = "Write a multiple of 1024; 32 GB are 32768.",
            Source = Source.Assumption("an amount of memory that is no whole number of GB is a slip"),
            Severity = Severity.Note,
            Reads = [Size],
            Check = OfSize(static size =>
                size.MemoryMb % VirtualMachineLimits.MbAGb == 0 || size.MemoryMb % VirtualMachineLimits.MemoryStepMb != 0
                    ? []
                    :
                    [
                        new(
                            $"{Size}.memory_mb",
                            $"is {size.MemoryMb}, which is no whole number of GB.",
                            $"Perhaps {(size.MemoryMb + VirtualMachineLimits.MbAGb - 1) / VirtualMachineLimits.MbAGb * VirtualMachineLimits.MbAGb} is meant."
                        ),
                    ]
            ),
        },
        new()
        {
            Code = "AVD2092",
            Title = "A host is too small for Windows 11",
            Cause = "Windows 11 wants two processors and 4 GB of memory, for a single user.",
            Example = "session_host:\n  size: {processors: 1, memory_mb: 2048}",
            Remedy = "Start at the sizes of the planning table: 4 processors and 16 GB for light work.",
            Source = new("Windows 11 requirements", "https://learn.microsoft.com/windows/whats-new/windows-11-requirements"),
            Severity = Severity.Warning,
            Reads = [Size],
            Check = OfSize(static size =>
                size switch
                {
                    { Processors: < VirtualMachineLimits.ClientProcessors } =>
                    [
                        new(
                            $"{Size}.processors",
                            $"is {size.Processors}; Windows 11 wants {VirtualMachineLimits.ClientProcessors} or more.",
                            "Light work starts at 4."
                        ),
                    ],
                    { MemoryMb: < VirtualMachineLimits.ClientMemoryMb } =>
                    [
                        new(
                            $"{Size}.memory_mb",
                            $"is {size.MemoryMb}; Windows 11 wants {VirtualMachineLimits.ClientMemoryMb} or more.",
                            "Light work starts at 16384."
                        ),
                    ],
                    _ => [],
                }
            ),
        },
        new()
        {
            Code = "AVD2093",
            Title = "The bounds of dynamic memory do not enclose memory_mb",
            Cause =
                "A host starts with memory_mb, and Hyper-V moves it between minimum_mb and maximum_mb; so minimum <= memory <= maximum.",
            Example = "session_host:\n  size:\n    memory_mb: 32768\n    dynamic_memory: {minimum_mb: 8192, maximum_mb: 16384}",
            Remedy = "Put memory_mb between the two.",
            Source = new(
                "Hyper-V Dynamic Memory Overview",
                "https://learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/hh831766(v=ws.11)"
            ),
            Reads = [Size],
            Check = OfSize(static size =>
                size.DynamicMemory switch
                {
                    { } bounds when bounds.MinimumMb > size.MemoryMb =>
                    [
                        new(
                            $"{Size}.dynamic_memory.minimum_mb",
                            $"is {bounds.MinimumMb}, more than memory_mb ({size.MemoryMb}).",
                            "Lower it."
                        ),
                    ],
                    { } bounds when bounds.MaximumMb < size.MemoryMb =>
                    [
                        new(
                            $"{Size}.dynamic_memory.maximum_mb",
                            $"is {bounds.MaximumMb}, less than memory_mb ({size.MemoryMb}).",
                            "Raise it."
                        ),
                    ],
                    _ => [],
                }
            ),
        },
        new()
        {
            Code = "AVD2094",
            Title = "Dynamic memory with a whole graphics device",
            Cause = "A machine that is given a device directly (GpuDDA) must have fixed memory.",
            Example = "session_host:\n  size:\n    dynamic_memory: {minimum_mb: 8192, maximum_mb: 65536}\n    gpus: [{assignment: GpuDDA}]",
            Remedy = "Remove dynamic_memory, or use a partition (GpuP).",
            Source = new(
                "Plan for deploying devices by using Discrete Device Assignment",
                "https://learn.microsoft.com/windows-server/virtualization/hyper-v/plan/plan-for-deploying-devices-using-discrete-device-assignment"
            ),
            Reads = [Size],
            Check = OfSize(static size =>
                size.DynamicMemory is not null && size.Gpus.Any(static gpu => gpu.Assignment == GpuAssignment.GpuDDA)
                    ?
                    [
                        Finding.Sentence(
                            $"{Size}.dynamic_memory",
                            $"{Size} has dynamic memory and a graphics device of its own (GpuDDA), which needs fixed memory.",
                            "Remove dynamic_memory."
                        ),
                    ]
                    : []
            ),
        },
        new()
        {
            Code = "AVD2095",
            Title = "A partition size on a whole device",
            Cause = "partition_size_mb says how large a partition is; GpuDDA assigns the whole device.",
            Example = "session_host:\n  size:\n    gpus: [{assignment: GpuDDA, partition_size_mb: 4096}]",
            Remedy = "Remove it, or use GpuP.",
            Source = new("Prepare GPUs for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/gpu-preparation"),
            Reads = [Size],
            Check = OfSize(static size =>
                size.Gpus.Select(static (gpu, i) => new { gpu, i })
                    .Where(static item => item.gpu is { Assignment: GpuAssignment.GpuDDA, PartitionSizeMb: not null })
                    .Select(static item =>
                        Finding.Sentence(
                            $"{Size}.gpus[{item.i}].partition_size_mb",
                            "A whole device (GpuDDA) has no partition size.",
                            "Remove it, or use GpuP."
                        )
                    )
            ),
        },
        new()
        {
            Code = "AVD2096",
            Title = "More than one graphics partition",
            Cause = "Azure Local assigns a single partition to a machine.",
            Example = "session_host:\n  size:\n    gpus: [{assignment: GpuP}, {assignment: GpuP}]",
            Remedy = "Keep one, and choose a larger partition size on the cluster.",
            Source = new(
                "Manage GPUs using partitioning",
                "https://learn.microsoft.com/azure/azure-local/manage/gpu-manage-via-partitioning"
            ),
            Reads = [Size],
            Check = OfSize(static size =>
                size.Gpus.Select(static (gpu, i) => new { gpu, i })
                    .Where(static item => item.gpu.Assignment == GpuAssignment.GpuP)
                    .Skip(VirtualMachineLimits.GpuPartitions)
                    .Select(static item =>
                        Finding.Sentence(
                            $"{Size}.gpus[{item.i}]",
                            "A machine takes one partition of a graphics processor (GpuP).",
                            "Keep one."
                        )
                    )
            ),
        },
        new()
        {
            Code = "AVD2097",
            Title = "Whole devices and partitions on one host",
            Cause =
                "A physical graphics processor is either assigned whole or partitioned, and all of a cluster must be alike; a host that wants both can "
                + "start nowhere.",
            Example = "session_host:\n  size:\n    gpus: [{assignment: GpuDDA}, {assignment: GpuP}]",
            Remedy = "Use one kind.",
            Source = new(
                "Manage GPUs using partitioning",
                "https://learn.microsoft.com/azure/azure-local/manage/gpu-manage-via-partitioning"
            ),
            Severity = Severity.Warning,
            Reads = [Size],
            Check = OfSize(static size =>
                size.Gpus.Select(static gpu => gpu.Assignment).Distinct().Count() > 1
                    ? [new($"{Size}.gpus", $"mixes GpuDDA and GpuP.", "Use one kind.")]
                    : []
            ),
        },
    ];

    private static Func<RuleContext, IEnumerable<Finding>> OfSize(Func<VmSizeSettings, IEnumerable<Finding>> check) =>
        context => check(context.Settings.SessionHost.Size);

    private static IEnumerable<Amount> Amounts(VmSizeSettings size)
    {
        yield return new(size.MemoryMb, $"{Size}.memory_mb");
        if (size.DynamicMemory is not { } bounds)
            yield break;
        yield return new(bounds.MinimumMb, $"{Size}.dynamic_memory.minimum_mb");
        yield return new(bounds.MaximumMb, $"{Size}.dynamic_memory.maximum_mb");
    }

    private sealed record Amount(int Mb, string Path);
}
