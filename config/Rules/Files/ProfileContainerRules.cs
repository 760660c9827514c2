using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The containers themselves: size, format, and what happens when one cannot be mounted: AVD3070 to AVD3079.</summary>
internal static class ProfileContainerRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3070",
            Title = "A container smaller than the profile it is planned for",
            Cause =
                "sizing.profile_gib plans a profile of some size, and fslogix.profile.size_mb stops it below that. A full container breaks applications, and "
                + "Outlook first.",
            Example = "fslogix:\n  profile: {size_mb: 20000}\nsizing:\n  profile_gib: 30",
            Remedy = "Make the container at least as large as the planned profile. It can grow later, never shrink.",
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
            Title = "The older disk format",
            Cause =
                "A vhd is damaged more easily when a host or the network fails in the middle of a write. FSLogix takes it by default; Microsoft advises vhdx.",
            Example = "fslogix:\n  profile: {volume_type: vhd}",
            Remedy = "Use vhdx. Containers that exist keep their format until they are converted.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.profile.volume_type"],
            Check = static context =>
                context.Settings.Fslogix.Profile.VolumeType == VolumeType.Vhd
                    ? [new("fslogix.profile.volume_type", "is 'vhd', the format that is damaged more easily.", "Use vhdx.")]
                    : [],
        },
        new()
        {
            Code = "AVD3072",
            Title = "A profile that is silently lost",
            Cause =
                "When the container cannot be mounted, FSLogix lets the user in with a local or temporary profile, and what is saved there is gone after sign-out.",
            Example = "fslogix:\n  profile: {prevent_login_with_failure: false}",
            Remedy = "Leave prevent_login_with_failure and prevent_login_with_temp_profile on.",
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
                        .Select(static path => new Finding(
                            path,
                            $"is false, so a user may work in a profile that is lost at sign-out.",
                            "Leave it out."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD3073",
            Title = "A profile for several sessions at once",
            Cause =
                "With ProfileType 1 to 3 a user may have sessions on several hosts, on copies of the container: what a read-only session saves is lost, and "
                + "OneDrive and Outlook do not support it.",
            Example = "fslogix:\n  profile: {concurrent_access: 3}",
            Remedy = "Leave concurrent_access out, unless users must have sessions on two hosts of the pool.",
            Source = new(
                "FSLogix: Concurrent or multiple connections",
                "https://learn.microsoft.com/fslogix/concepts-multi-concurrent-connections"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.profile.concurrent_access"],
            Check = static context =>
                context.Settings.Fslogix.Profile.ConcurrentAccess is not 0 and var mode
                    ?
                    [
                        new(
                            "fslogix.profile.concurrent_access",
                            $"is {mode}: sessions beside the first lose what they save, or may.",
                            "Use 0."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3074",
            Title = "Shares opened as the computer",
            Cause = "Every host's account then has the right to every profile, so whoever is administrator on one host reads them all.",
            Example = "fslogix:\n  profile: {access_as_computer: true}",
            Remedy = "Leave access_as_computer out; users open their own containers.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.profile.access_as_computer"],
            Check = static context =>
                context.Settings.Fslogix.Profile.AccessAsComputer
                    ? [new("fslogix.profile.access_as_computer", "is true: every host may read every profile.", "Leave it out.")]
                    : [],
        },
        new()
        {
            Code = "AVD3075",
            Title = "No second try for a container",
            Cause =
                "After a sign-out the container stays locked for a moment. Without a second try, a user who signs in again at once is turned away, and a short "
                + "break of the network ends a session.",
            Example = "fslogix:\n  profile: {locked_retry_count: 0}",
            Remedy = "Leave the counts out; 3 tries, 15 seconds apart, are advised.",
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
                        $"is 0: a container that is locked for a moment is given up at once.",
                        "Use 3."
                    )),
        },
        new()
        {
            Code = "AVD3076",
            Title = "Against Microsoft's advice for new estates",
            Cause =
                "Microsoft advises to name folders by user first (flip_flop_directory_name), so that people find them, and to delete local profiles in the way "
                + "(delete_local_profile), which keep the container from being used.",
            Example = "fslogix:\n  profile: {flip_flop_directory_name: false}",
            Remedy = "Leave both out. An estate with profiles keeps the naming it has: changing it makes users start anew.",
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
                    .Select(static path => new Finding(path, $"is false; Microsoft advises true for a new estate.")),
        },
        new()
        {
            Code = "AVD3077",
            Title = "An access mode that Outlook's cache does not take",
            Cause =
                "Outlook in cached mode writes its file all the time. Modes 1 and 2 give a session a copy whose changes are merged or thrown away.",
            Example = "fslogix:\n  office: {access_mode: 1, include_outlook: true}",
            Remedy = "Use access mode 0 or 3.",
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
                            "Use 0, or leave Outlook out."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3078",
            Title = "In and out at once",
            Cause = "An account is among those who get a container and among those who do not. FSLogix lets exclusion win.",
            Example = "fslogix:\n  include_members: ['CONTOSO\\AVD Users']\n  exclude_members: ['CONTOSO\\AVD Users']",
            Remedy = "Leave it out of one list.",
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
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Name}', which fslogix.exclude_members takes out again.",
                        "Leave it out of one list."
                    ));
            },
        },
        new()
        {
            Code = "AVD3079",
            Title = "An Office container with nothing in it",
            Cause = "Every include key of fslogix.office is off, so that a second disk is mounted at each sign-in for nothing.",
            Example = "fslogix:\n  share_option: three_shares\n  office: {include_outlook: false, include_one_drive: false, ...}",
            Remedy = "Include what it is for, or turn fslogix.office.enabled off.",
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
                    ? [new("fslogix.office", "includes nothing, so its container stays empty.", "Include something, or turn it off.")]
                    : [],
        },
    ];

    // the paths of those keys that are not on
    private static IEnumerable<string> Off(params IEnumerable<(string Key, bool IsOn)> keys) =>
        keys.Where(static key => !key.IsOn).Select(static key => $"fslogix.profile.{key.Key}");
}
