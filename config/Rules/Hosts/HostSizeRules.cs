using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Processors, memory and graphics of session hosts: AVD2090 to AVD2099.</summary>
internal static class HostSizeRules
{
    private const string Instances = "Azure Local virtual machine instances";
    private const string Gpus = "Azure Local, Manage GPUs using partitioning; Prepare GPUs";
    private const string Size = "session_host.size";

    private static readonly Rule MemoryIsEven = OfSize(
        new("AVD2090", "An amount of memory that Hyper-V refuses",
            "Hyper-V gives memory in pieces of 2 MB; an odd amount is an error when the machine is made.",
            "session_host:\n  size: {processors: 8, memory_mb: 32767}", "Write an even number of MB; 32 GB are 32768.", "Hyper-V, Set-VMMemory"),
        Severity.Error,
        static size => Amounts(size).Where(static amount => amount.Mb % VirtualMachineLimits.MemoryStepMb != 0)
            .Select(static amount =>
                new Finding(amount.Path, $"{amount.Path} is {amount.Mb} MB, but Hyper-V takes multiples of {VirtualMachineLimits.MemoryStepMb}.",
                    $"Use {amount.Mb - 1} or {amount.Mb + 1}.")));

    private static readonly Rule MemoryIsWholeGb = OfSize(
        new("AVD2091", "Memory is no whole number of GB",
            "A GB has 1024 MB; amounts such as 32000 are mostly a slip, and hosts of odd sizes are hard to place on a cluster.",
            "session_host:\n  size: {processors: 8, memory_mb: 32000}", "Write a multiple of 1024; 32 GB are 32768.", Instances),
        Severity.Note,
        static size => size.MemoryMb % VirtualMachineLimits.MbAGb == 0 || size.MemoryMb % VirtualMachineLimits.MemoryStepMb != 0
            ? []
            : [new($"{Size}.memory_mb", $"{Size}.memory_mb is {size.MemoryMb}, which is no whole number of GB.",
                $"Perhaps {(size.MemoryMb + VirtualMachineLimits.MbAGb - 1) / VirtualMachineLimits.MbAGb * VirtualMachineLimits.MbAGb} is meant.")]);

    private static readonly Rule IsLargeEnough = OfSize(
        new("AVD2092", "A host is too small for Windows 11", "Windows 11 wants two processors and 4 GB of memory, for a single user.",
            "session_host:\n  size: {processors: 1, memory_mb: 2048}", "Start at the sizes of the planning table: 4 processors and 16 GB for light work.",
            "Windows 11 requirements; Architecture Deep Design, Session Density"),
        Severity.Warning,
        static size => size switch
        {
            { Processors: < VirtualMachineLimits.ClientProcessors } =>
                [new($"{Size}.processors", $"{Size}.processors is {size.Processors}; Windows 11 wants {VirtualMachineLimits.ClientProcessors} or more.",
                    "Light work starts at 4.")],
            { MemoryMb: < VirtualMachineLimits.ClientMemoryMb } =>
                [new($"{Size}.memory_mb", $"{Size}.memory_mb is {size.MemoryMb}; Windows 11 wants {VirtualMachineLimits.ClientMemoryMb} or more.",
                    "Light work starts at 16384.")],
            _ => [],
        });

    private static readonly Rule DynamicMemoryIsAround = OfSize(
        new("AVD2093", "The bounds of dynamic memory do not enclose memory_mb",
            "A host starts with memory_mb, and Hyper-V moves it between minimum_mb and maximum_mb; so minimum <= memory <= maximum.",
            "session_host:\n  size:\n    memory_mb: 32768\n    dynamic_memory: {minimum_mb: 8192, maximum_mb: 16384}", "Put memory_mb between the two.",
            Instances),
        Severity.Error,
        static size => size.DynamicMemory switch
        {
            { } bounds when bounds.MinimumMb > size.MemoryMb =>
                [new($"{Size}.dynamic_memory.minimum_mb", $"{Size}.dynamic_memory.minimum_mb is {bounds.MinimumMb}, more than memory_mb ({size.MemoryMb}).",
                    "Lower it.")],
            { } bounds when bounds.MaximumMb < size.MemoryMb =>
                [new($"{Size}.dynamic_memory.maximum_mb", $"{Size}.dynamic_memory.maximum_mb is {bounds.MaximumMb}, less than memory_mb ({size.MemoryMb}).",
                    "Raise it.")],
            _ => [],
        });

    private static readonly Rule DeviceNeedsFixedMemory = OfSize(
        new("AVD2094", "Dynamic memory with a whole graphics device", "A machine that is given a device directly (GpuDDA) must have fixed memory.",
            "session_host:\n  size:\n    dynamic_memory: {minimum_mb: 8192, maximum_mb: 65536}\n    gpus: [{assignment: GpuDDA}]",
            "Remove dynamic_memory, or use a partition (GpuP).",
            "Plan for deploying devices using Discrete Device Assignment"),
        Severity.Error,
        static size => size.DynamicMemory is not null && size.Gpus.Any(static gpu => gpu.Assignment == GpuAssignment.GpuDDA)
            ? [new($"{Size}.dynamic_memory", $"{Size} has dynamic memory and a graphics device of its own (GpuDDA), which needs fixed memory.",
                "Remove dynamic_memory.")]
            : []);

    private static readonly Rule PartitionSizeIsForPartitions = OfSize(
        new("AVD2095", "A partition size on a whole device", "partition_size_mb says how large a partition is; GpuDDA assigns the whole device.",
            "session_host:\n  size:\n    gpus: [{assignment: GpuDDA, partition_size_mb: 4096}]", "Remove it, or use GpuP.", Gpus),
        Severity.Error,
        static size => size.Gpus.Select(static (gpu, i) => new { gpu, i })
            .Where(static item => item.gpu is { Assignment: GpuAssignment.GpuDDA, PartitionSizeMb: not null })
            .Select(static item =>
                new Finding($"{Size}.gpus[{item.i}].partition_size_mb", "A whole device (GpuDDA) has no partition size.", "Remove it, or use GpuP.")));

    private static readonly Rule OnePartition = OfSize(
        new("AVD2096", "More than one graphics partition", "Azure Local assigns a single partition to a machine.",
            "session_host:\n  size:\n    gpus: [{assignment: GpuP}, {assignment: GpuP}]", "Keep one, and choose a larger partition size on the cluster.", Gpus),
        Severity.Error,
        static size => size.Gpus.Select(static (gpu, i) => new { gpu, i })
            .Where(static item => item.gpu.Assignment == GpuAssignment.GpuP).Skip(VirtualMachineLimits.GpuPartitions)
            .Select(static item => new Finding($"{Size}.gpus[{item.i}]", "A machine takes one partition of a graphics processor (GpuP).", "Keep one.")));

    private static readonly Rule OneKindOfGpu = OfSize(
        new("AVD2097", "Whole devices and partitions on one host",
            "A physical graphics processor is either assigned whole or partitioned, and all of a cluster must be alike; a host that wants both can "
            + "start nowhere.",
            "session_host:\n  size:\n    gpus: [{assignment: GpuDDA}, {assignment: GpuP}]", "Use one kind.", Gpus),
        Severity.Warning,
        static size => size.Gpus.Select(static gpu => gpu.Assignment).Distinct().Count() > 1
            ? [new($"{Size}.gpus", $"{Size}.gpus mixes GpuDDA and GpuP.", "Use one kind.")]
            : []);

    public static ImmutableArray<Rule> All { get; } =
    [
        MemoryIsEven, MemoryIsWholeGb, IsLargeEnough, DynamicMemoryIsAround, DeviceNeedsFixedMemory, PartitionSizeIsForPartitions, OnePartition, OneKindOfGpu,
    ];

    private static Rule OfSize(DiagnosticDescriptor descriptor, Severity severity, Func<VmSizeSettings, IEnumerable<Finding>> check) =>
        new(descriptor, severity, [Size], context => check(context.Settings.SessionHost.Size));

    private static IEnumerable<Amount> Amounts(VmSizeSettings size)
    {
        yield return new(size.MemoryMb, $"{Size}.memory_mb");
        if (size.DynamicMemory is not { } bounds) yield break;
        yield return new(bounds.MinimumMb, $"{Size}.dynamic_memory.minimum_mb");
        yield return new(bounds.MaximumMb, $"{Size}.dynamic_memory.maximum_mb");
    }

    private sealed record Amount(int Mb, string Path);
}
