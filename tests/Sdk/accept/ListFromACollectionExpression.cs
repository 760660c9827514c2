// A list property takes a collection expression of plain values and outputs.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        _ = new AzureNative.Monitor.MetricAlertArgs { Scopes = ["a", output] };
        _ = new AzureNative.Monitor.MetricAlertArgs { Scopes = [] };
    }
}
