// error: CS0117
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new AzureNative.DesktopVirtualization.HostPoolArgs { Name = "pool" }; // rejected
        _ = new AzureNative.Resources.ResourceGroupArgs { Name = "rg" }; // rejected
    }
}
