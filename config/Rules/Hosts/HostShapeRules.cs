using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Estate.Lookup;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Numbers of a session host that are out of proportion: AVD2190 to AVD2194.</summary>
internal static class HostShapeRules
{
    private const string Size = "session_host.size";
    private const int LeastMbAProcessor = 2048;
    private const int MostMbAProcessor = 65536;
    private const int LeastDiskGb = 8;
    private const int MostDiskGb = 8192;
    private const int LeastDynamicMb = 2048;

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2190",
            Title = "Memory and processors are out of proportion",
            Cause =
                "Planning sizes have 4 GB for each processor. With less than 2 GB, memory runs out first. More than 64 GB is never used.",
            Example = "session_host: {size: {processors: 32, memory_mb: 8192}}",
            Remedy = "Start with 4096 MB for each processor.",
            Source = new(
                "Session host virtual machine sizing guidelines for Azure Virtual Desktop and Remote Desktop Services",
                "https://learn.microsoft.com/windows-server/remote/remote-desktop-services/virtual-machine-recs"
            ),
            Severity = Severity.Warning,
            Reads = [Size],
            Check = static context =>
                context.Settings.SessionHost.Size is var size
                && size.MemoryMb / size.Processors is var each and (< LeastMbAProcessor or > MostMbAProcessor)
                    ? [new($"{Size}.memory_mb", $"is {size.MemoryMb} for {size.Processors} processors: {each} MB for each.")]
                    : [],
        },
        new()
        {
            Code = "AVD2191",
            Title = "Dynamic memory without a benefit",
            Cause =
                "If minimum and maximum are equal, memory is fixed. A minimum below 2 GB leaves an idle Windows 11 host without the memory that it needs. A buffer above 100 percent keeps more "
                + "memory free than the host uses.",
            Example = "session_host: {size: {memory_mb: 32768, dynamic_memory: {minimum_mb: 512, maximum_mb: 65536}}}",
            Remedy = "Use a minimum of at least 4096 MB and a buffer of 20 percent, or remove dynamic_memory.",
            Source = new(
                "Hyper-V Dynamic Memory Overview",
                "https://learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/hh831766(v=ws.11)"
            ),
            Severity = Severity.Warning,
            Reads = [Size],
            Check = static context =>
                context.Settings.SessionHost.Size.DynamicMemory switch
                {
                    null => [],
                    { } memory when memory.MinimumMb == memory.MaximumMb =>
                    [
                        new($"{Size}.dynamic_memory", $"has {memory.MinimumMb} as minimum and maximum, so memory is fixed."),
                    ],
                    { MinimumMb: < LeastDynamicMb and var least } =>
                    [
                        new($"{Size}.dynamic_memory.minimum_mb", $"is {least}, which is too little for Windows 11."),
                    ],
                    { BufferPercent: > 100 and var buffer } =>
                    [
                        new($"{Size}.dynamic_memory.buffer_percent", $"is {buffer}, which keeps more memory free than the host uses."),
                    ],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD2192",
            Title = "A data disk is very small or very large",
            Cause =
                "Each host gets this disk. A disk below 8 GB is too small to be useful. A size above 8 TB is probably in the wrong unit, because a session host keeps no data.",
            Example = "session_host: {data_disks: [{name: cache, size_gb: 1}]}",
            Remedy = "Set the size in GB, such as 256 for a cache.",
            Source = Source.Assumption("a data disk below 8 GB or above 8 TB is a mistake"),
            Severity = Severity.Warning,
            Reads = ["session_host.data_disks"],
            Check = static context =>
                Places
                    .In("session_host.data_disks", context.Settings.SessionHost.DataDisks)
                    .Where(static place => place.Value.SizeGb is < LeastDiskGb or > MostDiskGb)
                    .Select(static place => new Finding(
                        $"{place.Path}.size_gb",
                        $"is {place.Value.SizeGb} GB for each host, but the usual size is {LeastDiskGb} to {MostDiskGb} GB."
                    )),
        },
        new()
        {
            Code = "AVD2193",
            Title = "A timeout is too short",
            Cause =
                "Azure Local copies the image to create a machine, the join restarts the machine, and a host registers within 10 to 15 minutes. With less time, the deployment fails although nothing is wrong.",
            Example = "session_host: {agent: {registration_timeout: PT1M}}",
            Remedy = "Remove the key. The defaults are PT2H for vm_timeout, PT1H for extension_timeout and PT15M for registration_timeout.",
            Source = Source.Assumption("the time that a machine, its join and its agent need"),
            Severity = Severity.Warning,
            Reads = ["session_host.vm_timeout", "session_host.extension_timeout", "session_host.agent"],
            Check = static context => new[]
                {
                    new
                    {
                        Path = "session_host.vm_timeout",
                        Time = context.Settings.SessionHost.VmTimeout,
                        Least = TimeSpan.FromMinutes(30),
                    },
                    new
                    {
                        Path = "session_host.extension_timeout",
                        Time = context.Settings.SessionHost.ExtensionTimeout,
                        Least = TimeSpan.FromMinutes(15),
                    },
                    new
                    {
                        Path = "session_host.agent.registration_timeout",
                        Time = context.Settings.SessionHost.Agent.RegistrationTimeout,
                        Least = TimeSpan.FromMinutes(5),
                    },
                }.Where(static step => step.Time.Value < step.Least).Select(static step => new Finding(step.Path, $"is {step.Time}, which is less than this step often takes.")),
        },
        new()
        {
            Code = "AVD2194",
            Title = "A rolling update takes weeks",
            Cause =
                "Each batch of avd roll waits for the drain time. All batches together take longer than two weeks, so the image of the next month can arrive before the update ends.",
            Example = "session_host: {update: {batch_size: 1, drain_time: P2D}, clusters: [{count: 21}]}",
            Remedy = "Lower session_host.update.drain_time, or raise session_host.update.batch_size.",
            Source = Source.Assumption("an update longer than two weeks meets the next month's image"),
            Severity = Severity.Warning,
            Reads = ["session_host.update", "session_host.clusters"],
            Check = static context =>
                context.Settings.SessionHost is { Update: var update } hosts
                && (HostNumbers.Total(hosts) + update.BatchSize - 1) / update.BatchSize * update.DrainTime.Value is var all
                && all > TimeSpan.FromDays(14)
                    ?
                    [
                        new(
                            "session_host.update.drain_time",
                            $"is {update.DrainTime}. With batch_size {update.BatchSize}, an update of all hosts waits {(int)all.TotalDays} days."
                        ),
                    ]
                    : [],
        },
    ];
}
