// error: CS8600
using Pulumi;

internal static class Snippet
{
    internal static void Run(Config config)
    {
        string text = config.Get("key"); // rejected
    }
}
