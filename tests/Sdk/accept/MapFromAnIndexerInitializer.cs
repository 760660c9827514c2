// A map property takes an indexer initializer.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        _ = new AzureNative.Resources.ResourceGroupArgs { Tags = { ["a"] = "b", ["c"] = output } };
    }
}
