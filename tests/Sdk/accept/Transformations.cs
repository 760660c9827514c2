// A transformation takes typed args and gives args and options.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                args => args.Args is AzureNative.DesktopVirtualization.HostPoolArgs pool
                    ? new ResourceTransformationResult(pool, CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Protect = true }))
                    : null,
            },
        };
    }
}
