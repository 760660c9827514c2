// error: CS8600
using Pulumi;
using Pulumi.Testing;

internal static class Snippet
{
    internal static void Run(MockResourceArgs resource, MockCallArgs call)
    {
        string type = resource.Type; // rejected
        string name = resource.Name; // rejected
        string token = call.Token; // rejected
    }
}
