// error: CS0411
using Pulumi;
using Pulumi.Testing;

internal static class Snippet
{
    internal static void Run(IMocks mocks)
    {
        Deployment.TestAsync(mocks, () => { }); // rejected
    }
}
