// error: CS0266
using System.Collections.Immutable;
using Pulumi;

internal static class Snippet
{
    internal static void Run(Input<ImmutableDictionary<string, string>> input)
    {
        InputMap<string> map = input; // rejected
    }
}
