namespace AvdPulumi.Configuration.Facts;

/// <summary>The resource types whose ids settings accept, that the program creates, and that an import reads (source: Azure Resource Manager template reference).</summary>
internal static class ArmTypes
{
    public const string ActionGroup = "Microsoft.Insights/actionGroups";
    public const string ActivityLogAlert = "Microsoft.Insights/activityLogAlerts";
    public const string AppPackage = "Microsoft.DesktopVirtualization/appAttachPackages";
    public const string Application = "Microsoft.DesktopVirtualization/applicationGroups/applications";
    public const string ApplicationGroup = "Microsoft.DesktopVirtualization/applicationGroups";
    public const string AvdWorkspace = "Microsoft.DesktopVirtualization/workspaces";
    public const string CustomLocation = "Microsoft.ExtendedLocation/customLocations";
    public const string DataCollectionRule = "Microsoft.Insights/dataCollectionRules";
    public const string DefenderPlan = "Microsoft.Security/pricings";
    public const string DiagnosticSetting = "Microsoft.Insights/diagnosticSettings";
    public const string FileService = "Microsoft.Storage/storageAccounts/fileServices";
    public const string FileShare = "Microsoft.Storage/storageAccounts/fileServices/shares";
    public const string GalleryImage = "Microsoft.AzureStackHCI/galleryImages";
    public const string HostPool = "Microsoft.DesktopVirtualization/hostPools";
    public const string KeyVault = "Microsoft.KeyVault/vaults";
    public const string Lock = "Microsoft.Authorization/locks";
    public const string LogAlert = "Microsoft.Insights/scheduledQueryRules";
    public const string LogAnalyticsWorkspace = "Microsoft.OperationalInsights/workspaces";
    public const string LogicalNetwork = "Microsoft.AzureStackHCI/logicalNetworks";
    public const string Machine = "Microsoft.HybridCompute/machines";
    public const string MachineExtension = "Microsoft.HybridCompute/machines/extensions";
    public const string MachineInstance = "Microsoft.AzureStackHCI/virtualMachineInstances";
    public const string MaintenanceConfiguration = "Microsoft.Maintenance/maintenanceConfigurations";
    public const string ManagedIdentity = "Microsoft.ManagedIdentity/userAssignedIdentities";
    public const string MarketplaceImage = "Microsoft.AzureStackHCI/marketplaceGalleryImages";
    public const string MetricAlert = "Microsoft.Insights/metricAlerts";
    public const string NetworkInterface = "Microsoft.AzureStackHCI/networkInterfaces";
    public const string NetworkLink = "Microsoft.Network/privateDnsZones/virtualNetworkLinks";
    public const string PersonalSchedule = "Microsoft.DesktopVirtualization/scalingPlans/personalSchedules";
    public const string PooledSchedule = "Microsoft.DesktopVirtualization/scalingPlans/pooledSchedules";
    public const string PrivateDnsZone = "Microsoft.Network/privateDnsZones";
    public const string PrivateEndpoint = "Microsoft.Network/privateEndpoints";
    public const string RecoveryVault = "Microsoft.RecoveryServices/vaults";
    public const string ResourceGroup = "Microsoft.Resources/resourceGroups";
    public const string RoleAssignment = "Microsoft.Authorization/roleAssignments";
    public const string ScalingPlan = "Microsoft.DesktopVirtualization/scalingPlans";
    public const string SecurityGroup = "Microsoft.AzureStackHCI/networkSecurityGroups";
    public const string SecurityRule = "Microsoft.AzureStackHCI/networkSecurityGroups/securityRules";
    public const string SessionHost = "Microsoft.DesktopVirtualization/hostPools/sessionHosts";
    public const string StorageAccount = "Microsoft.Storage/storageAccounts";
    public const string StorageContainer = "Microsoft.AzureStackHCI/storageContainers";
    public const string Subnet = "Microsoft.Network/virtualNetworks/subnets";
    public const string VaultSecret = "Microsoft.KeyVault/vaults/secrets";
    public const string VirtualNetwork = "Microsoft.Network/virtualNetworks";
    public const string Workbook = "Microsoft.Insights/workbooks";
    public const string ZoneGroup = "Microsoft.Network/privateEndpoints/privateDnsZoneGroups";

    /// <summary>The older name of a logical network, which this API no longer accepts.</summary>
    public const string OldLogicalNetwork = "Microsoft.AzureStackHCI/virtualNetworks";

    /// <summary>An image in an Azure Compute Gallery; Azure Local cannot start machines from it.</summary>
    public const string ComputeGallery = "Microsoft.Compute/galleries";
}
