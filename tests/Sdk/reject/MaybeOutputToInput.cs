// error: CS8604
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string>? output)
    {
        Input<string> input = output; // rejected
    }
}
