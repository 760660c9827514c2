namespace AvdPulumi.Configuration.Facts;

/// <summary>Names that a local administrator cannot have.</summary>
internal static class AccountNames
{
    /// <summary>Accounts and groups that Windows already has, or words that it reserves (source: Windows, Local accounts; Active Directory naming conventions).</summary>
    public static IReadOnlySet<string> OfWindows { get; } =
        new HashSet<string>(
            [
                "administrator",
                "administrators",
                "guest",
                "guests",
                "users",
                "defaultaccount",
                "wdagutilityaccount",
                "system",
                "local service",
                "network service",
                "none",
                "everyone",
                "defaultuser0",
                "access control assistance operators",
                "backup operators",
                "cryptographic operators",
                "device owners",
                "distributed com users",
                "event log readers",
                "hyper-v administrators",
                "iis_iusrs",
                "network configuration operators",
                "performance log users",
                "performance monitor users",
                "power users",
                "remote desktop users",
                "remote management users",
                "replicator",
            ],
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>Names that Azure refuses for the administrator of a machine, because attackers try them first (source: Azure compute API, OSProfile.adminUsername).</summary>
    public static IReadOnlySet<string> OfAzure { get; } =
        new HashSet<string>(
            [
                "administrator",
                "admin",
                "user",
                "user1",
                "test",
                "user2",
                "test1",
                "user3",
                "admin1",
                "1",
                "123",
                "a",
                "actuser",
                "adm",
                "admin2",
                "aspnet",
                "backup",
                "console",
                "david",
                "guest",
                "john",
                "owner",
                "root",
                "server",
                "sql",
                "support",
                "support_388945a0",
                "sys",
                "test2",
                "test3",
                "user4",
                "user5",
            ],
            StringComparer.OrdinalIgnoreCase
        );
}
