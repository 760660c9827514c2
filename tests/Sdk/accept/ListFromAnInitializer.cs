// A list property takes a collection initializer.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        _ = new AzureNative.Monitor.MetricAlertArgs { Scopes = { "a", output } };
    }
}
