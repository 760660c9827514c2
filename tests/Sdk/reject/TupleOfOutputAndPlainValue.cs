// error: CS0411
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        var tuple = Output.Tuple(output, "literal"); // rejected
    }
}
