using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Who gets a container and who does not: AVD3135 to AVD3137. AVD3078 covers an account in both lists.</summary>
internal static class ProfileMemberRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3135",
            Title = "All users are excluded from profiles",
            Cause =
                "Everyone who signs in to a session host is a member of this group, so FSLogix creates no container. Exclusion overrides inclusion. Profiles "
                + "stay on the host and are lost with it.",
            Example = "fslogix:\n  exclude_members: [Domain Users]",
            Remedy =
                "Exclude only accounts that need no profile, such as administrators. To use no profiles at all, set fslogix.enabled to false.",
            Source = new(
                "FSLogix: Configure profile containers",
                "https://learn.microsoft.com/fslogix/tutorial-configure-profile-containers"
            ),
            Reads = ["fslogix.enabled", "fslogix.exclude_members", "domain.fqdn", "domain.netbios_name"],
            Check = static context =>
                Excluded(context)
                    .Where(static at => WellKnownGroups.HasAllUsers(at.Value))
                    .Select(static at => new Finding(at.Path, $"is '{at.Value}', which contains all users, so nobody gets a profile.")),
        },
        new()
        {
            Code = "AVD3136",
            Title = "The users of the host pool are excluded from profiles",
            Cause =
                "The group can use the host pool or its profile shares, but it is excluded from profiles. What its members save is lost with the session host.",
            Example =
                "rbac:\n  users: [{name: AVD Users, object_id: 00000000-0000-0000-0000-000000000101}]\nfslogix:\n  exclude_members: ['CONTOSO\\AVD Users']",
            Remedy = "Exclude only administrators, in their own group.",
            Source = new(
                "FSLogix: Configure profile containers",
                "https://learn.microsoft.com/fslogix/tutorial-configure-profile-containers"
            ),
            Severity = Severity.Warning,
            Reads =
            [
                "fslogix.enabled",
                "fslogix.exclude_members",
                "domain.fqdn",
                "domain.netbios_name",
                "sofs.users_group",
                "rbac.users",
                "application_groups",
            ],
            Check = static context =>
            {
                var users = Users(context.Settings).ToList();
                return Excluded(context)
                    .Where(static at => !WellKnownGroups.HasAllUsers(at.Value))
                    .Select(at => new
                    {
                        at.Path,
                        at.Value,
                        Use = users.FirstOrDefault(user => ProfileMembers.IsSame(context.Settings, user.Value, at.Value)),
                    })
                    .Where(static at => at.Use is not null)
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Value}', which is also in {at.Use!.Path}, so its members get no profile.",
                        "Remove it from one of the two."
                    ));
            },
        },
        new()
        {
            Code = "AVD3137",
            Title = "Only administrators have profiles",
            Cause =
                "With include_members, FSLogix creates containers only for these accounts. All of them are groups of administrators, computers or services, "
                + "so users get none.",
            Example = "fslogix:\n  include_members: [Domain Admins]",
            Remedy = "Name the group of the users, or remove include_members to include everybody. Put administrators in exclude_members.",
            Source = new(
                "FSLogix: Configure profile containers",
                "https://learn.microsoft.com/fslogix/tutorial-configure-profile-containers"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.enabled", "fslogix.include_members"],
            Check = static context =>
                context.Settings.Fslogix is { Enabled: true, IncludeMembers: { IsEmpty: false } members }
                && members.All(WellKnownGroups.HasNoUsers)
                    ? [new("fslogix.include_members", "contains no group of users, so users get no profile.")]
                    : [],
        },
    ];

    private static IEnumerable<Place<AccountName>> Excluded(RuleContext context) =>
        context.Settings.Fslogix is { Enabled: true } fslogix
            ? Places.In("fslogix.exclude_members", fslogix.ExcludeMembers).Where(at => ProfileMembers.IsOwn(context.Settings, at.Value))
            : [];

    // roles are assigned to groups by display name, which is usually their name in the domain as well
    private static IEnumerable<Place<AccountName>> Users(AvdSettings settings)
    {
        if (settings.Sofs is { UsersGroup: var owner })
            yield return new("sofs.users_group", owner);
        var named = Places
            .In("rbac.users", settings.Rbac.Users)
            .Concat(Places.In("application_groups", settings.ApplicationGroups).EachIn("users", static group => group.Users));
        foreach (var place in named)
            if (AccountName.TryCreate(place.Value.Name ?? "", out var name))
                yield return new(place.Path, name);
    }
}
