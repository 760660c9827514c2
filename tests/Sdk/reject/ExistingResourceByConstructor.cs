// error: CS1503
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new AzureNative.DesktopVirtualization.HostPool("pool", "id"); // rejected
    }
}
