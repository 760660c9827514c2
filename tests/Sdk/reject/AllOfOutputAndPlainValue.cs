// error: CS1503
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        var all = Output.All(output, "x"); // rejected
    }
}
