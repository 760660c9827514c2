// error: CS0234
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        _ = typeof(AzureNative.Insights.DiagnosticSetting); // rejected
        _ = typeof(AzureNative.Network.PrivateZone); // rejected
        _ = typeof(AzureNative.PrivateDns.PrivateDnsZone); // rejected
        _ = typeof(AzureNative.Security.AutoProvisioningSetting); // rejected
    }
}
