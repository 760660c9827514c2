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
            Title = "All users have full control of the profile shares",
            Cause =
                "The administrators' group can read, change and delete the profile of every user. "
                + "A group such as Domain Users or Everyone makes every user an administrator.",
            Example = "domain:\n  administrators_group: Domain Users",
            Remedy = "Use a group that contains administrators only.",
            Source = new(
                "FSLogix: Configure SMB storage permissions",
                "https://learn.microsoft.com/fslogix/how-to-configure-storage-permissions"
            ),
            Reads = [Key],
            Check = static context =>
                context.Settings.Domain is { AdministratorsGroup: var group } && BroadGroups.IsOfWindows(group.ToString())
                    ? [new(Key, $"is '{group}', which contains all users, so every user has full control of all profiles.")]
                    : [],
        },
        new()
        {
            Code = "AVD4101",
            Title = "The administrators' group of the profile shares is in another domain",
            Cause =
                "The file server resolves the group in the domain that it joins. A group of a trusted domain is possible, but a mistake is more likely.",
            Example = "domain:\n  fqdn: corp.contoso.com\n  administrators_group: FABRIKAM\\Domain Admins",
            Remedy = "Use a group of the domain, or correct netbios_name.",
            Source = Source.Assumption("the administrators of the profile shares are usually in the domain that the file server joins"),
            Severity = Severity.Warning,
            Reads = ["domain.fqdn", "domain.netbios_name", Key],
            Check = static context =>
                context.Settings.Domain is { AdministratorsGroup: { Domain: { } of } group } domain
                && !DirectoryNames.MachineDomains.Contains(of)
                && !IsOwn(of, domain)
                    ? [new(Key, $"is '{group}', but the domain is '{domain.Fqdn}' with the short name '{DomainNames.ShortName(domain)}'.")]
                    : [],
        },
        new()
        {
            Code = "AVD4118",
            Title = "The same group uses and administers the profile shares",
            Cause =
                "The administrators' group has full control of every profile. The users' group creates its own profiles. "
                + "The same group cannot do both: the script that sets the permissions rejects it, after everything before it is deployed.",
            Example = "domain:\n  administrators_group: AVD Users\nsofs:\n  users_group: AVD Users",
            Remedy = "Use two different groups.",
            Source = new(
                "FSLogix: Configure SMB storage permissions",
                "https://learn.microsoft.com/fslogix/how-to-configure-storage-permissions"
            ),
            Reads = ["domain.netbios_name", "domain.fqdn", Key, "sofs.users_group"],
            Check = static context =>
                context.Settings
                    is { Domain: { AdministratorsGroup: { } administrators, Fqdn: not null } domain, Sofs.UsersGroup: { } users }
                && AreSame(administrators, users, domain)
                    ? [new("sofs.users_group", $"is '{users}', the same group as {Key}.")]
                    : [],
        },
        new()
        {
            Code = "AVD4119",
            Title = "A group name contains brackets",
            Cause =
                "The script that sets the permissions of the shares searches the directory for the group. It rejects brackets, because they would change the search.",
            Example = "sofs:\n  users_group: AVD Users (Prod)",
            Remedy =
                "Use a group without brackets, or change the account name of the group in Active Directory. It can differ from the display name.",
            Source = new("Search Filter Syntax", "https://learn.microsoft.com/windows/win32/adsi/search-filter-syntax"),
            Reads = [Key, "sofs.users_group"],
            Check = static context =>
                new[]
                {
                    new Place<AccountName?>(Key, context.Settings.Sofs is null ? null : context.Settings.Domain?.AdministratorsGroup),
                    new("sofs.users_group", context.Settings.Sofs?.UsersGroup),
                }
                    .Where(static at => at.Value is { } group && group.Name.AsSpan().IndexOfAny('(', ')') >= 0)
                    .Select(static at => new Finding(at.Path, $"is '{at.Value}', which contains a bracket.")),
        },
    ];

    // a name without a domain is local to the nodes
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
