// error: CS0029
using Pulumi;

internal static class Snippet
{
    internal static void Run(IReadOnlyList<string> sequence)
    {
        InputList<string> list = sequence; // rejected
    }
}
