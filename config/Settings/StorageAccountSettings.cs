using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A storage account in Azure.</summary>
/// <remarks>Source: Architecture Deep Design, Entra ID Only + Cloud Cache</remarks>
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

    /// <summary>Default: true. Whether account keys work. The cloud witness and Cloud Cache on blobs need them.</summary>
    public bool SharedKeyAccess { get; init; } = true;

    /// <summary>Default: Enabled. Whether the account answers on its public endpoint.</summary>
    public PublicAccess PublicNetworkAccess { get; init; } = PublicAccess.Enabled;

    /// <summary>Default: the defaults of its keys. Who may reach the public endpoint.</summary>
    public NetworkRuleSettings NetworkRules { get; init; } = new();

    /// <summary>Default: none. A private endpoint for the account.</summary>
    public PrivateEndpointSettings? PrivateEndpoint { get; init; }

    /// <summary>Default: none. Its file shares.</summary>
    public ImmutableArray<FileShareSettings> Shares { get; init; } = [];

    /// <summary>Default: 14. Days a deleted share can be recovered.</summary>
    [Range(1, 365)]
    public int SoftDeleteDays { get; init; } = 14;
}
