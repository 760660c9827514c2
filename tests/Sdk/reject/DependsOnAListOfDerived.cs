// error: CS0029
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(List<AzureNative.Resources.ResourceGroup> groups)
    {
        _ = new CustomResourceOptions { DependsOn = groups }; // rejected
    }
}
