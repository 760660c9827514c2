// A list of relaxed enums takes text and members side by side.
using Pulumi;
using AzureNative = Pulumi.AzureNative;
using Streams = Pulumi.AzureNative.Monitor.KnownDataFlowStreams;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        InputList<Union<string, Streams>> expression = ["Custom-a", Streams.Microsoft_Perf];
        InputList<Union<string, Streams>> initializer = new() { "Custom-a", Streams.Microsoft_Perf };
        _ = new AzureNative.Monitor.Inputs.DataFlowArgs { Streams = { "Custom-a", output, Streams.Microsoft_Perf } };
    }
}
