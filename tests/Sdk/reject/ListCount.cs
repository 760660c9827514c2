// error: CS1061
using Pulumi;

internal static class Snippet
{
    internal static void Run(InputList<string> list)
    {
        var count = list.Count; // rejected
    }
}
