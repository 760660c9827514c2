using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>A storage account in Azure.</summary>
/// <seealso href="https://learn.microsoft.com/azure/storage/common/storage-account-overview">Storage account overview</seealso>
public sealed record StorageAccountSettings
{
    /// <summary>
    /// Default: derived from deployment.name and deployment.environment. The account's name, unique in the world: lower-case letters and digits.
    /// </summary>
    [StringLength(24, MinimumLength = 3)]
    public string? Name { get; init; }

    /// <summary>Default: an account is created. The id of an account that exists and is used instead.</summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: StorageV2. The kind of account; premium file shares need FileStorage.</summary>
    public StorageKind Kind { get; init; } = StorageKind.StorageV2;

    /// <summary>Default: Standard_LRS. The redundancy and the speed.</summary>
    public StorageSku Sku { get; init; } = StorageSku.StandardLrs;

    /// <summary>Default: None. Who tells users apart on file shares.</summary>
    public DirectoryService DirectoryService { get; init; } = DirectoryService.None;

    /// <summary>Default: none. The GUID of the Active Directory domain; with directory_service AD or AADKERB.</summary>
    public Guid? DomainGuid { get; init; }

    /// <summary>Default: none. The security id of the domain; with directory_service AD.</summary>
    public DomainSid? DomainSid { get; init; }

    /// <summary>
    /// Default: none. The security id of the computer account that stands for the storage account in the domain; with directory_service AD. It exists only once
    /// the account has been joined, so the first deployment uses directory_service None.
    /// </summary>
    public AccountSid? StorageSid { get; init; }

    /// <summary>Default: the account's name, cut to 15 characters. The name of that computer account, without the dollar sign; with directory_service AD.</summary>
    [StringLength(19, MinimumLength = 1)]
    public string? SamAccountName { get; init; }

    /// <summary>
    /// Default: StorageFileDataSmbShareReader for packages of App Attach with directory_service AD, since computer accounts cannot be given a role; otherwise
    /// None. What everybody whom the directory knows may do on every share; with directory_service AD or AADKERB.
    /// </summary>
    public ShareAccess? DefaultSharePermission { get; init; }

    /// <summary>
    /// Default: true where something signs in with a key (the cloud witness, Cloud Cache on blobs, App Attach for Entra-joined hosts, file shares with
    /// directory_service None), otherwise false. Whether account keys work. A key opens every share to whoever holds it, past the directory and past all roles.
    /// </summary>
    public bool? SharedKeyAccess { get; init; }

    /// <summary>Default: Enabled. Whether the account answers on its public endpoint.</summary>
    public PublicAccess PublicNetworkAccess { get; init; } = PublicAccess.Enabled;

    /// <summary>Default: the defaults of its keys. Who may reach the public endpoint.</summary>
    public NetworkRuleSettings NetworkRules { get; init; } = new();

    /// <summary>
    /// Default: none. A private endpoint for the account: for its files or its blobs, whichever is used. Where Cloud Cache uses both in one account, there are two, and
    /// the one for blobs gets -blob after the name.
    /// </summary>
    public PrivateEndpointSettings? PrivateEndpoint { get; init; }

    /// <summary>
    /// Default: none. The file shares to make; in an account that exists, too, in any subscription that the login reaches. Shares take SMB 3.1.1 with AES-256-GCM.
    /// </summary>
    public ImmutableArray<FileShareSettings> Shares { get; init; } = [];

    /// <summary>Default: 14. Days a deleted share can be recovered.</summary>
    [Range(1, 365)]
    public int SoftDeleteDays { get; init; } = 14;
}

/// <summary>A file share in Azure.</summary>
/// <seealso href="https://learn.microsoft.com/azure/storage/files/storage-files-scale-targets">Scalability and performance targets for Azure Files</seealso>
public sealed record FileShareSettings
{
    /// <summary>The name: lower-case letters, digits and single hyphens.</summary>
    [StringLength(63, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>The size in GiB.</summary>
    [Range(1, 102400)]
    public required int QuotaGib { get; init; }
}

/// <summary>The kind of a storage account.</summary>
/// <seealso href="https://learn.microsoft.com/azure/storage/common/storage-account-overview">Storage account overview</seealso>
public enum StorageKind
{
    /// <summary>General purpose.</summary>
    StorageV2,

    /// <summary>Premium file shares.</summary>
    FileStorage,

    /// <summary>Premium blobs.</summary>
    BlockBlobStorage,
}

/// <summary>The redundancy and the speed of a storage account.</summary>
/// <seealso href="https://learn.microsoft.com/azure/storage/common/storage-account-overview">Storage account overview</seealso>
public enum StorageSku
{
    /// <summary>Three copies in one datacentre.</summary>
    [EnumMember(Value = "Standard_LRS")]
    StandardLrs,

    /// <summary>Copies in three zones.</summary>
    [EnumMember(Value = "Standard_ZRS")]
    StandardZrs,

    /// <summary>Copies in a second region.</summary>
    [EnumMember(Value = "Standard_GRS")]
    StandardGrs,

    /// <summary>Copies in three zones and a second region.</summary>
    [EnumMember(Value = "Standard_GZRS")]
    StandardGzrs,

    /// <summary>Fast disks, three copies in one datacentre.</summary>
    [EnumMember(Value = "Premium_LRS")]
    PremiumLrs,

    /// <summary>Fast disks, copies in three zones.</summary>
    [EnumMember(Value = "Premium_ZRS")]
    PremiumZrs,
}

/// <summary>Who tells users apart on file shares.</summary>
/// <seealso href="https://learn.microsoft.com/azure/storage/files/storage-files-active-directory-overview">Overview of Azure Files identity-based authentication for SMB access</seealso>
public enum DirectoryService
{
    /// <summary>Account keys only.</summary>
    None,

    /// <summary>Active Directory of the site.</summary>
    AD,

    /// <summary>Entra Kerberos.</summary>
    AADKERB,
}

/// <summary>What everybody whom the directory knows may do on the shares of an account; the names are Azure's.</summary>
/// <seealso href="https://learn.microsoft.com/azure/storage/files/storage-files-identity-assign-share-level-permissions">Assign share-level permissions for Azure file shares</seealso>
public enum ShareAccess
{
    /// <summary>Nothing without a role of one's own.</summary>
    None,

    /// <summary>Read.</summary>
    StorageFileDataSmbShareReader,

    /// <summary>Read, write and delete.</summary>
    StorageFileDataSmbShareContributor,

    /// <summary>All that, and change who may.</summary>
    StorageFileDataSmbShareElevatedContributor,
}
