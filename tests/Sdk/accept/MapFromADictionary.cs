// A map property takes a dictionary of plain values.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new AzureNative.Resources.ResourceGroupArgs { Tags = new Dictionary<string, string> { ["a"] = "b" } };
    }
}
