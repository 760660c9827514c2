// error: CS0121
using Pulumi;
using Pulumi.Testing;

internal static class Snippet
{
    internal static void Run(IMocks mocks, TestOptions options)
    {
        Deployment.TestAsync(mocks, options, () => { throw new InvalidOperationException(); }); // rejected
    }
}
