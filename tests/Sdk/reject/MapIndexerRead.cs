// error: CS0154
using Pulumi;

internal static class Snippet
{
    internal static void Run(InputMap<string> map)
    {
        var value = map["key"]; // rejected
    }
}
