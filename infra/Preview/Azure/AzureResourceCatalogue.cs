
namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>
/// Every resource type that the program may register. A type that is not here is refused, so nothing reaches a preview unnoticed.
/// Sources: the type tokens and inputs of azure-native 3.28.0; ARM types of Microsoft's REST specifications.
/// </summary>
internal static class AzureResourceCatalogue
{
    private static readonly IReadOnlyDictionary<string, AzureResourceType> _types = new AzureResourceType[]
    {
        new("azure-native:resources:ResourceGroup", "Microsoft.Resources/resourceGroups", ["resourceGroupName"], ["location"]),
        new("azure-native:keyvault:Vault", "Microsoft.KeyVault/vaults", ["vaultName"],
            ["location", "properties.sku.name", "properties.enablePurgeProtection", "properties.softDeleteRetentionInDays", "properties.networkAcls.defaultAction"]),
        new("azure-native:operationalinsights:Workspace", "Microsoft.OperationalInsights/workspaces", ["workspaceName"],
            ["location", "sku.name", "retentionInDays", "workspaceCapping.dailyQuotaGb"]),
        new("azure-native:desktopvirtualization:HostPool", "Microsoft.DesktopVirtualization/hostPools", ["hostPoolName"],
            ["location", "hostPoolType", "loadBalancerType", "maxSessionLimit", "personalDesktopAssignmentType", "startVMOnConnect", "validationEnvironment"]),
        new("azure-native:desktopvirtualization:ApplicationGroup", "Microsoft.DesktopVirtualization/applicationGroups", ["applicationGroupName"],
            ["location", "applicationGroupType"]),
        new("azure-native:desktopvirtualization:Application", "Microsoft.DesktopVirtualization/applicationGroups/applications",
            ["applicationGroupName", "applicationName"], ["filePath", "commandLineSetting"]),
        new("azure-native:desktopvirtualization:Workspace", "Microsoft.DesktopVirtualization/workspaces", ["workspaceName"],
            ["location", "publicNetworkAccess"]),
    }.ToDictionary(type => type.Token, StringComparer.Ordinal);

    /// <summary>What is known of a type; null for one that the program may not register.</summary>
    public static AzureResourceType? Find(string token) => _types.GetValueOrDefault(token);
}
