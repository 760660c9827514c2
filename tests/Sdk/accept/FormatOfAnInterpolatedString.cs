// Format takes an interpolated string with plain, input and output holes.
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output, Input<int> input, string? plain)
    {
        Output<string> text = Output.Format($"{output}-{input:D3}-{plain}");
    }
}
