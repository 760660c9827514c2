// error: CS0029
using Pulumi;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new CustomTimeouts { Create = "1m" }; // rejected
    }
}
