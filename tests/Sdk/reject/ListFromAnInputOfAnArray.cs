// error: CS0266
using System.Collections.Immutable;
using Pulumi;

internal static class Snippet
{
    internal static void Run(Input<ImmutableArray<string>> input)
    {
        InputList<string> list = input; // rejected
    }
}
