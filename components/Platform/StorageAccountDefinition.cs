using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Platform;

/// <summary>What a storage account is, apart from where it goes.</summary>
public sealed record StorageAccountDefinition
{
    /// <summary>Name: 3 to 24 lower-case letters and digits, unique in all of Azure.</summary>
    public required string Name { get; init; }

    /// <summary>Default: general purpose. Premium file shares need FileStorage.</summary>
    public AzureNative.Storage.Kind Kind { get; init; } = AzureNative.Storage.Kind.StorageV2;

    /// <summary>Default: standard, three copies in one datacentre.</summary>
    public AzureNative.Storage.SkuName Sku { get; init; } = AzureNative.Storage.SkuName.Standard_LRS;

    /// <summary>Default: off. Whether account keys work. The cloud witness, and Cloud Cache on blobs, sign in with one.</summary>
    public bool SharedKeyAccess { get; init; }

    /// <summary>Default: on. Off leaves private endpoints as the only way in.</summary>
    public bool PublicNetworkAccess { get; init; } = true;

    /// <summary>Default: refused. What happens to public traffic that no rule names.</summary>
    public AzureNative.Storage.DefaultAction DefaultAction { get; init; } = AzureNative.Storage.DefaultAction.Deny;

    /// <summary>Default: trusted Azure services pass the rules.</summary>
    public AzureNative.Storage.Bypass Bypass { get; init; } = AzureNative.Storage.Bypass.AzureServices;

    /// <summary>Default: none. Public IPv4 addresses or CIDR ranges that are let in.</summary>
    public ImmutableArray<string> AllowedIpRanges { get; init; } = [];

    /// <summary>Default: none. ARM ids of subnets with a service endpoint that are let in.</summary>
    public ImmutableArray<string> AllowedSubnetIds { get; init; } = [];

    /// <summary>Default: none, so that file shares open to account keys alone. Who tells the users of file shares apart.</summary>
    public FileDirectoryDefinition? Directory { get; init; }

    /// <summary>Default: none. The file shares, of SMB.</summary>
    public ImmutableArray<FileShareDefinition> Shares { get; init; } = [];

    /// <summary>Default: 14 days. Days (1 to 365) for which a deleted share can be recovered.</summary>
    public int ShareSoftDeleteDays { get; init; } = 14;

    /// <summary>Default: none. Names of blob containers, all private. FSLogix and the cluster of a cloud witness make their own.</summary>
    public ImmutableArray<string> BlobContainers { get; init; } = [];

    /// <summary>Default: on. Profiles and packages cannot be made again, so a config change must not delete them.</summary>
    public bool Protect { get; init; } = true;
}
