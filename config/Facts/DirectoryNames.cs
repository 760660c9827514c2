using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Names that Active Directory, Windows and Entra ID keep for themselves.</summary>
internal static class DirectoryNames
{
    /// <summary>How the names of tenants end, which are no domains of Active Directory.</summary>
    public const string TenantSuffix = ".onmicrosoft.com";

    /// <summary>How long the logon name of a user is at most. Source: attribute sAMAccountName, https://learn.microsoft.com/windows/win32/adschema/a-samaccountname.</summary>
    public const int LongestLogonName = 20;

    /// <summary>The unit that every domain keeps for its controllers.</summary>
    public const string ControllersUnit = "Domain Controllers";

    /// <summary>Words that are no name of a domain. Source: Naming conventions in Active Directory, reserved words; WORKGROUP is what Windows calls no domain.</summary>
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

    /// <summary>What every domain has at its root as containers, so that no unit has the name there. Source: Active Directory, default containers; observed in new domains.</summary>
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

    /// <summary>Domains of groups that every machine has for itself.</summary>
    public static IReadOnlySet<string> MachineDomains { get; } = Texts("BUILTIN", "NT AUTHORITY", "VORDEFINIERT", "NT-AUTORITÄT");

    private static ImmutableHashSet<string> Texts(params string[] texts) =>
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, texts);
}
