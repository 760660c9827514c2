// error: CS0266
using Pulumi;

internal static class Snippet
{
    internal static void Run(IDictionary<string, object> dictionary)
    {
        Input<object> input = dictionary; // rejected
    }
}
