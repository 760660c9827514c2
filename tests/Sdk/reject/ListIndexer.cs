// error: CS0021
using Pulumi;

internal static class Snippet
{
    internal static void Run(InputList<string> list)
    {
        var first = list[0]; // rejected
    }
}
