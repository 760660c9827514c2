// error: CS0029
using Pulumi;

internal static class Snippet
{
    internal static void Run(IEnumerable<string> sequence)
    {
        InputList<string> list = sequence; // rejected
    }
}
