using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What goes together with Kerberos tickets from Entra ID: AVD4018 to AVD4020.</summary>
internal static class CloudKerberosRules
{
    private const string EntraKerberos = "Enable Microsoft Entra Kerberos authentication for Azure Files";

    private static readonly Rule NeedsEntra = new(
        new("AVD4018", "Cloud Kerberos tickets need hosts that Entra ID knows",
            "With ad_ds a session has no Entra token, so that Entra ID gives it no ticket.",
            "identity:\n  pattern: ad_ds\n  cloud_kerberos_tickets: true",
            "Choose hybrid_entra or entra_only, or turn the tickets off.",
            EntraKerberos),
        Severity.Error,
        ["identity.pattern", "identity.cloud_kerberos_tickets"],
        static context => context.Settings.Identity is { Pattern: IdentityPattern.AdDs, CloudKerberosTickets: true }
            ? [new("identity.cloud_kerberos_tickets", "identity.cloud_kerberos_tickets is true, but with identity.pattern ad_ds Entra ID gives hosts no tickets.",
                "Set it to false, or choose hybrid_entra.")]
            : []);

    private static readonly Rule HaveAUse = new(
        new("AVD4019", "Nothing uses the cloud Kerberos tickets",
            "The tickets open Azure Files with Entra Kerberos; no storage account here uses it and no profile path is in Azure Files.",
            "identity:\n  cloud_kerberos_tickets: true",
            "Set directory_service of the storage account to AADKERB, or turn the tickets off.",
            EntraKerberos),
        Severity.Warning,
        ["identity.cloud_kerberos_tickets", "identity.pattern", "storage", "fslogix.locations", "fslogix.cloud_cache"],
        static context => context.Settings.Identity is { CloudKerberosTickets: true, Pattern: not IdentityPattern.AdDs }
            && !Accounts(context.Settings).Any() && !HasAzureFilesPath(context.Settings.Fslogix)
            ? [new("identity.cloud_kerberos_tickets", "identity.cloud_kerberos_tickets is true, but no storage account has directory_service AADKERB "
                + "and no profile path is in Azure Files.",
                "Turn the tickets off, or set directory_service.")]
            : []);

    private static readonly Rule AreThereForEntraShares = new(
        new("AVD4020", "Shares with Entra Kerberos, but hosts that fetch no tickets",
            "Session hosts ask Entra ID for Kerberos tickets only when told to; without tickets, shares that Entra ID guards do not open and profiles stay local.",
            "identity:\n  pattern: entra_only\nstorage:\n  cloud_cache:\n    directory_service: AADKERB",
            "Set identity.cloud_kerberos_tickets to true.",
            EntraKerberos),
        Severity.Error,
        ["identity.cloud_kerberos_tickets", "identity.pattern", "storage", "fslogix.locations", "fslogix.cloud_cache"],
        static context => context.Settings.Identity is { CloudKerberosTickets: false, Pattern: not IdentityPattern.AdDs and var pattern }
            && NeedsTickets(context.Settings, pattern) is { } share
            ? [new("identity.cloud_kerberos_tickets", $"identity.cloud_kerberos_tickets is false, but {share}, which hosts open with such a ticket.", "Set it to true.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [NeedsEntra, HaveAUse, AreThereForEntraShares];

    // the accounts whose shares Entra ID gives tickets for
    private static IEnumerable<string> Accounts(AvdSettings settings) =>
        DeclaredAccount.All(settings.Storage).Where(static place => place.Account.DirectoryService == DirectoryService.AADKERB).Select(static place => place.Path);

    private static bool HasAzureFilesPath(FslogixSettings fslogix) => ProfileStorage.Shares(fslogix).Any(static place => StorageFacts.IsAzureFiles(place.Share));

    // with a domain, a share in Azure Files may know its users by the domain; without one, only by Entra ID
    private static string? NeedsTickets(AvdSettings settings, IdentityPattern pattern) =>
        Accounts(settings).FirstOrDefault() is { } account ? $"{account}.directory_service is AADKERB"
        : pattern == IdentityPattern.EntraOnly && HasAzureFilesPath(settings.Fslogix) ? "profiles are in Azure Files"
        : null;
}
