// error: CS8619
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.DesktopVirtualization.HostPool pool)
    {
        _ = new AzureNative.Resources.ResourceGroupArgs { Tags = pool.Tags }; // rejected
    }
}
