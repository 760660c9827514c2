// error: CS0266
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.Monitor.MetricAlertArgs args)
    {
        Output<object> criteria = args.Criteria; // rejected
    }
}
