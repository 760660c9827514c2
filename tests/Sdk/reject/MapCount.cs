// error: CS1061
using Pulumi;

internal static class Snippet
{
    internal static void Run(InputMap<string> map)
    {
        var count = map.Count; // rejected
    }
}
