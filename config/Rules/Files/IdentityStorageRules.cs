using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The identity pattern and the storage of profiles: AVD3008 to AVD3012.</summary>
internal static class IdentityStorageRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3008",
            Title = "A file server without Active Directory",
            Cause =
                "The nodes, the cluster and the access point of the file server are objects in an Active Directory domain, and users open its shares with "
                + "Kerberos. With entra_only there is no domain.",
            Example = "identity:\n  pattern: entra_only\nsofs:\n  cluster_name: sofs-cl",
            Remedy =
                "Remove section sofs and use fslogix.cloud_cache with Azure storage, or set identity.pattern to ad_ds or hybrid_entra.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#entra-id-only--cloud-cache"
            ),
            Reads = ["identity.pattern", "sofs.nodes"],
            Check = static context =>
                context.Settings is { Identity.Pattern: IdentityPattern.EntraOnly, Sofs: not null }
                    ?
                    [
                        Finding.Sentence(
                            "sofs",
                            "Section sofs is set, but identity.pattern is 'entra_only'. A file server cluster needs Active Directory."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3009",
            Title = "Entra ID only without Cloud Cache",
            Cause =
                "Session hosts that are joined only to Entra ID keep profiles in Azure storage through Cloud Cache. Without a domain they cannot open other shares.",
            Example = "identity:\n  pattern: entra_only\nfslogix:\n  enabled: true",
            Remedy = "Add fslogix.cloud_cache with providers on Azure Files or Azure blobs, or set fslogix.enabled to false.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#entra-id-only--cloud-cache"
            ),
            Reads = ["identity.pattern", "fslogix.enabled", "fslogix.cloud_cache"],
            Check = static context =>
                context.Settings is { Identity.Pattern: IdentityPattern.EntraOnly, Fslogix: { Enabled: true, CloudCache: null } }
                    ?
                    [
                        new(
                            "fslogix.cloud_cache",
                            "is missing, but identity.pattern 'entra_only' needs it to keep profiles in Azure storage."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3010",
            Title = "A profile share outside Azure Files, with Entra ID only",
            Cause =
                "Without a domain, only Azure Files recognizes users by their Entra ID sign-in. A file server on the site needs another way to authenticate them.",
            Example =
                "identity:\n  pattern: entra_only\nfslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: SITE, path: '\\\\fs01\\profiles'}",
            Remedy = "Use a share in Azure Files with directory_service AADKERB, or a provider of type azure.",
            Source = new(
                "Enable Microsoft Entra Kerberos authentication for hybrid identities on Azure Files",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-auth-hybrid-identities-enable"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.pattern", "fslogix.locations", "fslogix.cloud_cache"],
            Check = static context =>
                context.Settings.Identity.Pattern == IdentityPattern.EntraOnly
                    ? ProfileStorage
                        .Shares(context.Settings.Fslogix)
                        .Where(place => !StorageFacts.IsAzureFiles(place.Share))
                        .Select(place => new Finding(
                            place.Path,
                            $"is '{place.Share}', which is not in Azure Files. With identity.pattern 'entra_only', no other file server recognizes the users."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD3011",
            Title = "The directory service of an account does not match the identity pattern",
            Cause =
                "A storage account has one identity source. AD needs a domain in which users sign in. AADKERB needs users and hosts that Entra ID knows, "
                + "which ad_ds does not provide.",
            Example = "identity:\n  pattern: entra_only\nstorage:\n  cloud_cache:\n    directory_service: AD",
            Remedy = "Use AADKERB with entra_only and AD with ad_ds. hybrid_entra accepts either.",
            Source = new(
                "Overview of Azure Files identity-based authentication for SMB access",
                "https://learn.microsoft.com/azure/storage/files/storage-files-active-directory-overview"
            ),
            Reads = ["identity.pattern", "storage.cloud_cache", "storage.witness", "storage.app_attach"],
            Check = static context =>
                DeclaredAccount
                    .All(context.Settings.Storage)
                    .SelectMany(
                        IEnumerable<Finding> (place) =>
                            (context.Settings.Identity.Pattern, place.Account.DirectoryService) switch
                            {
                                (IdentityPattern.EntraOnly, DirectoryService.AD) => [Unfit(place.Path, "AD", "entra_only", "AADKERB")],
                                (IdentityPattern.AdDs, DirectoryService.AADKERB) => [Unfit(place.Path, "AADKERB", "ad_ds", "AD")],
                                _ => [],
                            }
                    ),
        },
        new()
        {
            Code = "AVD3012",
            Title = "A profile share in an account without a directory",
            Cause =
                "FSLogix opens a share in Azure Files as the user who signs in. An account with directory_service None accepts only account keys and refuses users.",
            Example =
                "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: FILES, path: '\\\\stprofiles.file.core.windows.net\\profiles'}\nstorage:\n "
                + " cloud_cache: {name: stprofiles}",
            Remedy =
                "Set storage.cloud_cache.directory_service to AD (with a domain) or AADKERB (with Entra ID). If the account must join the domain first, "
                + "create it in a separate run without session hosts: set avd:layers to [control_plane], or fslogix.enabled to false.",
            Source = new(
                "Overview of Azure Files identity-based authentication for SMB access",
                "https://learn.microsoft.com/azure/storage/files/storage-files-active-directory-overview"
            ),
            Reads = ["fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "storage.cloud_cache", "avd:layers"],
            Check = static context =>
                UserlessShare(context) is { } path
                    ? [new("storage.cloud_cache.directory_service", $"is 'None', but {path} opens a share of that account as the user.")]
                    : [],
        },
    ];

    /// <summary>The setting that opens a share as the user in an account without a directory. Null if no setting does, or if this stack makes no host that opens it.</summary>
    public static string? UserlessShare(RuleContext context) =>
        context.Settings.Storage.CloudCache is { ExistingId: null, DirectoryService: DirectoryService.None } account
        && context.Settings.Fslogix.Enabled
        && (context.Layers & (Layers.Hosts | Layers.Fslogix)) != Layers.None
        && ProfileStorage.Shares(context.Settings.Fslogix).FirstOrDefault(share => ProfileStorage.IsIn(account, share.Share))
            is { Share: not null } place
            ? place.Path
            : null;

    private static Finding Unfit(string account, string given, string pattern, string allowed) =>
        new(
            $"{account}.directory_service",
            $"is '{given}', but identity.pattern '{pattern}' requires {allowed}.",
            $"Use {allowed}, or None if account keys are enough."
        );
}
