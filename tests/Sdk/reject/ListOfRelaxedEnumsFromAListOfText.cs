// error: CS0029
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(List<string> list)
    {
        _ = new AzureNative.Monitor.Inputs.DataFlowArgs { Streams = list }; // rejected
    }
}
