// error: CS1729
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        var tier = new AzureNative.Storage.AccessTier("Hot"); // rejected
    }
}
