using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>How machines are joined against where profiles are: AVD3008 to AVD3012.</summary>
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
                "The file server's nodes, its cluster and its access point are objects of an Active Directory domain, and users open its shares with Kerberos. "
                + "With entra_only there is no domain.",
            Example = "identity:\n  pattern: entra_only\nsofs:\n  cluster_name: sofs-cl",
            Remedy = "Leave sofs out and use fslogix.cloud_cache on Azure storage, or choose ad_ds or hybrid_entra.",
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
                            "There is a section sofs, but identity.pattern is 'entra_only', and a file server cluster needs Active Directory.",
                            "Leave sofs out, or choose hybrid_entra."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3009",
            Title = "Entra ID only without Cloud Cache",
            Cause =
                "Session hosts that are joined to Entra ID alone keep profiles in Azure storage, through Cloud Cache; there is no domain to open other shares "
                + "with.",
            Example = "identity:\n  pattern: entra_only\nfslogix:\n  enabled: true",
            Remedy = "Add fslogix.cloud_cache with providers on Azure Files or Azure blobs, or turn fslogix.enabled off.",
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
                            "is missing, but identity.pattern is 'entra_only', which keeps profiles in Azure storage through Cloud Cache.",
                            "Add fslogix.cloud_cache."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3010",
            Title = "A share on the site, with Entra ID only",
            Cause =
                "Without a domain only Azure Files knows users by their Entra ID sign-in. A file server of the site would have to know them some other way.",
            Example =
                "identity:\n  pattern: entra_only\nfslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: SITE, path: '\\\\fs01\\profiles'}",
            Remedy = "Use a share on Azure Files with directory_service AADKERB, or a provider of type azure.",
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
                            $"is '{place.Share}', which is not in Azure Files; with identity.pattern entra_only nothing else knows the users.",
                            "Use Azure Files or a provider of type azure."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD3011",
            Title = "The account's directory does not fit how machines are joined",
            Cause =
                "An account has one source of identity. AD needs a domain that users sign in with; AADKERB needs users and machines that Entra ID knows, which "
                + "ad_ds does not give.",
            Example = "identity:\n  pattern: entra_only\nstorage:\n  cloud_cache:\n    directory_service: AD",
            Remedy = "Use AADKERB with entra_only, AD with ad_ds; hybrid_entra takes either.",
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
            Title = "A profile share that knows no users",
            Cause =
                "FSLogix opens a share in Azure Files as the user who signs in. An account with directory_service None knows account keys only, and refuses.",
            Example =
                "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: FILES, path: '\\\\stprofiles.file.core.windows.net\\profiles'}\nstorage:\n "
                + " cloud_cache: {name: stprofiles}",
            Remedy =
                "Set storage.cloud_cache.directory_service to AD (with a domain) or AADKERB (with Entra ID). An account that must be joined to the domain first "
                + "is made in a run of its own, without session hosts: avd:layers: [control_plane], or fslogix.enabled: false.",
            Source = new(
                "Overview of Azure Files identity-based authentication for SMB access",
                "https://learn.microsoft.com/azure/storage/files/storage-files-active-directory-overview"
            ),
            Reads = ["fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "storage.cloud_cache", "avd:layers"],
            Check = static context =>
                UserlessShare(context) is { } path
                    ?
                    [
                        new(
                            "storage.cloud_cache.directory_service",
                            $"is 'None', but {path} opens a share of that account as the user.",
                            "Set it to AD or AADKERB. For the first run of an account that is joined to the domain afterwards: avd:layers: [control_plane], or fslogix.enabled: false."
                        ),
                    ]
                    : [],
        },
    ];

    /// <summary>The setting that opens a share as the user, in an account that knows no users; null where there is none, or where this stack makes no host that would.</summary>
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
            $"is '{given}', but identity.pattern '{pattern}' goes with {allowed}.",
            $"Use {allowed}, or None where account keys will do."
        );
}
