// An enum is made text by ToString or a cast.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        Input<string> byMethod = AzureNative.Storage.AccessTier.Hot.ToString();
        Input<string> byCast = (string)AzureNative.Storage.AccessTier.Hot;
        bool same = AzureNative.Storage.AccessTier.Hot == AzureNative.Storage.AccessTier.Cool;
    }
}
