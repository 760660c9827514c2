// error: CS8619
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<object?> output)
    {
        Input<object> input = output; // rejected
    }
}
