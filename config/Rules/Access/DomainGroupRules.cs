using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>The group that has full control of the profile shares: AVD4100, AVD4101, AVD4118 and AVD4119.</summary>
internal static class DomainGroupRules
{
    private const string Key = "domain.administrators_group";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4100",
            Title = "Everybody has full control of the profile shares",
            Cause =
                "The administrators' group may read, change and delete the profile of every user. A group such as Domain Users or Everyone makes each user an administrator.",
            Example = "domain:\n  administrators_group: Domain Users",
            Remedy = "Use a group that holds administrators only.",
            Source = new(
                "FSLogix: Configure SMB storage permissions",
                "https://learn.microsoft.com/fslogix/how-to-configure-storage-permissions"
            ),
            Reads = [Key],
            Check = static context =>
                context.Settings.Domain is { AdministratorsGroup: var group } && BroadGroups.IsOfWindows(group.ToString())
                    ?
                    [
                        new(
                            Key,
                            $"is '{group}', which holds everybody, so that each user has full control of all profiles.",
                            "Use a group that holds administrators only."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4101",
            Title = "The administrators of the profile shares are of another domain",
            Cause =
                "The file server resolves the group in the domain it joins. A group of a trusted domain is possible, but a slip is more likely.",
            Example = "domain:\n  fqdn: corp.contoso.com\n  administrators_group: FABRIKAM\\Domain Admins",
            Remedy = "Use a group of the domain, or correct netbios_name.",
            Source = Source.Assumption("the administrators of the profile shares are of the domain that is joined"),
            Severity = Severity.Warning,
            Reads = ["domain.fqdn", "domain.netbios_name", Key],
            Check = static context =>
                context.Settings.Domain is { AdministratorsGroup: { Domain: { } of } group } domain
                && !DirectoryNames.MachineDomains.Contains(of)
                && !IsOwn(of, domain)
                    ?
                    [
                        new(
                            Key,
                            $"is '{group}', but the domain is '{domain.Fqdn}' with the short name '{DomainNames.ShortName(domain)}'.",
                            "Use a group of the domain, or correct netbios_name."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4118",
            Title = "Users and administrators of the profile shares are one group",
            Cause =
                "The administrators' group has full control of every profile, the users' group makes profiles of its own. One group cannot be both, and the script that sets the permissions refuses it, once everything before it is made.",
            Example = "domain:\n  administrators_group: AVD Users\nsofs:\n  users_group: AVD Users",
            Remedy = "Name two groups.",
            Source = new(
                "FSLogix: Configure SMB storage permissions",
                "https://learn.microsoft.com/fslogix/how-to-configure-storage-permissions"
            ),
            Reads = ["domain.netbios_name", "domain.fqdn", Key, "sofs.users_group"],
            Check = static context =>
                context.Settings
                    is { Domain: { AdministratorsGroup: { } administrators, Fqdn: not null } domain, Sofs.UsersGroup: { } users }
                && AreSame(administrators, users, domain)
                    ? [new("sofs.users_group", $"is '{users}', which is {Key}, too.", "Name two groups.")]
                    : [],
        },
        new()
        {
            Code = "AVD4119",
            Title = "A group with brackets in its name",
            Cause =
                "The script that sets the permissions of the shares looks the group up in the directory, and refuses brackets: they would change what the lookup means.",
            Example = "sofs:\n  users_group: AVD Users (Prod)",
            Remedy =
                "Use a group without brackets, or give the group another account name in Active Directory: it may differ from the name that people see.",
            Source = new("Search Filter Syntax", "https://learn.microsoft.com/windows/win32/adsi/search-filter-syntax"),
            Reads = [Key, "sofs.users_group"],
            Check = static context =>
                new[]
                {
                    new Place<AccountName?>(Key, context.Settings.Sofs is null ? null : context.Settings.Domain?.AdministratorsGroup),
                    new("sofs.users_group", context.Settings.Sofs?.UsersGroup),
                }
                    .Where(static at => at.Value is { } group && group.Name.AsSpan().IndexOfAny('(', ')') >= 0)
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Value}', which has a bracket in it.",
                        "Use a group without brackets."
                    )),
        },
    ];

    // a name without a domain is of the nodes' own
    private static bool AreSame(AccountName one, AccountName other, DomainSettings domain) =>
        string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase)
        && (
            one.Domain is not { } first
            || other.Domain is not { } second
            || DomainNames.AreSame(first, second)
            || (IsOwn(first, domain) && IsOwn(second, domain))
        );

    private static bool IsOwn(string name, DomainSettings domain) =>
        DomainNames.AreSame(name, DomainNames.ShortName(domain)) || DomainNames.AreRelated(name, domain.Fqdn.ToString());
}
