using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>The resource types that carry settings of an estate. Source: Azure resource reference, https://learn.microsoft.com/azure/templates/.</summary>
internal static class ArmTypes
{
    public const string Group = "Microsoft.Resources/resourceGroups";
    public const string HostPool = "Microsoft.DesktopVirtualization/hostPools";
    public const string SessionHost = "Microsoft.DesktopVirtualization/hostPools/sessionHosts";
    public const string ApplicationGroup = "Microsoft.DesktopVirtualization/applicationGroups";
    public const string Application = "Microsoft.DesktopVirtualization/applicationGroups/applications";
    public const string Workspace = "Microsoft.DesktopVirtualization/workspaces";
    public const string ScalingPlan = "Microsoft.DesktopVirtualization/scalingPlans";
    public const string PooledSchedule = "Microsoft.DesktopVirtualization/scalingPlans/pooledSchedules";
    public const string LogAnalytics = "Microsoft.OperationalInsights/workspaces";
    public const string KeyVault = "Microsoft.KeyVault/vaults";
    public const string ActionGroup = "Microsoft.Insights/actionGroups";
    public const string Machine = "Microsoft.HybridCompute/machines";
    public const string MachineExtension = "Microsoft.HybridCompute/machines/extensions";
    public const string MachineInstance = "Microsoft.AzureStackHCI/virtualMachineInstances";
    public const string NetworkInterface = "Microsoft.AzureStackHCI/networkInterfaces";
    public const string DiagnosticSetting = "Microsoft.Insights/diagnosticSettings";
    public const string RoleAssignment = "Microsoft.Authorization/roleAssignments";

    /// <summary>What hosts use and a config names by its id, and resource groups.</summary>
    public static ImmutableArray<string> UsedByHosts { get; } =
    [
        Group,
        NetworkInterface,
        "Microsoft.AzureStackHCI/logicalNetworks",
        "Microsoft.AzureStackHCI/storageContainers",
        "Microsoft.AzureStackHCI/galleryImages",
        "Microsoft.AzureStackHCI/marketplaceGalleryImages",
    ];
}
