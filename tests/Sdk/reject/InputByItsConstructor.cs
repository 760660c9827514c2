// error: CS1729
using Pulumi;

internal static class Snippet
{
    internal static void Run()
    {
        var input = new Input<string>("x"); // rejected
    }
}
