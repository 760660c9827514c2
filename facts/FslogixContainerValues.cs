using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Values that both profile containers and Office containers have, each in its own key.</summary>
internal static class FslogixContainerValues
{
    private const string Examples = "FSLogix configuration examples, https://learn.microsoft.com/fslogix/concepts-configuration-examples";

    /// <param name="key">The key.</param>
    /// <param name="section">The section of the config with the size: profile or office. Both use the other settings of profile.</param>
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
                        ? "Without it, FSLogix does nothing."
                        : "Office data has its own container only if it has its own share.",
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
                Meaning = "The shares for containers, tried in this order, separated by semicolons.",
                Why = "Never set together with CCDLocations: it is not defined which one applies.",
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
                Meaning =
                    "The maximum size of a container, in MB. A larger number makes containers larger. A smaller number changes nothing.",
                Why = "The volume is planned for this size.",
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
                Why = "vhdx is more resilient to a failure during a write, and Microsoft recommends it.",
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
                Why = "A fixed container uses its full size immediately.",
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
                Why = "User folders are easier to find. Do not change it after profiles exist: users would get new profiles.",
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
                Meaning = "How often FSLogix retries to open a locked container.",
                Why = "Microsoft recommends 3 retries, 15 seconds apart: the user sees a failure sooner.",
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
                Meaning = "Seconds between these retries.",
                Why = "Microsoft recommends 15 seconds.",
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
                Meaning = "How often FSLogix retries to attach a container that was lost during the session.",
                Why = "Microsoft recommends 3 retries.",
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
                Meaning = "Seconds between these retries.",
                Why = "Microsoft recommends 15 seconds.",
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
                Why = "With 1, every host can read every profile.",
                Source = FslogixBaseline.Reference,
            },
        ];
}
