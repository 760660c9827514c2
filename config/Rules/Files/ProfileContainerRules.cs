using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The containers: size, format, and what happens when a container cannot be mounted: AVD3070 to AVD3079.</summary>
internal static class ProfileContainerRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3070",
            Title = "A container smaller than the planned profile",
            Cause =
                "sizing.profile_gib plans a larger profile than fslogix.profile.size_mb allows. A full container breaks applications, Outlook first.",
            Example = "fslogix:\n  profile: {size_mb: 20000}\nsizing:\n  profile_gib: 30",
            Remedy = "Make the container at least as large as the planned profile. A container can grow later but never shrink.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.enabled", "fslogix.profile.size_mb", "sizing.profile_gib"],
            Check = static context =>
                context.Settings is { Fslogix: { Enabled: true, Profile.SizeMb: var size }, Sizing.ProfileGib: var planned }
                && size < planned * FslogixFacts.MbPerGb
                    ?
                    [
                        new(
                            "fslogix.profile.size_mb",
                            $"is {size}, but sizing.profile_gib plans {planned} GiB.",
                            $"Use {planned * FslogixFacts.MbPerGb} or more."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3071",
            Title = "The older disk format vhd",
            Cause =
                "A vhd is damaged more easily than a vhdx when a host or the network fails during a write. vhd is the FSLogix default, but Microsoft recommends vhdx.",
            Example = "fslogix:\n  profile: {volume_type: vhd}",
            Remedy = "Use vhdx. Existing containers keep their format until you convert them.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.profile.volume_type"],
            Check = static context =>
                context.Settings.Fslogix.Profile.VolumeType == VolumeType.Vhd
                    ? [new("fslogix.profile.volume_type", "is 'vhd', which is damaged more easily than vhdx.")]
                    : [],
        },
        new()
        {
            Code = "AVD3072",
            Title = "Profiles that are lost without a warning",
            Cause =
                "If the container cannot be mounted, FSLogix signs the user in with a local or temporary profile. What the user saves there is lost at sign-out.",
            Example = "fslogix:\n  profile: {prevent_login_with_failure: false}",
            Remedy = "Set prevent_login_with_failure and prevent_login_with_temp_profile to true, the default.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.enabled", "fslogix.profile.prevent_login_with_failure", "fslogix.profile.prevent_login_with_temp_profile"],
            Check = static context =>
                context.Settings.Fslogix.Enabled
                    ? Off(
                            ("prevent_login_with_failure", context.Settings.Fslogix.Profile.PreventLoginWithFailure),
                            ("prevent_login_with_temp_profile", context.Settings.Fslogix.Profile.PreventLoginWithTempProfile)
                        )
                        .Select(static path => new Finding(path, $"is false, so a user may work in a profile that is lost at sign-out."))
                    : [],
        },
        new()
        {
            Code = "AVD3073",
            Title = "A profile for several sessions at once",
            Cause =
                "With ProfileType 1 to 3, a user can have sessions on several hosts with copies of the container. Changes in a read-only session are lost, "
                + "and OneDrive and Outlook do not support this.",
            Example = "fslogix:\n  profile: {concurrent_access: 3}",
            Remedy = "Remove concurrent_access, unless users need sessions on two hosts of the pool.",
            Source = new(
                "FSLogix: Concurrent or multiple connections",
                "https://learn.microsoft.com/fslogix/concepts-multi-concurrent-connections"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.profile.concurrent_access"],
            Check = static context =>
                context.Settings.Fslogix.Profile.ConcurrentAccess is not 0 and var mode
                    ? [new("fslogix.profile.concurrent_access", $"is {mode}, so sessions after the first can lose what they save.")]
                    : [],
        },
        new()
        {
            Code = "AVD3074",
            Title = "Shares opened with the computer account",
            Cause = "Every host account then has access to every profile, so an administrator of one host can read all profiles.",
            Example = "fslogix:\n  profile: {access_as_computer: true}",
            Remedy = "Remove access_as_computer. Users then open their own containers.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.profile.access_as_computer"],
            Check = static context =>
                context.Settings.Fslogix.Profile.AccessAsComputer
                    ? [new("fslogix.profile.access_as_computer", "is true, so every host can read every profile.")]
                    : [],
        },
        new()
        {
            Code = "AVD3075",
            Title = "No retry for a locked container",
            Cause =
                "After a sign-out, the container stays locked for a moment. Without a retry, a user who signs in again at once is refused, and a short "
                + "network interruption ends a session.",
            Example = "fslogix:\n  profile: {locked_retry_count: 0}",
            Remedy = "Remove the counts. The recommended values are 3 retries at 15 seconds.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.profile.locked_retry_count", "fslogix.profile.reattach_retry_count"],
            Check = static context =>
                Off(
                        ("locked_retry_count", context.Settings.Fslogix.Profile.LockedRetryCount > 0),
                        ("reattach_retry_count", context.Settings.Fslogix.Profile.ReattachRetryCount > 0)
                    )
                    .Select(static path => new Finding(
                        path,
                        $"is 0, so FSLogix does not retry when a container is not available for a moment."
                    )),
        },
        new()
        {
            Code = "AVD3076",
            Title = "A setting that Microsoft does not recommend for new estates",
            Cause =
                "Microsoft recommends folder names that begin with the user name (flip_flop_directory_name), because they are easier to find. It also "
                + "recommends deleting local profiles (delete_local_profile), because a local profile prevents the use of the container.",
            Example = "fslogix:\n  profile: {flip_flop_directory_name: false}",
            Remedy = "Remove both keys. In an estate with profiles, do not change the folder names: users would start with empty profiles.",
            Source = new(
                "FSLogix: Configure profile containers",
                "https://learn.microsoft.com/fslogix/tutorial-configure-profile-containers"
            ),
            Severity = Severity.Note,
            Reads = ["fslogix.profile.flip_flop_directory_name", "fslogix.profile.delete_local_profile"],
            Check = static context =>
                Off(
                        ("flip_flop_directory_name", context.Settings.Fslogix.Profile.FlipFlopDirectoryName),
                        ("delete_local_profile", context.Settings.Fslogix.Profile.DeleteLocalProfile)
                    )
                    .Select(static path => new Finding(path, $"is false, but Microsoft recommends true for a new estate.")),
        },
        new()
        {
            Code = "AVD3077",
            Title = "An access mode that cached Outlook does not support",
            Cause =
                "Outlook in cached mode writes to its file all the time. Modes 1 and 2 give a session a copy, and its changes are merged or discarded.",
            Example = "fslogix:\n  office: {access_mode: 1, include_outlook: true}",
            Remedy = "Set fslogix.office.access_mode to 0 or 3.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Reads = ["fslogix.office", "fslogix.share_option"],
            Check = static context =>
                context.Settings.Fslogix is { Office: { IncludeOutlook: true, AccessMode: var mode } } fslogix
                && ProfilePlan.HasOfficeContainer(fslogix)
                && !FslogixFacts.AccessModesForCachedOutlook.Contains(mode)
                    ?
                    [
                        new(
                            "fslogix.office.access_mode",
                            $"is {mode}, but with Outlook in the container it must be 0 or 3.",
                            "Use 0, or set include_outlook to false."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3078",
            Title = "An account that is both included and excluded",
            Cause = "An account is in include_members and in exclude_members. In FSLogix, exclusion overrides inclusion.",
            Example = "fslogix:\n  include_members: ['CONTOSO\\AVD Users']\n  exclude_members: ['CONTOSO\\AVD Users']",
            Remedy = "Remove the account from one list.",
            Source = new(
                "FSLogix: Configure profile containers",
                "https://learn.microsoft.com/fslogix/tutorial-configure-profile-containers"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.include_members", "fslogix.exclude_members", "domain.fqdn", "domain.netbios_name"],
            Check = static context =>
            {
                var excluded = context.Settings.Fslogix.ExcludeMembers;
                return context
                    .Settings.Fslogix.IncludeMembers.Select(static (member, i) => (Name: member, Path: $"fslogix.include_members[{i}]"))
                    .Where(at => excluded.Any(other => ProfileMembers.IsSame(context.Settings, at.Name, other)))
                    .Select(static at => new Finding(at.Path, $"is '{at.Name}', but it is also in fslogix.exclude_members."));
            },
        },
        new()
        {
            Code = "AVD3079",
            Title = "An empty Office container",
            Cause = "Every include key of fslogix.office is off, so each sign-in mounts a second disk without a use.",
            Example = "fslogix:\n  share_option: three_shares\n  office: {include_outlook: false, include_one_drive: false, ...}",
            Remedy = "Set at least one include key to true, or set fslogix.office.enabled to false.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.office", "fslogix.share_option"],
            Check = static context =>
                ProfilePlan.HasOfficeContainer(context.Settings.Fslogix)
                && context.Settings.Fslogix.Office
                    is {
                        IncludeOutlook: false,
                        IncludeOneDrive: false,
                        IncludeTeams: false,
                        IncludeOneNote: false,
                        IncludeSharePoint: false,
                        IncludeOfficeActivation: false,
                    }
                    ? [new("fslogix.office", "includes nothing, so its container stays empty.")]
                    : [],
        },
    ];

    // the paths of those keys that are not on
    private static IEnumerable<string> Off(params IEnumerable<(string Key, bool IsOn)> keys) =>
        keys.Where(static key => !key.IsOn).Select(static key => $"fslogix.profile.{key.Key}");
}
