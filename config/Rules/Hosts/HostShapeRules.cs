using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

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
            Cause = "Planning sizes have 4 GB for each processor. With less than 2 GB memory ends first; more than 64 GB is never used.",
            Example = "session_host: {size: {processors: 32, memory_mb: 8192}}",
            Remedy = "Start at 4096 MB for each processor.",
            Source = new(
                "Session host virtual machine sizing guidelines for Azure Virtual Desktop and Remote Desktop Services",
                "https://learn.microsoft.com/windows-server/remote/remote-desktop-services/virtual-machine-recs"
            ),
            Severity = Severity.Warning,
            Reads = [Size],
            Check = static context =>
                context.Settings.SessionHost.Size is var size
                && size.MemoryMb / size.Processors is var each and (< LeastMbAProcessor or > MostMbAProcessor)
                    ?
                    [
                        new(
                            $"{Size}.memory_mb",
                            $"is {size.MemoryMb} for {size.Processors} processors, {each} MB each.",
                            "4096 MB each is usual."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2191",
            Title = "Dynamic memory that does not help",
            Cause =
                "A minimum equal to the maximum is fixed memory. A minimum below 2 GB leaves an idle Windows 11 without the memory it needs, and a buffer above 100 percent keeps more memory free than the host uses.",
            Example = "session_host: {size: {memory_mb: 32768, dynamic_memory: {minimum_mb: 512, maximum_mb: 65536}}}",
            Remedy = "Use a minimum of 4096 or more and a buffer of 20, or leave dynamic_memory out.",
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
                        new(
                            $"{Size}.dynamic_memory",
                            $"has {memory.MinimumMb} as minimum and maximum, so memory is fixed.",
                            "Leave it out."
                        ),
                    ],
                    { MinimumMb: < LeastDynamicMb and var least } =>
                    [
                        new($"{Size}.dynamic_memory.minimum_mb", $"is {least}, too little for Windows 11.", "Use 4096 or more."),
                    ],
                    { BufferPercent: > 100 and var buffer } =>
                    [
                        new($"{Size}.dynamic_memory.buffer_percent", $"is {buffer}: more is kept free than is used.", "20 is usual."),
                    ],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD2192",
            Title = "A data disk is very small or very large",
            Cause =
                "Each host gets the disk. Below 8 GB nothing of use fits, and above 8 TB a unit was mistaken: a session host keeps nothing.",
            Example = "session_host: {data_disks: [{name: cache, size_gb: 1}]}",
            Remedy = "Write the size in GB, such as 256 for a cache.",
            Source = Source.Assumption("a data disk below 8 GB or above 8 TB is a slip"),
            Severity = Severity.Warning,
            Reads = ["session_host.data_disks"],
            Check = static context =>
                Places
                    .In("session_host.data_disks", context.Settings.SessionHost.DataDisks)
                    .Where(static place => place.Value.SizeGb is < LeastDiskGb or > MostDiskGb)
                    .Select(static place => new Finding(
                        $"{place.Path}.size_gb",
                        $"is {place.Value.SizeGb} GB for each host.",
                        "256 is usual for a cache."
                    )),
        },
        new()
        {
            Code = "AVD2193",
            Title = "Too little time for a step",
            Cause =
                "A machine is made by a copy of its image, the join restarts it, and a host registers within 10 to 15 minutes. With less time the deployment fails though all is well.",
            Example = "session_host: {agent: {registration_timeout: PT1M}}",
            Remedy = "Leave the key out: the defaults are PT2H, PT1H and PT15M.",
            Source = Source.Assumption("time that a machine, its join and its agent take"),
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
                }.Where(static step => step.Time.Value < step.Least).Select(static step => new Finding(step.Path, $"is {step.Time}, less than such a step often takes.", "Leave it out.")),
        },
        new()
        {
            Code = "AVD2194",
            Title = "A rolling update takes weeks",
            Cause =
                "Each batch waits for its drain time. Together they take longer than two weeks, so that the next month's image meets an update that is not over.",
            Example = "session_host: {update: {batch_size: 1, drain_time: P2D}, clusters: [{count: 21}]}",
            Remedy = "Lower drain_time, or raise batch_size.",
            Source = Source.Assumption("an update longer than two weeks meets the next month's image"),
            Severity = Severity.Warning,
            Reads = ["session_host.update", "session_host.clusters"],
            Check = static context =>
                context.Settings.SessionHost is { Update: { Mode: HostUpdateMode.Rolling } update } hosts
                && (HostNumbers.Total(hosts) + update.BatchSize - 1) / update.BatchSize * update.DrainTime.Value is var all
                && all > TimeSpan.FromDays(14)
                    ?
                    [
                        new(
                            "session_host.update.drain_time",
                            $"is {update.DrainTime}; with batch_size {update.BatchSize} an update of all hosts waits {(int)all.TotalDays} days.",
                            "Lower it, or raise batch_size."
                        ),
                    ]
                    : [],
        },
    ];
}
