using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>How machines are joined against where profiles are: AVD3008 to AVD3012.</summary>
internal static class IdentityStorageRules
{
    private const string Source = "Architecture Deep Design, Entra ID Only + Cloud Cache";

    private static readonly Rule EntraOnlyHasNoSofs = new(
        new("AVD3008", "A file server without Active Directory",
            "The file server's nodes, its cluster and its access point are objects of an Active Directory domain, and users open its shares with Kerberos. "
            + "With entra_only there is no domain.",
            "identity:\n  pattern: entra_only\nsofs:\n  cluster_name: sofs-cl",
            "Leave sofs out and use fslogix.cloud_cache on Azure storage, or choose ad_ds or hybrid_entra.", Source),
        Severity.Error,
        ["identity.pattern", "sofs.nodes"],
        static context => context.Settings is { Identity.Pattern: IdentityPattern.EntraOnly, Sofs: not null }
            ? [new("sofs", "There is a section sofs, but identity.pattern is 'entra_only', and a file server cluster needs Active Directory.",
                "Leave sofs out, or choose hybrid_entra.")]
            : []);

    private static readonly Rule EntraOnlyHasCloudCache = new(
        new("AVD3009", "Entra ID only without Cloud Cache",
            "Session hosts that are joined to Entra ID alone keep profiles in Azure storage, through Cloud Cache; there is no domain to open other shares "
            + "with.",
            "identity:\n  pattern: entra_only\nfslogix:\n  enabled: true",
            "Add fslogix.cloud_cache with providers on Azure Files or Azure blobs, or turn fslogix.enabled off.", Source),
        Severity.Error,
        ["identity.pattern", "fslogix.enabled", "fslogix.cloud_cache"],
        static context => context.Settings is { Identity.Pattern: IdentityPattern.EntraOnly, Fslogix: { Enabled: true, CloudCache: null } }
            ? [new("fslogix.cloud_cache",
                "fslogix.cloud_cache is missing, but identity.pattern is 'entra_only', which keeps profiles in Azure storage through Cloud Cache.",
                "Add fslogix.cloud_cache.")]
            : []);

    private static readonly Rule EntraOnlySharesAreInAzure = new(
        new("AVD3010", "A share on the site, with Entra ID only",
            "Without a domain only Azure Files knows users by their Entra ID sign-in. A file server of the site would have to know them some other way.",
            "identity:\n  pattern: entra_only\nfslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: SITE, path: '\\\\fs01\\profiles'}",
            "Use a share on Azure Files with directory_service AADKERB, or a provider of type azure.", Source),
        Severity.Warning,
        ["identity.pattern", "fslogix.locations", "fslogix.cloud_cache"],
        static context => context.Settings.Identity.Pattern == IdentityPattern.EntraOnly
            ? ProfileStorage.Shares(context.Settings.Fslogix).Where(place => !StorageFacts.IsAzureFiles(place.Share)).Select(place => new Finding(
                place.Path, $"{place.Path} is '{place.Share}', which is not in Azure Files; with identity.pattern entra_only nothing else knows the users.",
                "Use Azure Files or a provider of type azure."))
            : []);

    private static readonly Rule DirectoryFitsPattern = new(
        new("AVD3011", "The account's directory does not fit how machines are joined",
            "An account has one source of identity. AD needs a domain that users sign in with; AADKERB needs users and machines that Entra ID knows, which "
            + "ad_ds does not give.",
            "identity:\n  pattern: entra_only\nstorage:\n  cloud_cache:\n    directory_service: AD",
            "Use AADKERB with entra_only, AD with ad_ds; hybrid_entra takes either.", "Azure Files identity-based authentication"),
        Severity.Error,
        ["identity.pattern", "storage.cloud_cache", "storage.witness", "storage.app_attach"],
        static context => DeclaredAccount.All(context.Settings.Storage).SelectMany(IEnumerable<Finding> (place) =>
            (context.Settings.Identity.Pattern, place.Account.DirectoryService) switch
            {
                (IdentityPattern.EntraOnly, DirectoryService.AD) => [Unfit(place.Path, "AD", "entra_only", "AADKERB")],
                (IdentityPattern.AdDs, DirectoryService.AADKERB) => [Unfit(place.Path, "AADKERB", "ad_ds", "AD")],
                _ => [],
            }));

    private static readonly Rule SharesKnowTheirUsers = new(
        new()
        {
            Code = "AVD3012",
            Title = "A profile share that knows no users",
            Cause = "FSLogix opens a share in Azure Files as the user who signs in. An account with directory_service None knows account keys only, and refuses.",
            Example = "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: FILES, path: '\\\\stprofiles.file.core.windows.net\\profiles'}\nstorage:\n "
                + " cloud_cache: {name: stprofiles}",
            Remedy = "Set storage.cloud_cache.directory_service to AD (with a domain) or AADKERB (with Entra ID). An account that must be joined to the domain first "
                + "is made in a run of its own, without session hosts: avd:layers: [control_plane], or fslogix.enabled: false.",
            Source = "Azure Files identity-based authentication, https://learn.microsoft.com/azure/storage/files/storage-files-active-directory-overview",
        },
        Severity.Error,
        ["fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "storage.cloud_cache", "avd:layers"],
        static context => UserlessShare(context) is { } path
            ? [new("storage.cloud_cache.directory_service",
                $"storage.cloud_cache.directory_service is 'None', but {path} opens a share of that account as the user.",
                "Set it to AD or AADKERB. For the first run of an account that is joined to the domain afterwards: avd:layers: [control_plane], or fslogix.enabled: false.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
        [EntraOnlyHasNoSofs, EntraOnlyHasCloudCache, EntraOnlySharesAreInAzure, DirectoryFitsPattern, SharesKnowTheirUsers];

    /// <summary>The setting that opens a share as the user, in an account that knows no users; null where there is none, or where this stack makes no host that would.</summary>
    public static string? UserlessShare(RuleContext context) =>
        context.Settings.Storage.CloudCache is { ExistingId: null, DirectoryService: DirectoryService.None } account
            && context.Settings.Fslogix.Enabled && (context.Layers & (Layers.Hosts | Layers.Fslogix)) != Layers.None
            && ProfileStorage.Shares(context.Settings.Fslogix).FirstOrDefault(share => ProfileStorage.IsIn(account, share.Share)) is { Share: not null } place
                ? place.Path
                : null;

    private static Finding Unfit(string account, string given, string pattern, string allowed) => new($"{account}.directory_service",
        $"{account}.directory_service is '{given}', but identity.pattern '{pattern}' goes with {allowed}.",
        $"Use {allowed}, or None where account keys will do.");
}
