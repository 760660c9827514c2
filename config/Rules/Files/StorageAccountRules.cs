using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Rules.Identifiers;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Storage accounts: kind, sku, shares and directory: AVD3084 to AVD3092.</summary>
internal static class StorageAccountRules
{
    private static readonly ImmutableArray<string> Sections = ["storage.cloud_cache", "storage.witness", "storage.app_attach"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3084",
            Title = "The kind and sku of an account do not match",
            Cause = "FileStorage and BlockBlobStorage are premium kinds. Azure creates them only with Premium_LRS or Premium_ZRS.",
            Example = "storage:\n  cloud_cache: {kind: FileStorage, sku: Standard_LRS}",
            Remedy = "Use a premium sku, or set kind to StorageV2.",
            Source = new("Storage account overview", "https://learn.microsoft.com/azure/storage/common/storage-account-overview"),
            Reads = Sections,
            Check = static context =>
                Made(context)
                    .Where(static at => !StorageFacts.GoTogether(at.Account.Kind, at.Account.Sku))
                    .Select(static at => new Finding(
                        at.Path + ".sku",
                        $"is '{EnumWords.Of(at.Account.Sku)}', but kind {at.Account.Kind} accepts only Premium_LRS or Premium_ZRS."
                    )),
        },
        new()
        {
            Code = "AVD3085",
            Title = "File shares in an account that does not support them",
            Cause =
                "An account of kind BlockBlobStorage, or of kind StorageV2 with a premium sku, holds only blobs. Premium file shares need kind FileStorage.",
            Example = "storage:\n  cloud_cache:\n    sku: Premium_LRS\n    shares:\n      - {name: profiles, quota_gib: 1024}",
            Remedy = "Use kind FileStorage for premium shares, or StorageV2 with a standard sku.",
            Source = new("Storage account overview", "https://learn.microsoft.com/azure/storage/common/storage-account-overview"),
            Reads = Sections,
            Check = static context =>
                Made(context)
                    .Where(static at => !at.Account.Shares.IsEmpty && !StorageFacts.HasFileShares(at.Account.Kind, at.Account.Sku))
                    .Select(static at => new Finding(
                        at.Path + ".kind",
                        $"is {at.Account.Kind} with sku {EnumWords.Of(at.Account.Sku)}, which does not support file shares, but shares are set."
                    )),
        },
        new()
        {
            Code = "AVD3086",
            Title = "A premium file share that is too small",
            Cause = "The size of a premium share sets its price and its speed. The minimum size is 100 GiB.",
            Example =
                "storage:\n  cloud_cache:\n    kind: FileStorage\n    sku: Premium_LRS\n    shares:\n      - {name: profiles, quota_gib: 50}",
            Remedy = "Set quota_gib to 100 or more.",
            Source = new(
                "Scalability and performance targets for Azure Files",
                "https://learn.microsoft.com/azure/storage/files/storage-files-scale-targets"
            ),
            Reads = Sections,
            Check = static context =>
                Shares(context)
                    .Where(static at =>
                        at.Account.Kind == StorageKind.FileStorage && at.Share.QuotaGib < StorageFacts.SmallestPremiumShareGib
                    )
                    .Select(static at => new Finding(
                        at.Path + ".quota_gib",
                        $"is {at.Share.QuotaGib}, but the minimum for a premium share is {StorageFacts.SmallestPremiumShareGib} GiB."
                    )),
        },
        new()
        {
            Code = "AVD3087",
            Title = "A large file share with geo-redundancy",
            Cause = "Shares above 5 TiB need large file shares. With geo-redundancy, large file shares are not available in every region.",
            Example = "storage:\n  cloud_cache:\n    sku: Standard_GRS\n    shares:\n      - {name: profiles, quota_gib: 10240}",
            Remedy = "Use Standard_LRS or Standard_ZRS, or check that the region supports large file shares with geo-redundancy.",
            Source = new(
                "Scalability and performance targets for Azure Files",
                "https://learn.microsoft.com/azure/storage/files/storage-files-scale-targets"
            ),
            Severity = Severity.Warning,
            Reads = Sections,
            Check = static context =>
                Shares(context)
                    .Where(static at => StorageFacts.IsGeoRedundant(at.Account.Sku) && at.Share.QuotaGib > StorageFacts.StandardShareGib)
                    .Select(static at => new Finding(
                        at.Path + ".quota_gib",
                        $"is {at.Share.QuotaGib}, which is above {StorageFacts.StandardShareGib} GiB, and the account has sku {EnumWords.Of(at.Account.Sku)}."
                    )),
        },
        new()
        {
            Code = "AVD3088",
            Title = "An invalid name of a file share",
            Cause =
                "The name of an Azure file share contains only lowercase letters, digits and single hyphens. It begins and ends with a letter or a digit.",
            Example = "storage:\n  cloud_cache:\n    shares:\n      - {name: FSLogix_Profiles, quota_gib: 1024}",
            Remedy = "Rename the share, for example to fslogix-profiles.",
            Source = new(
                "Naming and referencing shares, directories, files, and metadata",
                "https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-shares--directories--files--and-metadata"
            ),
            Reads = Sections,
            Check = static context =>
                Shares(context)
                    .Where(static at => !StorageFacts.IsShareName(at.Share.Name))
                    .Select(static at => new Finding(
                        at.Path + ".name",
                        $"is '{at.Share.Name}', but a share name contains only lowercase letters, digits and single hyphens."
                    )),
        },
        new()
        {
            Code = "AVD3089",
            Title = "Two file shares with the same name",
            Cause = "A storage account identifies a share by its name.",
            Example =
                "storage:\n  cloud_cache:\n    shares:\n      - {name: profiles, quota_gib: 1024}\n      - {name: profiles, quota_gib: 512}",
            Remedy = "Rename one of the shares.",
            Source = new(
                "Naming and referencing shares, directories, files, and metadata",
                "https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-shares--directories--files--and-metadata"
            ),
            Reads = Sections,
            Check = static context =>
                DeclaredAccount
                    .All(context.Settings.Storage)
                    .SelectMany(static place => Repeats.In(SharesOf(place), static at => at.Share.Name))
                    .Select(static at => new Finding(
                        at.Path + ".name",
                        $"is '{at.Share.Name}', which another share of the account already uses."
                    )),
        },
        new()
        {
            Code = "AVD3090",
            Title = "A storage account without its domain",
            Cause =
                "With directory_service AD, Azure needs the GUID and the SID of the domain and rejects the account without them. Get-ADDomain prints both.",
            Example = "storage:\n  cloud_cache: {directory_service: AD}",
            Remedy = "Add domain_guid and domain_sid.",
            Source = new(
                "Enable AD DS authentication for Azure file shares",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-ad-ds-enable"
            ),
            Reads = Sections,
            Check = static context =>
                Made(context).Where(static at => at.Account.DirectoryService == DirectoryService.AD).SelectMany(Missing),
        },
        new()
        {
            Code = "AVD3091",
            Title = "Domain keys that directory_service does not use",
            Cause =
                "domain_guid, domain_sid, storage_sid and sam_account_name describe the domain for directory_service AD. Of these, AADKERB uses only the "
                + "GUID. None uses none of them, and no default_share_permission.",
            Example = "storage:\n  cloud_cache: {directory_service: None, domain_guid: 00000000-0000-0000-0000-000000000301}",
            Remedy = "Set directory_service, or remove the keys.",
            Source = new(
                "Enable AD DS authentication for Azure file shares",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-ad-ds-enable"
            ),
            Severity = Severity.Warning,
            Reads = [.. Sections, "fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "identity.pattern", "avd:layers"],
            // an account without the directory that its users or hosts need is AVD3012 or AVD3099
            Check = static context =>
                Made(context)
                    .Where(at => !IsUnknowing(context, at.Path))
                    .SelectMany(static at =>
                        Asked(at.Account)
                            .Where(key => key.IsGiven && !key.ReadBy.Contains(at.Account.DirectoryService))
                            .Take(1)
                            .Select(key => Unread(at.Path, key.Name, at.Account.DirectoryService))
                    ),
        },
        new()
        {
            Code = "AVD3092",
            Title = "A key for an existing storage account",
            Cause =
                "With existing_id, the stack uses an existing account and does not change its kind, sku, keys, directory or network rules.",
            Example = "storage:\n  witness:\n    existing_id: <id>\n    sku: Standard_LRS",
            Remedy = "Remove the key, or remove existing_id to create an account.",
            Source = new("Configuration", "docs/configuration.md#storageaccount"),
            Severity = Severity.Warning,
            Reads = Sections,
            Check = static context =>
                DeclaredAccount
                    .All(context.Settings.Storage)
                    .SelectMany(at => AdoptedKeys.Ignored(context, at.Path, at.Account.ExistingId, KeysOfNewAccounts)),
        },
    ];

    private static ImmutableArray<string> KeysOfNewAccounts =>
        [
            "kind",
            "sku",
            "directory_service",
            "domain_guid",
            "domain_sid",
            "storage_sid",
            "sam_account_name",
            "default_share_permission",
            "shared_key_access",
            "public_network_access",
            "network_rules",
            "soft_delete_days",
        ];

    private static bool IsUnknowing(RuleContext context, string account) =>
        account switch
        {
            "storage.cloud_cache" => IdentityStorageRules.UserlessShare(context) is not null,
            "storage.app_attach.account" => AppAttachRules.IsHostless(context.Settings),
            _ => false,
        };

    // an existing account is not changed
    private static IEnumerable<DeclaredAccount> Made(RuleContext context) =>
        DeclaredAccount.All(context.Settings.Storage).Where(static at => at.Account.ExistingId is null);

    private static IEnumerable<ShareOfAccount> Shares(RuleContext context) =>
        DeclaredAccount.All(context.Settings.Storage).SelectMany(SharesOf);

    private static IEnumerable<ShareOfAccount> SharesOf(DeclaredAccount at) =>
        at.Account.Shares.Select((share, i) => new ShareOfAccount(share, at.Account, $"{at.Path}.shares[{i}]"));

    private static IEnumerable<Finding> Missing(DeclaredAccount at)
    {
        if (at.Account.DomainGuid is null)
            yield return new(at.Path + ".domain_guid", $"is missing, but directory_service is 'AD'.", "Add it: (Get-ADDomain).ObjectGUID.");
        if (at.Account.DomainSid is null)
            yield return new(at.Path + ".domain_sid", $"is missing, but directory_service is 'AD'.", "Add it: (Get-ADDomain).DomainSID.");
    }

    private static IEnumerable<DirectoryKey> Asked(StorageAccountSettings account) =>
        [
            new("domain_guid", account.DomainGuid is not null, [DirectoryService.AD, DirectoryService.AADKERB]),
            new("domain_sid", account.DomainSid is not null, [DirectoryService.AD]),
            new("storage_sid", account.StorageSid is not null, [DirectoryService.AD]),
            new("sam_account_name", account.SamAccountName is not null, [DirectoryService.AD]),
            new("default_share_permission", account.DefaultSharePermission is not null, [DirectoryService.AD, DirectoryService.AADKERB]),
        ];

    private static Finding Unread(string account, string key, DirectoryService service) =>
        new($"{account}.{key}", $"is set, but directory_service '{service}' does not use it.");

    private sealed record ShareOfAccount(FileShareSettings Share, StorageAccountSettings Account, string Path);

    private sealed record DirectoryKey(string Name, bool IsGiven, ImmutableArray<DirectoryService> ReadBy);
}
