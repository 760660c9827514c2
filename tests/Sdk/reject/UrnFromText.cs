// error: CS0029
using Pulumi;

internal static class Snippet
{
    internal static void Run()
    {
        Urn urn = "x"; // rejected
    }
}
