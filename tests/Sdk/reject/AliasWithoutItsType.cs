// error: CS0117, CS1729
using Pulumi;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new CustomResourceOptions { Aliases = { new() { Name = "old" } } }; // rejected
    }
}
