// error: CS0029
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        string text = output; // rejected
    }
}
