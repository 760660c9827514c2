// error: CS0121
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output, Input<string> input)
    {
        var all = Output.All(output, input); // rejected
    }
}
