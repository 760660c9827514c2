using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of storage accounts in Azure, as definitions of their component.</summary>
internal static class StorageMapping
{
    // source: AzFilesHybrid, Join-AzStorageAccount; NetBIOS takes no longer names of computers
    private const int LongestComputerName = 15;

    /// <summary>The storage accounts of the estate, each with its purpose.</summary>
    public static ImmutableArray<PlannedStorageAccount> AccountsFrom(AvdEstate estate) =>
        [.. estate.Accounts.Select(account => PlanOf(account, estate))];

    private static StoragePurpose PurposeFrom(StorageUse use) =>
        use switch
        {
            StorageUse.CloudCache => StoragePurpose.CloudCache,
            StorageUse.AppAttach => StoragePurpose.AppAttach,
            StorageUse.Witness => StoragePurpose.Witness,
        };

    private static PlannedStorageAccount PlanOf(EstateAccount account, AvdEstate estate) =>
        new(
            PurposeFrom(account.Use),
            account.Settings.ExistingId is { } existing
                ? new Adoptable<StorageAccountDefinition>.Existing(existing.ToString())
                : new Adoptable<StorageAccountDefinition>.Created(DefinitionFrom(account, estate)),
            new ExistingStorageAccount { Shares = SharesFrom(account.Settings), Protect = estate.Settings.Deployment.Protect }
        );

    private static StorageAccountDefinition DefinitionFrom(EstateAccount made, AvdEstate estate)
    {
        var (purpose, name, account, settings) = (PurposeFrom(made.Use), made.Name, made.Settings, estate.Settings);
        return new StorageAccountDefinition
        {
            Name = name,
            Kind = KindFrom(account.Kind),
            Sku = SkuFrom(account.Sku),
            SharedKeyAccess = estate.KeysWork(made),
            PublicNetworkAccess = account.PublicNetworkAccess == PublicAccess.Enabled,
            DefaultAction =
                account.NetworkRules.DefaultAction == NetworkAction.Allow
                    ? AzureNative.Storage.DefaultAction.Allow
                    : AzureNative.Storage.DefaultAction.Deny,
            Bypass =
                account.NetworkRules.Bypass == NetworkBypass.AzureServices
                    ? AzureNative.Storage.Bypass.AzureServices
                    : AzureNative.Storage.Bypass.None,
            AllowedIpRanges = [.. account.NetworkRules.IpRules.Select(range => range.ToString())],
            AllowedSubnetIds = [.. account.NetworkRules.SubnetIds.Select(id => id.ToString())],
            Directory = DirectoryFrom(purpose, account, name, settings),
            Shares = SharesFrom(account),
            ShareSoftDeleteDays = account.SoftDeleteDays,
            Protect = settings.Deployment.Protect,
        };
    }

    private static ImmutableArray<FileShareDefinition> SharesFrom(StorageAccountSettings account) =>
        [.. account.Shares.Select(share => new FileShareDefinition(share.Name, share.QuotaGib))];

    private static FileDirectoryDefinition? DirectoryFrom(
        StoragePurpose purpose,
        StorageAccountSettings account,
        string name,
        AvdSettings settings
    ) =>
        account.DirectoryService == DirectoryService.None
            ? null
            : new FileDirectoryDefinition
            {
                Service =
                    account.DirectoryService == DirectoryService.AD
                        ? AzureNative.Storage.DirectoryServiceOptions.AD
                        : AzureNative.Storage.DirectoryServiceOptions.AADKERB,
                Domain =
                    account is { DomainGuid: { } guid } && settings.Domain is { } domain ? DomainFrom(account, domain, guid, name) : null,
                DefaultPermission = PermissionFrom(account.DefaultSharePermission ?? DefaultPermissionOf(purpose, account)),
                // hosts in no domain have no account that a directory knows: the service reads packages for them, with the account's key
                AcceptsAccountKeys = purpose == StoragePurpose.AppAttach && settings.Identity.Pattern == IdentityPattern.EntraOnly,
            };

    private static FileDomainDefinition DomainFrom(StorageAccountSettings account, DomainSettings domain, Guid guid, string name) =>
        new(domain.Fqdn.ToString(), guid.ToString())
        {
            // Entra Kerberos takes name and GUID alone
            Membership = account is { DirectoryService: DirectoryService.AD, DomainSid: { } domainSid, StorageSid: { } storageSid }
                ? new FileDomainMembership(
                    domainSid.ToString(),
                    DomainNames.ShortName(domain),
                    (domain.ForestFqdn ?? domain.Fqdn).ToString(),
                    storageSid.ToString(),
                    account.SamAccountName ?? name[..Math.Min(name.Length, LongestComputerName)]
                )
                : null,
        };

    // roles are for users and groups that Entra ID knows; computer accounts of a domain can only be let in all at once
    private static ShareAccess DefaultPermissionOf(StoragePurpose purpose, StorageAccountSettings account) =>
        purpose == StoragePurpose.AppAttach && account.DirectoryService == DirectoryService.AD
            ? ShareAccess.StorageFileDataSmbShareReader
            : ShareAccess.None;

    private static AzureNative.Storage.DefaultSharePermission PermissionFrom(ShareAccess access) =>
        access switch
        {
            ShareAccess.StorageFileDataSmbShareReader => AzureNative.Storage.DefaultSharePermission.StorageFileDataSmbShareReader,
            ShareAccess.StorageFileDataSmbShareContributor => AzureNative.Storage.DefaultSharePermission.StorageFileDataSmbShareContributor,
            ShareAccess.StorageFileDataSmbShareElevatedContributor => AzureNative
                .Storage
                .DefaultSharePermission
                .StorageFileDataSmbShareElevatedContributor,
            ShareAccess.None => AzureNative.Storage.DefaultSharePermission.None,
        };

    private static AzureNative.Storage.Kind KindFrom(StorageKind kind) =>
        kind switch
        {
            StorageKind.FileStorage => AzureNative.Storage.Kind.FileStorage,
            StorageKind.BlockBlobStorage => AzureNative.Storage.Kind.BlockBlobStorage,
            StorageKind.StorageV2 => AzureNative.Storage.Kind.StorageV2,
        };

    private static AzureNative.Storage.SkuName SkuFrom(StorageSku sku) =>
        sku switch
        {
            StorageSku.StandardZrs => AzureNative.Storage.SkuName.Standard_ZRS,
            StorageSku.StandardGrs => AzureNative.Storage.SkuName.Standard_GRS,
            StorageSku.StandardGzrs => AzureNative.Storage.SkuName.Standard_GZRS,
            StorageSku.PremiumLrs => AzureNative.Storage.SkuName.Premium_LRS,
            StorageSku.PremiumZrs => AzureNative.Storage.SkuName.Premium_ZRS,
            StorageSku.StandardLrs => AzureNative.Storage.SkuName.Standard_LRS,
        };
}
