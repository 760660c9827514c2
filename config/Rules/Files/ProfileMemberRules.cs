using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Who gets a container and who does not: AVD3135 to AVD3137. AVD3078 is about an account on both sides.</summary>
internal static class ProfileMemberRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3135",
            Title = "Everybody is without a profile",
            Cause =
                "Whoever signs in to a session host is in this group, so FSLogix makes a container for nobody. Exclusion wins over inclusion. Profiles stay on the host and are lost with it.",
            Example = "fslogix:\n  exclude_members: [Domain Users]",
            Remedy =
                "Exclude only the accounts that have no profile, such as administrators. To have no profiles at all set fslogix.enabled to false.",
            Source = new(
                "FSLogix: Configure profile containers",
                "https://learn.microsoft.com/fslogix/tutorial-configure-profile-containers"
            ),
            Reads = ["fslogix.enabled", "fslogix.exclude_members", "domain.fqdn", "domain.netbios_name"],
            Check = static context =>
                Excluded(context)
                    .Where(static at => WellKnownGroups.HasAllUsers(at.Value))
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Value}', which everybody is in: nobody gets a profile.",
                        "Leave it out."
                    )),
        },
        new()
        {
            Code = "AVD3136",
            Title = "The users of the host pool are without a profile",
            Cause =
                "The group may use the host pool or its profile shares, and is excluded from profiles. What its members save is lost with the session host.",
            Example =
                "rbac:\n  users: [{name: AVD Users, object_id: 00000000-0000-0000-0000-000000000101}]\nfslogix:\n  exclude_members: ['CONTOSO\\AVD Users']",
            Remedy = "Exclude administrators only, in a group of their own.",
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
                        $"is '{at.Value}', which is in {at.Use!.Path} as well: its members have no profile.",
                        "Leave it out of one."
                    ));
            },
        },
        new()
        {
            Code = "AVD3137",
            Title = "Only administrators have profiles",
            Cause =
                "With include_members FSLogix makes containers for these accounts alone. All of them are groups of administrators, computers or services, so users have none.",
            Example = "fslogix:\n  include_members: [Domain Admins]",
            Remedy = "Name the group of the users, or leave include_members out for everybody. Administrators belong in exclude_members.",
            Source = new(
                "FSLogix: Configure profile containers",
                "https://learn.microsoft.com/fslogix/tutorial-configure-profile-containers"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.enabled", "fslogix.include_members"],
            Check = static context =>
                context.Settings.Fslogix is { Enabled: true, IncludeMembers: { IsEmpty: false } members }
                && members.All(WellKnownGroups.HasNoUsers)
                    ?
                    [
                        new(
                            "fslogix.include_members",
                            "names no group with users: only administrators get a profile.",
                            "Name the group of the users, or leave it out."
                        ),
                    ]
                    : [],
        },
    ];

    private static IEnumerable<Place<AccountName>> Excluded(RuleContext context) =>
        context.Settings.Fslogix is { Enabled: true } fslogix
            ? Places.In("fslogix.exclude_members", fslogix.ExcludeMembers).Where(at => ProfileMembers.IsOwn(context.Settings, at.Value))
            : [];

    // roles are given to groups by their display name, which is most often that in the domain
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
