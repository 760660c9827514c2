namespace AvdPulumi.Configuration;

/// <summary>The resource types that settings take ids of (source: Azure Resource Manager template reference).</summary>
internal static class ArmTypes
{
    public const string ActionGroup = "Microsoft.Insights/actionGroups";
    public const string CustomLocation = "Microsoft.ExtendedLocation/customLocations";
    public const string GalleryImage = "Microsoft.AzureStackHCI/galleryImages";
    public const string KeyVault = "Microsoft.KeyVault/vaults";
    public const string LogAnalyticsWorkspace = "Microsoft.OperationalInsights/workspaces";
    public const string LogicalNetwork = "Microsoft.AzureStackHCI/logicalNetworks";
    public const string MarketplaceImage = "Microsoft.AzureStackHCI/marketplaceGalleryImages";
    public const string PrivateDnsZone = "Microsoft.Network/privateDnsZones";
    public const string RecoveryVault = "Microsoft.RecoveryServices/vaults";
    public const string ResourceGroup = "Microsoft.Resources/resourceGroups";
    public const string StorageAccount = "Microsoft.Storage/storageAccounts";
    public const string StorageContainer = "Microsoft.AzureStackHCI/storageContainers";
    public const string Subnet = "Microsoft.Network/virtualNetworks/subnets";
    public const string VirtualNetwork = "Microsoft.Network/virtualNetworks";

    /// <summary>The older name of a logical network, which this API no longer takes.</summary>
    public const string OldLogicalNetwork = "Microsoft.AzureStackHCI/virtualNetworks";

    /// <summary>An image in an Azure Compute Gallery; Azure Local cannot start machines from it.</summary>
    public const string ComputeGallery = "Microsoft.Compute/galleries";
}
