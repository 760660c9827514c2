// error: CS8604
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(string? text, string? other)
    {
        Input<string> input = text; // rejected
        _ = new AzureNative.DesktopVirtualization.HostPoolArgs { ResourceGroupName = other }; // rejected
    }
}
