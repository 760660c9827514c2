// error: CS0029
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        Input<string> input = AzureNative.DesktopVirtualization.HostPoolType.Pooled; // rejected
    }
}
