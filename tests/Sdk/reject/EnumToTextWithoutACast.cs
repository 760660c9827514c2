// error: CS0266
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        string text = AzureNative.Storage.AccessTier.Hot; // rejected
    }
}
