// error: CS0121
using Pulumi;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new ProviderResource("test", "name", ResourceArgs.Empty); // rejected
    }
}
