using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Values that profile containers and Office containers both have, each in a key of its own.</summary>
internal static class FslogixContainerValues
{
    private const string Examples = "FSLogix configuration examples, https://learn.microsoft.com/fslogix/concepts-configuration-examples";

    /// <param name="key">The key.</param>
    /// <param name="section">The section of the config with the size: profile or office. The other settings are those of profile for both.</param>
    public static ImmutableArray<FslogixValue> In(string key, string section) =>
        [
            new()
            {
                Key = key,
                Name = "Enabled",
                Type = FslogixType.Number,
                Lowest = 0,
                Highest = 1,
                Default = "0",
                Ours = key == FslogixKeys.Profiles ? "1" : "",
                Setting = key == FslogixKeys.Profiles ? "fslogix.enabled" : "fslogix.office.enabled",
                Meaning = "Turns containers of this kind on.",
                Why =
                    key == FslogixKeys.Profiles
                        ? "Without it FSLogix does nothing."
                        : "Office data has a container of its own only where it has a share of its own.",
                Source = FslogixBaseline.Reference,
            },
            new()
            {
                Key = key,
                Name = "VHDLocations",
                Type = FslogixType.Text,
                Default = "",
                Ours = "",
                Setting = "fslogix.locations",
                Meaning = "The shares that containers are on, tried in this order; semicolons between them.",
                Why = "Never beside CCDLocations: which one counts is not defined.",
                Source = FslogixBaseline.Reference,
            },
            new()
            {
                Key = key,
                Name = "SizeInMBs",
                Type = FslogixType.Number,
                Lowest = 1,
                Default = "30000",
                Ours = key == FslogixKeys.Profiles ? "30000" : "",
                Setting = $"fslogix.{section}.size_mb",
                Meaning = "The most a container grows to, in MB. A larger number makes containers larger; a smaller one changes nothing.",
                Why = "The size that the volume is planned for.",
                Source = FslogixBaseline.Reference,
            },
            new()
            {
                Key = key,
                Name = "VolumeType",
                Type = FslogixType.Text,
                Words = ["vhd", "vhdx"],
                Default = "vhd",
                Ours = key == FslogixKeys.Profiles ? "vhdx" : "",
                Setting = "fslogix.profile.volume_type",
                Meaning = "The format of new containers.",
                Why = "vhdx survives a failure in the middle of a write better, and Microsoft recommends it.",
                Source = Examples,
            },
            new()
            {
                Key = key,
                Name = "IsDynamic",
                Type = FslogixType.Number,
                Lowest = 0,
                Highest = 1,
                Default = "1",
                Ours = key == FslogixKeys.Profiles ? "1" : "",
                Setting = "fslogix.profile.dynamic",
                Meaning = "New containers grow with their content.",
                Why = "A fixed container takes its whole size at once.",
                Source = FslogixBaseline.Reference,
            },
            new()
            {
                Key = key,
                Name = "FlipFlopProfileDirectoryName",
                Type = FslogixType.Number,
                Lowest = 0,
                Highest = 1,
                Default = "0",
                Ours = key == FslogixKeys.Profiles ? "1" : "",
                Setting = "fslogix.profile.flip_flop_directory_name",
                Meaning = "Names a user's folder user_SID instead of SID_user.",
                Why = "People find the folder. It must not change once profiles exist: users would start anew.",
                Source = Examples,
            },
            new()
            {
                Key = key,
                Name = "LockedRetryCount",
                Type = FslogixType.Number,
                Lowest = 0,
                Default = "12",
                Ours = key == FslogixKeys.Profiles ? "3" : "",
                Setting = "fslogix.profile.locked_retry_count",
                Meaning = "How often a locked container is tried again.",
                Why = "Microsoft recommends 3 tries, 15 seconds apart: the user learns of a failure sooner.",
                Source = Examples,
            },
            new()
            {
                Key = key,
                Name = "LockedRetryInterval",
                Type = FslogixType.Number,
                Lowest = 0,
                Default = "5",
                Ours = key == FslogixKeys.Profiles ? "15" : "",
                Setting = "fslogix.profile.locked_retry_interval",
                Meaning = "Seconds between these tries.",
                Why = "As recommended.",
                Source = Examples,
            },
            new()
            {
                Key = key,
                Name = "ReAttachRetryCount",
                Type = FslogixType.Number,
                Lowest = 0,
                Default = "60",
                Ours = key == FslogixKeys.Profiles ? "3" : "",
                Setting = "fslogix.profile.reattach_retry_count",
                Meaning = "How often a container that was lost in the session is attached again.",
                Why = "As recommended.",
                Source = Examples,
            },
            new()
            {
                Key = key,
                Name = "ReAttachIntervalSeconds",
                Type = FslogixType.Number,
                Lowest = 0,
                Default = "10",
                Ours = key == FslogixKeys.Profiles ? "15" : "",
                Setting = "fslogix.profile.reattach_interval",
                Meaning = "Seconds between these tries.",
                Why = "As recommended.",
                Source = Examples,
            },
            new()
            {
                Key = key,
                Name = "AccessNetworkAsComputerObject",
                Type = FslogixType.Number,
                Lowest = 0,
                Highest = 1,
                Default = "0",
                Ours = key == FslogixKeys.Profiles ? "0" : "",
                Setting = "fslogix.profile.access_as_computer",
                Meaning = "Opens the share as the computer instead of the user.",
                Why = "0: with 1 every host may read every profile.",
                Source = FslogixBaseline.Reference,
            },
        ];
}
