using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Who uses, supports and administers the estate: AVD4058 to AVD4063.</summary>
internal static class AccessRules
{
    // more users than this need a helpdesk; sources: Architecture Deep Design, Small Footprint and Medium Footprint
    private const int UsersWithoutHelpdesk = 100;

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4058",
            Title = "Access is granted to a single user",
            Cause = "With groups, people join and leave without a deployment. A subscription holds a limited number of role assignments.",
            Example = "rbac:\n  users:\n    - {name: Jo, object_id: 00000000-0000-0000-0000-000000000001, type: User}",
            Remedy = "Create a security group and grant it access.",
            Source = new("Best practices for Azure RBAC", "https://learn.microsoft.com/azure/role-based-access-control/best-practices"),
            Severity = Severity.Note,
            Reads = Principals.Reads,
            Check = static context =>
                Principals
                    .Of(context.Settings)
                    .Where(static used => used.Principal.Type == PrincipalType.User && used.Path != "identity.deployment_principal")
                    .Select(static used =>
                        Finding.Sentence(used.Path + ".type", $"{used.Path} grants access to the single user '{used.Principal.Name}'.")
                    ),
        },
        new()
        {
            Code = "AVD4059",
            Title = "A service principal cannot sign in to sessions",
            Cause = "People open sessions. An application or a managed identity cannot sign in to a desktop.",
            Example = "rbac:\n  users:\n    - {name: App, object_id: 00000000-0000-0000-0000-000000000001, type: ServicePrincipal}",
            Remedy = "Use a group or a user, or correct the type.",
            Source = new("Prerequisites for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/prerequisites"),
            Severity = Severity.Warning,
            Reads = Principals.Reads,
            Check = static context =>
                Principals
                    .Of(context.Settings)
                    .Where(static used =>
                        used.Principal.Type == PrincipalType.ServicePrincipal
                        && (used.List.EndsWith(".users", StringComparison.Ordinal) || used.List == "rbac.vm_admins")
                    )
                    .Select(static used => new Finding(
                        used.Path + ".type",
                        $"is ServicePrincipal, but '{used.Principal.Name}' is in a list of users who sign in to sessions."
                    )),
        },
        new()
        {
            Code = "AVD4060",
            Title = "No administrators or no helpdesk",
            Cause = "Without these lists, only owners of the subscription manage sessions and hosts, with more rights than the work needs.",
            Example = "sizing:\n  users: 300\nrbac:\n  helpdesk: []",
            Remedy = "Add groups to rbac.admins and rbac.helpdesk.",
            Source = new("Built-in Azure RBAC roles for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rbac"),
            Severity = Severity.Note,
            Reads = ["rbac.admins", "rbac.helpdesk", "sizing.users"],
            Check = static context => context.Settings.Sizing.Users > UsersWithoutHelpdesk ? Unstaffed(context.Settings).AsOne() : [],
        },
        new()
        {
            Code = "AVD4061",
            Title = "A group is assigned to an application group twice",
            Cause = "rbac.users is assigned to every application group. The same group in an application group changes nothing.",
            Example =
                "rbac:\n  users:\n    - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\napplication_groups:\n  - name: ag\n    type: Desktop\n    users:\n"
                + "      - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Keep the group in one of the two places.",
            Source = new("Configuration", "docs/configuration.md#rbac"),
            Severity = Severity.Warning,
            Reads = Principals.Reads,
            Check = static context =>
            {
                var everywhere = context.Settings.Rbac.Users.Select(user => user.ObjectId).ToHashSet();
                return Principals
                    .Lists(context.Settings)
                    .Where(list => list.Path.StartsWith("application_groups", StringComparison.Ordinal))
                    .SelectMany(list => list.Principals.Select((user, i) => new { user, Path = ItemPath.Of(list.Path, i) }))
                    .Where(found => everywhere.Contains(found.user.ObjectId))
                    .Select(found => new Finding(found.Path, "is also in rbac.users, which is assigned to every application group."));
            },
        },
        new()
        {
            Code = "AVD4062",
            Title = "A group is in a list whose rights it already has",
            Cause = "Administrators get Desktop Virtualization Contributor, which includes the rights of helpdesk and readers in AVD.",
            Example =
                "rbac:\n  admins:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}\n"
                + "  helpdesk:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Remove the group from the list with fewer rights.",
            Source = new("Built-in Azure RBAC roles for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rbac"),
            Severity = Severity.Note,
            Reads = ["rbac.admins", "rbac.helpdesk"],
            Check = static context =>
            {
                var admins = context.Settings.Rbac.Admins.Select(admin => admin.ObjectId).ToHashSet();
                return context
                    .Settings.Rbac.Helpdesk.Select((helper, i) => new { helper, Path = ItemPath.Of("rbac.helpdesk", i) })
                    .Where(found => admins.Contains(found.helper.ObjectId))
                    .Select(found => new Finding(
                        found.Path,
                        "is also in rbac.admins, which includes the rights of the helpdesk.",
                        "Remove it from rbac.helpdesk."
                    ));
            },
        },
        new()
        {
            Code = "AVD4063",
            Title = "rbac.profile_admins is set without profile shares in Azure Files",
            Cause = "The role applies to Azure file shares only. On a file server, groups of the domain control access.",
            Example =
                "rbac:\n  profile_admins:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}\nstorage:\n  cloud_cache: null",
            Remedy = "Remove rbac.profile_admins. For the file server, use domain.administrators_group.",
            Source = new(
                "Assign share-level permissions for Azure file shares",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-assign-share-level-permissions"
            ),
            Severity = Severity.Warning,
            Reads = ["rbac.profile_admins", "storage.cloud_cache"],
            Check = static context =>
                context.Settings is { Rbac.ProfileAdmins.IsEmpty: false, Storage.CloudCache: null }
                    ?
                    [
                        new(
                            "rbac.profile_admins",
                            "has no effect, because storage.cloud_cache is not set: Azure has no profile shares.",
                            "Remove it. For the file server, use domain.administrators_group."
                        ),
                    ]
                    : [],
        },
    ];

    private static IEnumerable<Finding> Unstaffed(AvdSettings settings)
    {
        if (settings.Rbac.Admins.IsEmpty)
            yield return Empty("rbac.admins", settings.Sizing.Users);
        if (settings.Rbac.Helpdesk.IsEmpty)
            yield return Empty("rbac.helpdesk", settings.Sizing.Users);
    }

    private static Finding Empty(string path, int? users) =>
        new(path, string.Create(CultureInfo.InvariantCulture, $"is empty, but the estate has {users} users."), "Add a group.");
}
