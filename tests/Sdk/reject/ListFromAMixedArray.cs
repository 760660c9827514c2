// error: CS0826
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        InputList<string> list = new[] { "a", output }; // rejected
    }
}
