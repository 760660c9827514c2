// error: CS0030
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(string text)
    {
        var tier = (AzureNative.Storage.AccessTier)text; // rejected
    }
}
