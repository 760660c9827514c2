// error: CS0200
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.DesktopVirtualization.HostPool pool, Output<string> name)
    {
        pool.Name = name; // rejected
    }
}
