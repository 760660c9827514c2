// The forms of a program under the CLI.
using Pulumi;

internal static class Snippet
{
    internal static async Task Run(IServiceProvider services)
    {
        int ofStack = await Deployment.RunAsync<Program>();
        int ofServices = await Deployment.RunAsync<Program>(services);
        int ofAction = await Deployment.RunAsync(() => { });
        int ofTask = await Deployment.RunAsync(async () => { await Task.Yield(); });
        int ofOutputs = await Deployment.RunAsync(() => new Dictionary<string, object?> { ["a"] = 1 });
    }

    internal sealed class Program : Stack;
}
