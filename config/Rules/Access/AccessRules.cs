using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration;

/// <summary>Who may use, help with and look after the estate: AVD4058 to AVD4063.</summary>
internal static class AccessRules
{
    private const string Groups = "Architecture Deep Design, Host Pools and Application Groups";
    private const string LeastPrivilege = "Architecture Deep Design, Control Plane Components";

    // above it, sessions hang every day and somebody is on call; sources: Architecture Deep Design, Small Footprint and Medium Footprint
    private const int UsersWithoutHelpdesk = 100;

    private static readonly Rule AccessIsByGroup = new(
        new("AVD4058", "Access is given to a single user",
            "With groups people come and go without a deployment, and a subscription holds a limited number of assignments.",
            "rbac:\n  users:\n    - {name: Jo, object_id: 00000000-0000-0000-0000-000000000001, type: User}",
            "Make a security group and give it access.",
            Groups),
        Severity.Note,
        Principals.Reads,
        static context => Principals.Of(context.Settings)
            .Where(static used => used.Principal.Type == PrincipalType.User && used.Path != "identity.deployment_principal")
            .Select(static used => new Finding(used.Path + ".type", $"{used.Path} gives access to the single user '{used.Principal.Name}'.", "Use a security group.")));

    private static readonly Rule UsersArePeople = new(
        new("AVD4059", "A service principal is to sign in to sessions",
            "Sessions are opened by people; an application or a managed identity cannot sign in to a desktop.",
            "rbac:\n  users:\n    - {name: App, object_id: 00000000-0000-0000-0000-000000000001, type: ServicePrincipal}",
            "Give a group or a user, or correct the type.",
            Groups),
        Severity.Warning,
        Principals.Reads,
        static context => Principals.Of(context.Settings)
            .Where(static used => used.Principal.Type == PrincipalType.ServicePrincipal
                && (used.List.EndsWith(".users", StringComparison.Ordinal) || used.List == "rbac.vm_admins"))
            .Select(static used => new Finding(used.Path + ".type", $"{used.Path}.type is ServicePrincipal, but '{used.Principal.Name}' is to sign in to sessions.",
                "Give a group, or correct the type.")));

    private static readonly Rule SomebodyHelps = new(
        new("AVD4060", "Nobody administers or helps",
            "Without these lists, sessions and hosts are managed by those who own the subscription, with more rights than they need for it.",
            "sizing:\n  users: 300\nrbac:\n  helpdesk: []",
            "Add groups to rbac.admins and rbac.helpdesk.",
            LeastPrivilege),
        Severity.Note,
        ["rbac.admins", "rbac.helpdesk", "sizing.users"],
        static context => context.Settings.Sizing.Users > UsersWithoutHelpdesk ? Unstaffed(context.Settings).AsOne() : []);

    private static readonly Rule UsersAreNamedOnce = new(
        new("AVD4061", "A group gets an application group twice",
            "rbac.users is added to every application group, so that naming the same group there again changes nothing.",
            "rbac:\n  users:\n    - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\napplication_groups:\n  - name: ag\n    type: Desktop\n    users:\n"
            + "      - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}",
            "Name it in one of the two places.",
            Groups),
        Severity.Warning,
        Principals.Reads,
        static context =>
        {
            var everywhere = context.Settings.Rbac.Users.Select(user => user.ObjectId).ToHashSet();
            return Principals.Lists(context.Settings).Where(list => list.Path.StartsWith("application_groups", StringComparison.Ordinal))
                .SelectMany(list => list.Principals.Select((user, i) => new { user, Path = ItemPath.Of(list.Path, i) }))
                .Where(found => everywhere.Contains(found.user.ObjectId))
                .Select(found => new Finding(found.Path, $"{found.Path} is in rbac.users, too, which is added to every application group.", "Name it in one of the two places."));
        });

    private static readonly Rule AdminsNeedNoMore = new(
        new("AVD4062", "Administrators are given what they have",
            "Desktop Virtualization Contributor includes what helpdesk and readers may do in AVD.",
            "rbac:\n  admins:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}\n"
            + "  helpdesk:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}",
            "Remove the group from the lesser list.",
            "Azure built-in roles"),
        Severity.Note,
        ["rbac.admins", "rbac.helpdesk"],
        static context =>
        {
            var admins = context.Settings.Rbac.Admins.Select(admin => admin.ObjectId).ToHashSet();
            return context.Settings.Rbac.Helpdesk.Select((helper, i) => new { helper, Path = ItemPath.Of("rbac.helpdesk", i) })
                .Where(found => admins.Contains(found.helper.ObjectId))
                .Select(found => new Finding(found.Path, $"{found.Path} is in rbac.admins, too, which includes the rights of the helpdesk.", "Remove it from rbac.helpdesk."));
        });

    private static readonly Rule ProfileAdminsNeedAzureFiles = new(
        new("AVD4063", "Administrators of profiles, but no profiles in Azure Files",
            "The role counts on shares in Azure only; on a file server the groups of the domain decide.",
            "rbac:\n  profile_admins:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}\nstorage:\n  cloud_cache: null",
            "Remove the list, and use domain.administrators_group for the file server.",
            "Assign share-level permissions for Azure file shares"),
        Severity.Warning,
        ["rbac.profile_admins", "storage.cloud_cache"],
        static context => context.Settings is { Rbac.ProfileAdmins.IsEmpty: false, Storage.CloudCache: null }
            ? [new("rbac.profile_admins", "rbac.profile_admins has no effect, because storage.cloud_cache is not given: there are no profile shares in Azure.",
                "Remove it; domain.administrators_group counts on the file server.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
        [AccessIsByGroup, UsersArePeople, SomebodyHelps, UsersAreNamedOnce, AdminsNeedNoMore, ProfileAdminsNeedAzureFiles];

    private static IEnumerable<Finding> Unstaffed(AvdSettings settings)
    {
        if (settings.Rbac.Admins.IsEmpty) yield return Empty("rbac.admins", settings.Sizing.Users);
        if (settings.Rbac.Helpdesk.IsEmpty) yield return Empty("rbac.helpdesk", settings.Sizing.Users);
    }

    private static Finding Empty(string path, int? users) =>
        new(path, string.Create(CultureInfo.InvariantCulture, $"{path} is empty in an estate of {users} users."), "Add a group.");
}
