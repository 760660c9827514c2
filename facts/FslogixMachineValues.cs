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
            Meaning = "Removes what a broken session left behind at the next sign-in.",
            Why = "After a host failed, the user can sign in again without help.",
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
            Meaning = "Gives free space of the container back at sign-out.",
            Why = "Containers grow with deleted data otherwise, and the volume fills.",
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
            Meaning = "0 no logs, 1 the logs that are turned on one by one, 2 all logs.",
            Why = "A failed sign-in cannot be explained afterwards without a log.",
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
            Meaning = "0 everything, 1 information and worse, 2 warnings and errors, 3 errors.",
            Why = "Information is needed to see the order of events; everything is much more.",
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
            Meaning = "Days that log files are kept.",
            Why = "Two days do not last over a weekend.",
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
            Why = "A share collects the logs of all hosts, and they outlive a host.",
            Source = FslogixBaseline.Reference,
        },
    ];
}
