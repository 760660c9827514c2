// error: CS0266
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(double value)
    {
        _ = new AzureNative.DesktopVirtualization.HostPoolArgs { MaxSessionLimit = value }; // rejected
    }
}
