// error: CS8602
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.DesktopVirtualization.HostPool pool)
    {
        var token = pool.RegistrationInfo.Apply(info => info.Token); // rejected
        var count = pool.Tags.Apply(tags => tags.Count); // rejected
    }
}
