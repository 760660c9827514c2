// A resource whose inputs are all optional needs no args.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new AzureNative.Resources.ResourceGroup("rg");
        _ = new AzureNative.Resources.ResourceGroup("rg", null, new() { Protect = true });
        _ = new AzureNative.Provider("azure");
    }
}
