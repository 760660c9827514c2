// error: CS0029
using Pulumi;

internal static class Snippet
{
    internal static void Run(IEnumerable<Resource> resources)
    {
        _ = new CustomResourceOptions { DependsOn = resources }; // rejected
    }
}
