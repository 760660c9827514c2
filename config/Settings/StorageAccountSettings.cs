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
    /// Default: derived from deployment.name and deployment.environment. The account's globally unique name: lower-case letters and digits.
    /// </summary>
    [StringLength(24, MinimumLength = 3)]
    public string? Name { get; init; }

    /// <summary>Default: an account is created. The id of an existing account to use instead.</summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: StorageV2. The kind of account; premium file shares require FileStorage.</summary>
    public StorageKind Kind { get; init; } = StorageKind.StorageV2;

    /// <summary>Default: Standard_LRS. The redundancy and performance.</summary>
    public StorageSku Sku { get; init; } = StorageSku.StandardLrs;

    /// <summary>Default: None. The identity source that authenticates users on file shares.</summary>
    public DirectoryService DirectoryService { get; init; } = DirectoryService.None;

    /// <summary>Default: none. The GUID of the Active Directory domain; used with directory_service AD or AADKERB.</summary>
    public Guid? DomainGuid { get; init; }

    /// <summary>Default: none. The security identifier (SID) of the domain; used with directory_service AD.</summary>
    public DomainSid? DomainSid { get; init; }

    /// <summary>
    /// Default: none. The security identifier (SID) of the storage account's computer account in the domain; used with directory_service AD. It
    /// exists only after the storage account has joined the domain. Use directory_service None for the first deployment.
    /// </summary>
    public AccountSid? StorageSid { get; init; }

    /// <summary>
    /// Default: the account's name, cut to 15 characters. The name of the storage account's computer account in the domain, without the dollar sign;
    /// used with directory_service AD.
    /// </summary>
    [StringLength(19, MinimumLength = 1)]
    public string? SamAccountName { get; init; }

    /// <summary>
    /// Default: StorageFileDataSmbShareReader for App Attach packages with directory_service AD, because computer accounts cannot have a role;
    /// otherwise None. The permission of all authenticated users on every share; used with directory_service AD or AADKERB.
    /// </summary>
    public ShareAccess? DefaultSharePermission { get; init; }

    /// <summary>
    /// Default: true if a key is used to sign in (the cloud witness, Cloud Cache on blobs, App Attach for Entra-joined hosts, file shares with
    /// directory_service None), otherwise false. Whether account keys can be used. A key gives full access to every share and bypasses the directory
    /// and all roles.
    /// </summary>
    public bool? SharedKeyAccess { get; init; }

    /// <summary>Default: Enabled. Whether the account is reachable over its public endpoint.</summary>
    public PublicAccess PublicNetworkAccess { get; init; } = PublicAccess.Enabled;

    /// <summary>Default: the defaults of its keys. The network rules of the public endpoint.</summary>
    public NetworkRuleSettings NetworkRules { get; init; } = new();

    /// <summary>
    /// Default: none. A private endpoint for the account's files or blobs, depending on use. If Cloud Cache uses both in one account, two endpoints
    /// are created; the name of the blob endpoint ends with -blob.
    /// </summary>
    public PrivateEndpointSettings? PrivateEndpoint { get; init; }

    /// <summary>
    /// Default: none. The file shares to create. They can also be in an existing account, in any subscription that the login can access. Shares
    /// accept SMB 3.1.1 with AES-256-GCM.
    /// </summary>
    public ImmutableArray<FileShareSettings> Shares { get; init; } = [];

    /// <summary>Default: 14. The number of days that a deleted share can be recovered.</summary>
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

/// <summary>The redundancy and performance of a storage account.</summary>
/// <seealso href="https://learn.microsoft.com/azure/storage/common/storage-account-overview">Storage account overview</seealso>
public enum StorageSku
{
    /// <summary>Three copies in one datacenter.</summary>
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

    /// <summary>Premium performance, three copies in one datacenter.</summary>
    [EnumMember(Value = "Premium_LRS")]
    PremiumLrs,

    /// <summary>Premium performance, copies in three zones.</summary>
    [EnumMember(Value = "Premium_ZRS")]
    PremiumZrs,
}

/// <summary>The identity source that authenticates users on file shares.</summary>
/// <seealso href="https://learn.microsoft.com/azure/storage/files/storage-files-active-directory-overview">Overview of Azure Files identity-based authentication for SMB access</seealso>
public enum DirectoryService
{
    /// <summary>Account keys only.</summary>
    None,

    /// <summary>On-premises Active Directory.</summary>
    AD,

    /// <summary>Entra Kerberos.</summary>
    AADKERB,
}

/// <summary>The permission of all authenticated users on the shares of an account. The names are Azure's.</summary>
/// <seealso href="https://learn.microsoft.com/azure/storage/files/storage-files-identity-assign-share-level-permissions">Assign share-level permissions for Azure file shares</seealso>
public enum ShareAccess
{
    /// <summary>No default permission; each user needs a role.</summary>
    None,

    /// <summary>Read.</summary>
    StorageFileDataSmbShareReader,

    /// <summary>Read, write and delete.</summary>
    StorageFileDataSmbShareContributor,

    /// <summary>Read, write, delete and change permissions.</summary>
    StorageFileDataSmbShareElevatedContributor,
}
