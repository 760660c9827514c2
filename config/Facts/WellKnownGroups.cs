using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Facts;

/// <summary>
/// Groups that every domain or every machine has, by name and by security id. Source: Microsoft Learn, "Security identifiers" and "Active Directory security groups".
/// Names are those of an English Windows.
/// </summary>
internal static class WellKnownGroups
{
    private static readonly HashSet<string> BeyondUsers = new(
        [
            "Everyone",
            "S-1-1-0",
            "Anonymous Logon",
            "S-1-5-7",
            "Authenticated Users",
            "S-1-5-11",
            "S-1-5-2",
            "S-1-5-4",
            "Users",
            "S-1-5-32-545",
            "Guests",
            "S-1-5-32-546",
            "Domain Guests",
            "Guest",
            "Pre-Windows 2000 Compatible Access",
            "S-1-5-32-554",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> AllUsers = new(
        [
            "Everyone",
            "S-1-1-0",
            "Authenticated Users",
            "S-1-5-11",
            "S-1-5-4",
            "Users",
            "S-1-5-32-545",
            "Domain Users",
            "Remote Desktop Users",
            "S-1-5-32-555",
            "Remote Interactive Logon",
            "S-1-5-14",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> WithoutUsers = new(
        [
            "Domain Admins",
            "Enterprise Admins",
            "Schema Admins",
            "Administrators",
            "S-1-5-32-544",
            "Administrator",
            "Domain Computers",
            "Domain Controllers",
            "Cluster Name Objects",
            "Account Operators",
            "S-1-5-32-548",
            "Server Operators",
            "S-1-5-32-549",
            "Backup Operators",
            "S-1-5-32-551",
            "System",
            "S-1-5-18",
            "Local Service",
            "S-1-5-19",
            "Network Service",
            "S-1-5-20",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether the group contains guests, computers or services besides users.</summary>
    public static bool IsBeyondUsers(AccountName group) => BeyondUsers.Contains(group.Name);

    /// <summary>Whether the group contains everyone who signs in to a session host.</summary>
    public static bool HasAllUsers(AccountName group) => AllUsers.Contains(group.Name);

    /// <summary>Whether the group contains no ordinary users: administrators, computers, services.</summary>
    public static bool HasNoUsers(AccountName group) =>
        WithoutUsers.Contains(group.Name)
        || IsOfDomain(group.Name, "500")
        || IsOfDomain(group.Name, "512")
        || IsOfDomain(group.Name, "515")
        || IsOfDomain(group.Name, "516")
        || IsOfDomain(group.Name, "519");

    // the domain's own groups have the same end in every domain
    private static bool IsOfDomain(string name, string end) =>
        AccountSid.TryCreate(name, out _) && name.EndsWith($"-{end}", StringComparison.Ordinal);
}
