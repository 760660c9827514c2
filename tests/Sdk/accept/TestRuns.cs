// All the forms of a run under mocks.
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

internal static class Snippet
{
    internal static async Task Run(IMocks mocks, TestOptions options)
    {
        ImmutableArray<Resource> ofStack = await Deployment.TestAsync<Program>(mocks);
        ImmutableArray<Resource> ofAction = await Deployment.TestAsync(mocks, options, () => { });
        ImmutableArray<Resource> ofTask = await Deployment.TestAsync(mocks, options, async () => { await Task.Yield(); });
        var (resources, outputs) = await Deployment.TestAsync(mocks, options, () => new Dictionary<string, object?>());
        object? output = outputs["a"];
    }

    internal sealed class Program : Stack
    {
        [Output] public Output<string> Text { get; } = Output.Create("a");
    }
}
