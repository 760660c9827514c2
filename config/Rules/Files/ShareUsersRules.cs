using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The group that can use the shares of the file server: AVD3121 and AVD3122.</summary>
internal static class ShareUsersRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3121",
            Title = "Profile shares open to more than users",
            Cause =
                "Everyone, Authenticated Users and the group Users include every computer of the domain, and also guests and services. Each of them can "
                + "create folders on the profile share, including a folder with the name of a user who has no profile yet.",
            Example = "sofs:\n  users_group: Everyone",
            Remedy = "Use a group that contains the users of this host pool, or Domain Users.",
            Source = new(
                "FSLogix: Configure SMB storage permissions",
                "https://learn.microsoft.com/fslogix/how-to-configure-storage-permissions"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs.users_group"],
            Check = static context =>
                context.Settings.Sofs is { UsersGroup: var group } && WellKnownGroups.IsBeyondUsers(group)
                    ? [new("sofs.users_group", $"is '{group}', which includes computers, services or guests.")]
                    : [],
        },
        new()
        {
            Code = "AVD3122",
            Title = "Profile shares without users",
            Cause =
                "FSLogix opens the share as the user who signs in. The group with access contains administrators, computers or services, but no users.",
            Example = "sofs:\n  users_group: Domain Admins",
            Remedy =
                "Use a group that contains the users of this host pool, or remove users_group to use Domain Users. Put administrators in rbac.profile_admins.",
            Source = new(
                "FSLogix: Configure SMB storage permissions",
                "https://learn.microsoft.com/fslogix/how-to-configure-storage-permissions"
            ),
            Reads = ["sofs.users_group", "fslogix.profile.access_as_computer"],
            Check = static context =>
                context.Settings is { Sofs.UsersGroup: { } group, Fslogix.Profile.AccessAsComputer: false }
                && WellKnownGroups.HasNoUsers(group)
                    ? [new("sofs.users_group", $"is '{group}', which contains no users, so nobody gets a profile.")]
                    : [],
        },
    ];
}
