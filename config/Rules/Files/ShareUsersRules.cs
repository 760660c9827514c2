using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Who has the shares of the file server: AVD3121 and AVD3122.</summary>
internal static class ShareUsersRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3121",
            Title = "Profile shares for more than users",
            Cause =
                "Everyone, Authenticated Users and the group Users have every computer of the domain in them, and guests and services too. Each of them may then make folders among the profiles, "
                + "also one with the name of a user who has none yet.",
            Example = "sofs:\n  users_group: Everyone",
            Remedy = "Use a group with the users of this host pool, or Domain Users.",
            Source = new(
                "FSLogix: Configure SMB storage permissions",
                "https://learn.microsoft.com/fslogix/how-to-configure-storage-permissions"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs.users_group"],
            Check = static context =>
                context.Settings.Sofs is { UsersGroup: var group } && WellKnownGroups.IsBeyondUsers(group)
                    ?
                    [
                        new(
                            "sofs.users_group",
                            $"is '{group}', which has computers, services or guests in it.",
                            "Use a group with the users of this host pool."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3122",
            Title = "Profile shares without users",
            Cause =
                "FSLogix opens the share as the user who signs in. The group that may do so has administrators, computers or services in it, and no users.",
            Example = "sofs:\n  users_group: Domain Admins",
            Remedy =
                "Use a group with the users of this host pool, or leave users_group out to use Domain Users. rbac.profile_admins names administrators.",
            Source = new(
                "FSLogix: Configure SMB storage permissions",
                "https://learn.microsoft.com/fslogix/how-to-configure-storage-permissions"
            ),
            Reads = ["sofs.users_group", "fslogix.profile.access_as_computer"],
            Check = static context =>
                context.Settings is { Sofs.UsersGroup: { } group, Fslogix.Profile.AccessAsComputer: false }
                && WellKnownGroups.HasNoUsers(group)
                    ?
                    [
                        new(
                            "sofs.users_group",
                            $"is '{group}', which has no users in it: nobody gets a profile.",
                            "Use a group with the users of this host pool."
                        ),
                    ]
                    : [],
        },
    ];
}
