// Get reads an existing resource.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(Output<string> id)
    {
        AzureNative.DesktopVirtualization.HostPool pool = AzureNative.DesktopVirtualization.HostPool.Get("pool", "id");
        pool = AzureNative.DesktopVirtualization.HostPool.Get("pool", id, new() { Protect = true });
        Output<string> name = pool.Name;
    }
}
