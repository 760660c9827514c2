// error: CS0029
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(Output<double> output)
    {
        _ = new AzureNative.DesktopVirtualization.HostPoolArgs { MaxSessionLimit = output }; // rejected
        _ = new AzureNative.Monitor.MetricAlertArgs { Severity = output }; // rejected
        _ = new Pulumi.Random.RandomPasswordArgs { Length = output }; // rejected
    }
}
