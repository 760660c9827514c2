// error: CS0121
using Pulumi;

internal static class Snippet
{
    internal static void Run()
    {
        var output = Output.Create<string>(null!); // rejected
    }
}
