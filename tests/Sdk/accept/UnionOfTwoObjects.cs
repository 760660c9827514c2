// A list of a union of two objects takes both.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.Monitor.Inputs.DynamicMetricCriteriaArgs dynamic)
    {
        _ = new AzureNative.Monitor.Inputs.MetricAlertMultipleResourceMultipleMetricCriteriaArgs
        {
            AllOf = { new AzureNative.Monitor.Inputs.MetricCriteriaArgs { Threshold = 80, Operator = "GreaterThan" }, dynamic },
        };
    }
}
