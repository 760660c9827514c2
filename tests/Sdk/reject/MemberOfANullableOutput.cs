// error: CS8602
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.DesktopVirtualization.HostPool pool, AzureNative.HybridCompute.Machine machine)
    {
        var principal = machine.Identity.Apply(identity => identity.PrincipalId); // rejected
        var count = pool.Tags.Apply(tags => tags.Count); // rejected
    }
}
