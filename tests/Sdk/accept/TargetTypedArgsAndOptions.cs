// Args and options may be written as new().
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new AzureNative.DesktopVirtualization.HostPool("pool", new() { ResourceGroupName = "rg", HostPoolType = "Pooled" }, new() { Protect = true });
    }
}
