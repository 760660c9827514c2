// error: CS0029
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new AzureNative.DesktopVirtualization.HostPoolArgs { HostPoolType = AzureNative.DesktopVirtualization.LoadBalancerType.BreadthFirst }; // rejected
    }
}
