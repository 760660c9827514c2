using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>
/// What Windows needs to open Azure Files with Entra Kerberos. The guest script Set-CloudKerberos sets them, before the AVD agent; the check of profiles reads them. They are
/// not in <see cref="FslogixBaseline"/>: nothing removes them.
/// </summary>
public static class CloudKerberosValues
{
    private const string Source =
        "Enable Microsoft Entra Kerberos for hybrid identities on Azure Files, "
        + "https://learn.microsoft.com/azure/storage/files/storage-files-identity-auth-hybrid-identities-enable";

    /// <summary>Both.</summary>
    public static ImmutableArray<FslogixValue> All { get; } =
    [
        new()
        {
            Key = FslogixKeys.Kerberos,
            Name = "CloudKerberosTicketRetrievalEnabled",
            Type = FslogixType.Number,
            Lowest = 0,
            Highest = 1,
            Default = "0",
            Ours = "",
            Setting = "identity.cloud_kerberos_tickets",
            Meaning = "Windows gets a Kerberos ticket from Entra ID at sign-in.",
            Why = "Azure Files with AADKERB accepts only such a ticket.",
            Source = Source,
        },
        new()
        {
            Key = FslogixKeys.EntraAccounts,
            Name = "LoadCredKeyFromProfile",
            Type = FslogixType.Number,
            Lowest = 0,
            Highest = 1,
            Default = "0",
            Ours = "",
            Setting = "identity.cloud_kerberos_tickets",
            Meaning = "Windows loads credential keys from a roaming profile.",
            Why = "Credential Manager and the keys move with the container. Otherwise a second host cannot use them.",
            Source = Source,
        },
    ];
}
