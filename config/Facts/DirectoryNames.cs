using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Names that Active Directory, Windows and Entra ID reserve.</summary>
internal static class DirectoryNames
{
    /// <summary>The end of tenant names, which are not Active Directory domains.</summary>
    public const string TenantSuffix = ".onmicrosoft.com";

    /// <summary>The maximum length of a user's logon name. Source: attribute sAMAccountName, https://learn.microsoft.com/windows/win32/adschema/a-samaccountname.</summary>
    public const int LongestLogonName = 20;

    /// <summary>The OU that every domain reserves for its controllers.</summary>
    public const string ControllersUnit = "Domain Controllers";

    /// <summary>Words that cannot be the name of a domain. Source: Naming conventions in Active Directory, reserved words; WORKGROUP is the Windows name for no domain.</summary>
    public static IReadOnlySet<string> ReservedForDomains { get; } =
        Texts(
            "ANONYMOUS",
            "BATCH",
            "BUILTIN",
            "DIALUP",
            "DOMAIN",
            "ENTERPRISE",
            "INTERACTIVE",
            "INTERNET",
            "LOCAL",
            "NETWORK",
            "NULL",
            "PROXY",
            "RESTRICTED",
            "SELF",
            "SERVER",
            "SERVICE",
            "SYSTEM",
            "USERS",
            "WORLD",
            "WORKGROUP"
        );

    /// <summary>The containers at the root of every domain; no OU can have these names there. Source: Active Directory, default containers; observed in new domains.</summary>
    public static IReadOnlySet<string> RootContainers { get; } =
        Texts(
            "Builtin",
            "Computers",
            "ForeignSecurityPrincipals",
            "Keys",
            "LostAndFound",
            "Managed Service Accounts",
            "NTDS Quotas",
            "Program Data",
            "System",
            "Users"
        );

    /// <summary>Accounts that are disabled in every domain. Source: Active Directory, default local accounts.</summary>
    public static IReadOnlySet<string> DisabledAccounts { get; } = Texts("guest", "krbtgt", "defaultaccount", "wdagutilityaccount");

    /// <summary>Domains of groups that are local to each machine.</summary>
    public static IReadOnlySet<string> MachineDomains { get; } = Texts("BUILTIN", "NT AUTHORITY", "VORDEFINIERT", "NT-AUTORITÄT");

    private static ImmutableHashSet<string> Texts(params string[] texts) =>
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, texts);
}
