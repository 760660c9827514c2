// error: CS0029
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<int?> output)
    {
        Input<int> input = output; // rejected
    }
}
