using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Who may use, help with and look after the estate: AVD4058 to AVD4063.</summary>
internal static class AccessRules
{
    // above it, sessions hang every day and somebody is on call; sources: Architecture Deep Design, Small Footprint and Medium Footprint
    private const int UsersWithoutHelpdesk = 100;

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4058",
            Title = "Access is given to a single user",
            Cause = "With groups people come and go without a deployment, and a subscription holds a limited number of assignments.",
            Example = "rbac:\n  users:\n    - {name: Jo, object_id: 00000000-0000-0000-0000-000000000001, type: User}",
            Remedy = "Make a security group and give it access.",
            Source = new("Best practices for Azure RBAC", "https://learn.microsoft.com/azure/role-based-access-control/best-practices"),
            Severity = Severity.Note,
            Reads = Principals.Reads,
            Check = static context =>
                Principals
                    .Of(context.Settings)
                    .Where(static used => used.Principal.Type == PrincipalType.User && used.Path != "identity.deployment_principal")
                    .Select(static used =>
                        Finding.Sentence(
                            used.Path + ".type",
                            $"{used.Path} gives access to the single user '{used.Principal.Name}'.",
                            "Use a security group."
                        )
                    ),
        },
        new()
        {
            Code = "AVD4059",
            Title = "A service principal is to sign in to sessions",
            Cause = "Sessions are opened by people; an application or a managed identity cannot sign in to a desktop.",
            Example = "rbac:\n  users:\n    - {name: App, object_id: 00000000-0000-0000-0000-000000000001, type: ServicePrincipal}",
            Remedy = "Give a group or a user, or correct the type.",
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
                        $"is ServicePrincipal, but '{used.Principal.Name}' is to sign in to sessions.",
                        "Give a group, or correct the type."
                    )),
        },
        new()
        {
            Code = "AVD4060",
            Title = "Nobody administers or helps",
            Cause =
                "Without these lists, sessions and hosts are managed by those who own the subscription, with more rights than they need for it.",
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
            Title = "A group gets an application group twice",
            Cause = "rbac.users is added to every application group, so that naming the same group there again changes nothing.",
            Example =
                "rbac:\n  users:\n    - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\napplication_groups:\n  - name: ag\n    type: Desktop\n    users:\n"
                + "      - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Name it in one of the two places.",
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
                    .Select(found => new Finding(
                        found.Path,
                        $"is in rbac.users, too, which is added to every application group.",
                        "Name it in one of the two places."
                    ));
            },
        },
        new()
        {
            Code = "AVD4062",
            Title = "Administrators are given what they have",
            Cause = "Desktop Virtualization Contributor includes what helpdesk and readers may do in AVD.",
            Example =
                "rbac:\n  admins:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}\n"
                + "  helpdesk:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Remove the group from the lesser list.",
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
                        $"is in rbac.admins, too, which includes the rights of the helpdesk.",
                        "Remove it from rbac.helpdesk."
                    ));
            },
        },
        new()
        {
            Code = "AVD4063",
            Title = "Administrators of profiles, but no profiles in Azure Files",
            Cause = "The role counts on shares in Azure only; on a file server the groups of the domain decide.",
            Example =
                "rbac:\n  profile_admins:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}\nstorage:\n  cloud_cache: null",
            Remedy = "Remove the list, and use domain.administrators_group for the file server.",
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
                            "has no effect, because storage.cloud_cache is not given: there are no profile shares in Azure.",
                            "Remove it; domain.administrators_group counts on the file server."
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
        new(path, string.Create(CultureInfo.InvariantCulture, $"is empty in an estate of {users} users."), "Add a group.");
}
