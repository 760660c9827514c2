using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Values for the whole machine: containers of every kind, and logs.</summary>
internal static class FslogixMachineValues
{
    private const string Compaction = "FSLogix VHD disk compaction, https://learn.microsoft.com/fslogix/concepts-vhd-disk-compaction";

    public static ImmutableArray<FslogixValue> All { get; } =
    [
        new()
        {
            Key = FslogixKeys.Apps,
            Name = "CleanupInvalidSessions",
            Type = FslogixType.Number,
            Lowest = 0,
            Highest = 1,
            Default = "0",
            Ours = "1",
            Setting = "fslogix.cleanup_invalid_sessions",
            Meaning = "At the next sign-in, removes what a broken session left behind.",
            Why = "After a host failure, the user can sign in again without help.",
            Source = FslogixBaseline.Reference,
        },
        new()
        {
            Key = FslogixKeys.Apps,
            Name = "RoamRecycleBin",
            Type = FslogixType.Number,
            Lowest = 0,
            Highest = 1,
            Default = "1",
            Ours = "1",
            Setting = "fslogix.roam_recycle_bin",
            Meaning = "Keeps the recycle bin in the container.",
            Why = "A deleted file can be restored on the next host.",
            Source = FslogixBaseline.Reference,
        },
        new()
        {
            Key = FslogixKeys.Apps,
            Name = "VHDCompactDisk",
            Type = FslogixType.Number,
            Lowest = 0,
            Highest = 1,
            Default = "1",
            Ours = "1",
            Setting = "fslogix.compact_on_sign_out",
            Meaning = "Compacts the container at sign-out, which frees its unused space.",
            Why = "Otherwise containers grow with deleted data, and the volume fills up.",
            Source = Compaction,
        },
        new()
        {
            Key = FslogixKeys.Logging,
            Name = "LoggingEnabled",
            Type = FslogixType.Number,
            Lowest = 0,
            Highest = 2,
            Default = "2",
            Ours = "2",
            Setting = "",
            Meaning = "0: no logs. 1: only logs that are turned on individually. 2: all logs.",
            Why = "Without a log, a failed sign-in cannot be explained afterwards.",
            Source = FslogixBaseline.Reference,
        },
        new()
        {
            Key = FslogixKeys.Logging,
            Name = "LoggingLevel",
            Type = FslogixType.Number,
            Lowest = 0,
            Highest = 3,
            Default = "1",
            Ours = "1",
            Setting = "fslogix.logging.level",
            Meaning = "0: everything. 1: information, warnings and errors. 2: warnings and errors. 3: errors.",
            Why = "Information is needed to see the order of events. Level 0 logs much more.",
            Source = FslogixBaseline.Reference,
        },
        new()
        {
            Key = FslogixKeys.Logging,
            Name = "LogFileKeepingPeriod",
            Type = FslogixType.Number,
            Lowest = 1,
            Highest = 180,
            Default = "2",
            Ours = "7",
            Setting = "fslogix.logging.keep_days",
            Meaning = "Number of days that log files are kept.",
            Why = "Two days do not cover a weekend.",
            Source = FslogixBaseline.Reference,
        },
        new()
        {
            Key = FslogixKeys.Logging,
            Name = "LogDir",
            Type = FslogixType.Text,
            Default = @"%ProgramData%\FSLogix\Logs",
            Ours = "",
            Setting = "fslogix.logging.folder",
            Meaning = "The folder of the logs.",
            Why = "A share collects the logs of all hosts, and the logs remain when a host is removed.",
            Source = FslogixBaseline.Reference,
        },
    ];
}
