// error: CS0029
using Pulumi;
using Streams = Pulumi.AzureNative.Monitor.KnownDataFlowStreams;

internal static class Snippet
{
    internal static void Run()
    {
        InputList<Union<string, Streams>> streams = new[] { Streams.Microsoft_Perf }; // rejected
    }
}
