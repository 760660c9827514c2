// A union of three or more objects is a bare object: it takes the args and gives them back.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        var args = new AzureNative.Monitor.MetricAlertArgs
        {
            Criteria = new AzureNative.Monitor.Inputs.MetricAlertSingleResourceMultipleMetricCriteriaArgs
            {
                OdataType = "Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria",
            },
        };
        object criteria = args.Criteria;
    }
}
