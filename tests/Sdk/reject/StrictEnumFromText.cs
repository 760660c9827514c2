// error: CS0029
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        _ = new AzureNative.Storage.StorageAccountArgs { AccessTier = "Hot" }; // rejected
        _ = new AzureNative.Storage.StorageAccountArgs { AccessTier = output }; // rejected
        _ = new AzureNative.KeyVault.Inputs.SkuArgs { Name = "standard" }; // rejected
        _ = new AzureNative.KeyVault.Inputs.VaultPropertiesArgs { CreateMode = "recover" }; // rejected
        _ = new AzureNative.Storage.BlobContainerArgs { PublicAccess = "None" }; // rejected
        _ = new AzureNative.Storage.Inputs.NetworkRuleSetArgs { DefaultAction = "Allow" }; // rejected
        _ = new AzureNative.DesktopVirtualization.Inputs.MaintenanceWindowPropertiesArgs { DayOfWeek = "Friday" }; // rejected
        _ = new AzureNative.DesktopVirtualization.Inputs.ResourceModelWithAllowedPropertySetIdentityArgs { Type = "SystemAssigned" }; // rejected
        _ = new AzureNative.HybridCompute.Inputs.IdentityArgs { Type = "SystemAssigned" }; // rejected
        _ = new AzureNative.Monitor.Inputs.MicrosoftCommonIdentityArgs { Type = "SystemAssigned" }; // rejected
        _ = new AzureNative.OperationalInsights.Inputs.IdentityArgs { Type = "SystemAssigned" }; // rejected
        _ = new AzureNative.Maintenance.Inputs.TagSettingsPropertiesArgs { FilterOperator = "Any" }; // rejected
    }
}
