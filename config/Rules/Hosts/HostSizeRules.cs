using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Processors, memory and GPUs of session hosts: AVD2090 to AVD2099.</summary>
internal static class HostSizeRules
{
    private const string Size = "session_host.size";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2090",
            Title = "An amount of memory that Hyper-V refuses",
            Cause = "Hyper-V assigns memory in steps of 2 MB. With an odd amount, the machine cannot be created.",
            Example = "session_host:\n  size: {processors: 8, memory_mb: 32767}",
            Remedy = "Use an even number of MB. 32 GB is 32768 MB.",
            Source = Source.Assumption("Hyper-V refuses an amount of memory that is not a multiple of 2 MB"),
            Reads = [Size],
            Check = OfSize(static size =>
                Amounts(size)
                    .Where(static amount => amount.Mb % VirtualMachineLimits.MemoryStepMb != 0)
                    .Select(static amount => new Finding(
                        amount.Path,
                        $"is {amount.Mb} MB, but Hyper-V accepts only multiples of {VirtualMachineLimits.MemoryStepMb} MB.",
                        $"Use {amount.Mb - 1} or {amount.Mb + 1}."
                    ))
            ),
        },
        new()
        {
            Code = "AVD2091",
            Title = "Memory is not a whole number of GB",
            Cause =
                "One GB is 1024 MB. An amount such as 32000 is usually a mistake, and hosts of such sizes are hard to place on a cluster.",
            Example = "session_host:\n  size: {processors: 8, memory_mb: 32000}",
            Remedy = "Use a multiple of 1024. 32 GB is 32768 MB.",
            Source = Source.Assumption("an amount of memory that is not a whole number of GB is a mistake"),
            Severity = Severity.Note,
            Reads = [Size],
            Check = OfSize(static size =>
                size.MemoryMb % VirtualMachineLimits.MbAGb == 0 || size.MemoryMb % VirtualMachineLimits.MemoryStepMb != 0
                    ? []
                    :
                    [
                        new(
                            $"{Size}.memory_mb",
                            $"is {size.MemoryMb} MB, which is not a whole number of GB.",
                            $"Did you mean {(size.MemoryMb + VirtualMachineLimits.MbAGb - 1) / VirtualMachineLimits.MbAGb * VirtualMachineLimits.MbAGb}?"
                        ),
                    ]
            ),
        },
        new()
        {
            Code = "AVD2092",
            Title = "A host is too small for Windows 11",
            Cause = "Windows 11 needs at least two processors and 4 GB of memory for a single user.",
            Example = "session_host:\n  size: {processors: 1, memory_mb: 2048}",
            Remedy = "Start with the planning sizes: 4 processors and 16 GB for light work.",
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
                            $"is {size.Processors}, but Windows 11 needs at least {VirtualMachineLimits.ClientProcessors}."
                        ),
                    ],
                    { MemoryMb: < VirtualMachineLimits.ClientMemoryMb } =>
                    [
                        new(
                            $"{Size}.memory_mb",
                            $"is {size.MemoryMb}, but Windows 11 needs at least {VirtualMachineLimits.ClientMemoryMb}."
                        ),
                    ],
                    _ => [],
                }
            ),
        },
        new()
        {
            Code = "AVD2093",
            Title = "memory_mb is outside the limits of dynamic memory",
            Cause =
                "A host starts with memory_mb, and Hyper-V then changes its memory between minimum_mb and maximum_mb. Therefore minimum_mb <= memory_mb <= maximum_mb.",
            Example = "session_host:\n  size:\n    memory_mb: 32768\n    dynamic_memory: {minimum_mb: 8192, maximum_mb: 16384}",
            Remedy = "Set memory_mb to a value between minimum_mb and maximum_mb.",
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
                        new($"{Size}.dynamic_memory.minimum_mb", $"is {bounds.MinimumMb}, which is more than memory_mb ({size.MemoryMb})."),
                    ],
                    { } bounds when bounds.MaximumMb < size.MemoryMb =>
                    [
                        new($"{Size}.dynamic_memory.maximum_mb", $"is {bounds.MaximumMb}, which is less than memory_mb ({size.MemoryMb})."),
                    ],
                    _ => [],
                }
            ),
        },
        new()
        {
            Code = "AVD2094",
            Title = "Dynamic memory with a whole GPU",
            Cause = "A machine with a whole GPU (GpuDDA) must have fixed memory.",
            Example = "session_host:\n  size:\n    dynamic_memory: {minimum_mb: 8192, maximum_mb: 65536}\n    gpus: [{assignment: GpuDDA}]",
            Remedy = "Remove dynamic_memory, or use a GPU partition (GpuP).",
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
                            $"{Size} has dynamic memory and a whole GPU (GpuDDA), which needs fixed memory."
                        ),
                    ]
                    : []
            ),
        },
        new()
        {
            Code = "AVD2095",
            Title = "A partition size for a whole GPU",
            Cause = "partition_size_mb sets the size of a GPU partition. GpuDDA assigns the whole GPU.",
            Example = "session_host:\n  size:\n    gpus: [{assignment: GpuDDA, partition_size_mb: 4096}]",
            Remedy = "Remove partition_size_mb, or use GpuP.",
            Source = new("Prepare GPUs for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/gpu-preparation"),
            Reads = [Size],
            Check = OfSize(static size =>
                size.Gpus.Select(static (gpu, i) => new { gpu, i })
                    .Where(static item => item.gpu is { Assignment: GpuAssignment.GpuDDA, PartitionSizeMb: not null })
                    .Select(static item =>
                        Finding.Sentence($"{Size}.gpus[{item.i}].partition_size_mb", "A whole GPU (GpuDDA) has no partition size.")
                    )
            ),
        },
        new()
        {
            Code = "AVD2096",
            Title = "More than one GPU partition",
            Cause = "Azure Local assigns only one GPU partition to a machine.",
            Example = "session_host:\n  size:\n    gpus: [{assignment: GpuP}, {assignment: GpuP}]",
            Remedy = "Keep one GPU partition, and choose a larger partition size on the cluster.",
            Source = new(
                "Manage GPUs using partitioning",
                "https://learn.microsoft.com/azure/azure-local/manage/gpu-manage-via-partitioning"
            ),
            Reads = [Size],
            Check = OfSize(static size =>
                size.Gpus.Select(static (gpu, i) => new { gpu, i })
                    .Where(static item => item.gpu.Assignment == GpuAssignment.GpuP)
                    .Skip(VirtualMachineLimits.GpuPartitions)
                    .Select(static item => Finding.Sentence($"{Size}.gpus[{item.i}]", "A machine can have only one GPU partition (GpuP)."))
            ),
        },
        new()
        {
            Code = "AVD2097",
            Title = "Whole GPUs and GPU partitions on the same host",
            Cause =
                "A physical GPU is either assigned whole or partitioned, and all GPUs of a cluster must be set up in the same way. A host that needs both cannot start.",
            Example = "session_host:\n  size:\n    gpus: [{assignment: GpuDDA}, {assignment: GpuP}]",
            Remedy = "Use only GpuDDA or only GpuP.",
            Source = new(
                "Manage GPUs using partitioning",
                "https://learn.microsoft.com/azure/azure-local/manage/gpu-manage-via-partitioning"
            ),
            Severity = Severity.Warning,
            Reads = [Size],
            Check = OfSize(static size =>
                size.Gpus.Select(static gpu => gpu.Assignment).Distinct().Count() > 1
                    ? [new($"{Size}.gpus", $"mixes GpuDDA and GpuP.")]
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
