// error: CS8619
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.DesktopVirtualization.HostPool pool)
    {
        Output<string> output = pool.Description; // rejected
        _ = new AzureNative.Resources.ResourceGroupArgs { ManagedBy = pool.Description }; // rejected
    }
}
