// error: CS0029
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.PrivateDns.PrivateZone zone, AzureNative.Storage.FileShare share)
    {
        Output<int> records = zone.NumberOfRecordSets; // rejected
        Output<int> bytes = share.ShareUsageBytes; // rejected
    }
}
