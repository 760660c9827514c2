// error: CS0411
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output, Input<string> input)
    {
        var tuple = Output.Tuple(output, input); // rejected
    }
}
