using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Rules.Identifiers;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Storage accounts: kind, speed, shares and who tells users apart: AVD3084 to AVD3092.</summary>
internal static class StorageAccountRules
{
    private static readonly ImmutableArray<string> Sections = ["storage.cloud_cache", "storage.witness", "storage.app_attach"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3084",
            Title = "The account's kind and speed do not go together",
            Cause = "FileStorage and BlockBlobStorage are the premium kinds: Azure makes them with Premium_LRS or Premium_ZRS only.",
            Example = "storage:\n  cloud_cache: {kind: FileStorage, sku: Standard_LRS}",
            Remedy = "Use a premium sku, or kind StorageV2.",
            Source = new("Storage account overview", "https://learn.microsoft.com/azure/storage/common/storage-account-overview"),
            Reads = Sections,
            Check = static context =>
                Made(context)
                    .Where(static at => !StorageFacts.GoTogether(at.Account.Kind, at.Account.Sku))
                    .Select(static at => new Finding(
                        at.Path + ".sku",
                        $"is '{EnumWords.Of(at.Account.Sku)}', but kind {at.Account.Kind} takes Premium_LRS or Premium_ZRS.",
                        "Use a premium sku, or kind StorageV2."
                    )),
        },
        new()
        {
            Code = "AVD3085",
            Title = "File shares in an account that has none",
            Cause =
                "BlockBlobStorage holds blobs, and so does StorageV2 with a premium sku. Premium file shares are in accounts of kind FileStorage.",
            Example = "storage:\n  cloud_cache:\n    sku: Premium_LRS\n    shares:\n      - {name: profiles, quota_gib: 1024}",
            Remedy = "Use kind FileStorage for premium shares, or StorageV2 with a standard sku.",
            Source = new("Storage account overview", "https://learn.microsoft.com/azure/storage/common/storage-account-overview"),
            Reads = Sections,
            Check = static context =>
                Made(context)
                    .Where(static at => !at.Account.Shares.IsEmpty && !StorageFacts.HasFileShares(at.Account.Kind, at.Account.Sku))
                    .Select(static at => new Finding(
                        at.Path + ".kind",
                        $"is {at.Account.Kind} with sku {EnumWords.Of(at.Account.Sku)}, which has no file shares, but shares are given.",
                        "Use kind FileStorage, or a standard sku."
                    )),
        },
        new()
        {
            Code = "AVD3086",
            Title = "A premium file share that is too small",
            Cause = "A premium share is paid by its size and gets its speed from it; Azure makes none below 100 GiB.",
            Example =
                "storage:\n  cloud_cache:\n    kind: FileStorage\n    sku: Premium_LRS\n    shares:\n      - {name: profiles, quota_gib: 50}",
            Remedy = "Use 100 GiB or more.",
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
                        $"is {at.Share.QuotaGib}, but a premium share has {StorageFacts.SmallestPremiumShareGib} GiB or more.",
                        "Use 100 or more."
                    )),
        },
        new()
        {
            Code = "AVD3087",
            Title = "A large file share with copies in a second region",
            Cause = "Shares above 5 TiB need large file shares. With copies in a second region these are not to be had in every region.",
            Example = "storage:\n  cloud_cache:\n    sku: Standard_GRS\n    shares:\n      - {name: profiles, quota_gib: 10240}",
            Remedy = "Use Standard_LRS or Standard_ZRS, or check that the region has large file shares with geo-redundancy.",
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
                        $"is {at.Share.QuotaGib}, above {StorageFacts.StandardShareGib}, in an account with sku {EnumWords.Of(at.Account.Sku)}.",
                        "Use Standard_ZRS, or check the region."
                    )),
        },
        new()
        {
            Code = "AVD3088",
            Title = "A share name that Azure refuses",
            Cause =
                "A file share in Azure is named with lower-case letters, digits and single hyphens, and begins and ends with a letter or a digit.",
            Example = "storage:\n  cloud_cache:\n    shares:\n      - {name: FSLogix_Profiles, quota_gib: 1024}",
            Remedy = "Rename the share, such as fslogix-profiles.",
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
                        $"is '{at.Share.Name}', but a share name has lower-case letters, digits and single hyphens only.",
                        "Rename the share."
                    )),
        },
        new()
        {
            Code = "AVD3089",
            Title = "Two file shares of one name",
            Cause = "The shares of an account are told apart by their names.",
            Example =
                "storage:\n  cloud_cache:\n    shares:\n      - {name: profiles, quota_gib: 1024}\n      - {name: profiles, quota_gib: 512}",
            Remedy = "Rename one.",
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
                        $"is '{at.Share.Name}', which another share of the account is named already.",
                        "Rename one."
                    )),
        },
        new()
        {
            Code = "AVD3090",
            Title = "An account that does not know its domain",
            Cause =
                "With directory_service AD Azure is told the domain's GUID and security id, and refuses the account without them. (Get-ADDomain prints both.)",
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
            Title = "A domain that the account does not ask",
            Cause =
                "domain_guid, domain_sid, storage_sid and sam_account_name describe the domain for directory_service AD; AADKERB takes the GUID alone, None takes none of "
                + "them, and no default_share_permission.",
            Example = "storage:\n  cloud_cache: {directory_service: None, domain_guid: 00000000-0000-0000-0000-000000000301}",
            Remedy = "Set directory_service, or leave the keys out.",
            Source = new(
                "Enable AD DS authentication for Azure file shares",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-ad-ds-enable"
            ),
            Severity = Severity.Warning,
            Reads = [.. Sections, "fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "identity.pattern", "avd:layers"],
            // an account that is asked to know users or hosts, and does not, is AVD3012 or AVD3099
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
            Title = "A key for an account that is not made here",
            Cause =
                "With existing_id an account of someone else is used as it is. Its kind, speed, keys, directory and network rules are not changed.",
            Example = "storage:\n  witness:\n    existing_id: <id>\n    sku: Standard_LRS",
            Remedy = "Leave the key out, or leave existing_id out to have an account made.",
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

    // an account that exists is what it is
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
        new(
            $"{account}.{key}",
            $"is given, but directory_service '{service}' does not read it.",
            "Set directory_service, or leave the key out."
        );

    private sealed record ShareOfAccount(FileShareSettings Share, StorageAccountSettings Account, string Path);

    private sealed record DirectoryKey(string Name, bool IsGiven, ImmutableArray<DirectoryService> ReadBy);
}
