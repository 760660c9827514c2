// error: CS0029
using Pulumi;

internal static class Snippet
{
    internal static void Run(IDictionary<string, string> dictionary, IReadOnlyDictionary<string, string> readOnly)
    {
        InputMap<string> map = dictionary; // rejected
        map = readOnly; // rejected
    }
}
