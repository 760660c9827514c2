namespace Pulumi;

// Running against a real engine is what this build cannot do; everything here says so.
public sealed partial class Deployment
{
    public static Task<int> RunAsync(Action action) => NoEngineAsync();

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => NoEngineAsync();

    public static Task<int> RunAsync(Func<Task> func) => NoEngineAsync();

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => NoEngineAsync();

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => NoEngineAsync();

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => NoEngineAsync();

    private static Task<int> NoEngineAsync()
    {
        string[] fromEngine = ["PULUMI_MONITOR", "PULUMI_ENGINE"];
        var message = fromEngine.All(name => Environment.GetEnvironmentVariable(name) is null)
            ? "Program run without the Pulumi engine available; re-run using the `pulumi` CLI"
            : "This program was built on the offline subset of the Pulumi packages, which cannot talk to a Pulumi engine: "
                + "build it with PulumiSdk=nuget, which restores the real packages, and run `pulumi` again.";
        return Task.FromException<int>(new InvalidOperationException(message));
    }
}
