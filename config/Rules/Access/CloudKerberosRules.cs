using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Requirements of Kerberos tickets from Entra ID: AVD4018 to AVD4020.</summary>
internal static class CloudKerberosRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4018",
            Title = "Cloud Kerberos tickets require hosts registered in Entra ID",
            Cause = "With ad_ds, a session has no Entra token, so Entra ID issues no ticket.",
            Example = "identity:\n  pattern: ad_ds\n  cloud_kerberos_tickets: true",
            Remedy = "Use hybrid_entra or entra_only, or set identity.cloud_kerberos_tickets to false.",
            Source = new(
                "Enable Microsoft Entra Kerberos authentication for hybrid identities on Azure Files",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-auth-hybrid-identities-enable"
            ),
            Reads = ["identity.pattern", "identity.cloud_kerberos_tickets"],
            Check = static context =>
                context.Settings.Identity is { Pattern: IdentityPattern.AdDs, CloudKerberosTickets: true }
                    ?
                    [
                        new(
                            "identity.cloud_kerberos_tickets",
                            "is true, but with identity.pattern ad_ds Entra ID issues no tickets to hosts.",
                            "Set it to false, or use hybrid_entra."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4019",
            Title = "Nothing uses the cloud Kerberos tickets",
            Cause =
                "The tickets are for Azure Files with Entra Kerberos. No storage account here uses it, and no profile path is in Azure Files.",
            Example = "identity:\n  cloud_kerberos_tickets: true",
            Remedy = "Set directory_service of the storage account to AADKERB, or set identity.cloud_kerberos_tickets to false.",
            Source = new(
                "Enable Microsoft Entra Kerberos authentication for hybrid identities on Azure Files",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-auth-hybrid-identities-enable"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.cloud_kerberos_tickets", "identity.pattern", "storage", "fslogix.locations", "fslogix.cloud_cache"],
            Check = static context =>
                context.Settings.Identity is { CloudKerberosTickets: true, Pattern: not IdentityPattern.AdDs }
                && !Accounts(context.Settings).Any()
                && !HasAzureFilesPath(context.Settings.Fslogix)
                    ?
                    [
                        new(
                            "identity.cloud_kerberos_tickets",
                            "is true, but no storage account has directory_service AADKERB " + "and no profile path is in Azure Files."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4020",
            Title = "Shares use Entra Kerberos, but hosts request no tickets",
            Cause =
                "Session hosts request Kerberos tickets from Entra ID only if this setting is on. "
                + "Without tickets, shares that use Entra Kerberos do not open and profiles stay local.",
            Example = "identity:\n  pattern: entra_only\nstorage:\n  cloud_cache:\n    directory_service: AADKERB",
            Remedy = "Set identity.cloud_kerberos_tickets to true.",
            Source = new(
                "Enable Microsoft Entra Kerberos authentication for hybrid identities on Azure Files",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-auth-hybrid-identities-enable"
            ),
            Reads = ["identity.cloud_kerberos_tickets", "identity.pattern", "storage", "fslogix.locations", "fslogix.cloud_cache"],
            Check = static context =>
                context.Settings.Identity is { CloudKerberosTickets: false, Pattern: not IdentityPattern.AdDs and var pattern }
                && NeedsTickets(context.Settings, pattern) is { } share
                    ? [new("identity.cloud_kerberos_tickets", $"is false, but {share}: hosts need such tickets to open the shares.")]
                    : [],
        },
    ];

    // accounts whose shares need tickets from Entra ID
    private static IEnumerable<string> Accounts(AvdSettings settings) =>
        DeclaredAccount
            .All(settings.Storage)
            .Where(static place => place.Account.DirectoryService == DirectoryService.AADKERB)
            .Select(static place => place.Path);

    private static bool HasAzureFilesPath(FslogixSettings fslogix) =>
        ProfileStorage.Shares(fslogix).Any(static place => StorageFacts.IsAzureFiles(place.Share));

    // with a domain, a share in Azure Files may authenticate users through the domain; without one, only through Entra ID
    private static string? NeedsTickets(AvdSettings settings, IdentityPattern pattern) =>
        Accounts(settings).FirstOrDefault() is { } account ? $"{account}.directory_service is AADKERB"
        : pattern == IdentityPattern.EntraOnly && HasAzureFilesPath(settings.Fslogix) ? "profiles are in Azure Files"
        : null;
}
