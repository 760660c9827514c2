// A strict enum takes its members and outputs of them.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(Output<AzureNative.Storage.AccessTier> tier)
    {
        _ = new AzureNative.Storage.StorageAccountArgs { AccessTier = AzureNative.Storage.AccessTier.Hot };
        _ = new AzureNative.Storage.StorageAccountArgs { AccessTier = tier };
        _ = new AzureNative.KeyVault.Inputs.SkuArgs { Family = "A", Name = AzureNative.KeyVault.SkuName.Standard };
        _ = new AzureNative.DesktopVirtualization.Inputs.MaintenanceWindowPropertiesArgs
        {
            DayOfWeek = AzureNative.DesktopVirtualization.DayOfWeek.Friday,
            Hour = 2,
        };
    }
}
