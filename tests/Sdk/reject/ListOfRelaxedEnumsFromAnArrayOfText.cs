// error: CS0029
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        InputList<Union<string, AzureNative.Monitor.KnownDataFlowStreams>> streams = new[] { "Custom-a" }; // rejected
    }
}
