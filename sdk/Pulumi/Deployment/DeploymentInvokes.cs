namespace Pulumi;

// Functions in their three forms: output, output with dependencies, task.
public sealed partial class DeploymentInstance
{
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(Invoker.ForOutputAsync<T>(Internal, token, args, options));

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        new(Invoker.ForOutputAsync<T>(Internal, token, args, options));

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invoker.ForTaskAsync<T>(Internal, token, args, options);

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invoker.ForTaskAsync<object>(Internal, token, args, options);
}
