using Pulumi.Serialization;

namespace Pulumi;

// Functions in their three forms: output, output with dependencies, task.
public sealed partial class DeploymentInstance
{
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(Invoker.ForOutputAsync<T>(Internal, token, args, options, ReaderOf<T>(token)));

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        new(Invoker.ForOutputAsync<T>(Internal, token, args, options, ReaderOf<T>(token)));

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invoker.ForTaskAsync<T>(Internal, token, args, options, ReaderOf<T>(token));

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) => InvokeAsync<object>(token, args, options);

    // What generated functions call: their result makes itself, which needs no reflection.
    internal Output<T> InvokeObject<T>(string token, InvokeArgs args, InvokeOptions? options)
        where T : class, IOutputObject<T> => new(Invoker.ForOutputAsync<T>(Internal, token, args, options, ValueReader.ForObject<T>));

    internal Task<T> InvokeObjectAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
        where T : class, IOutputObject<T> => Invoker.ForTaskAsync<T>(Internal, token, args, options, ValueReader.ForObject<T>);

    // asked when there is something to read: a type that cannot come back is no failure of a call that was not made
    private static Func<ValueReader> ReaderOf<T>(string token) => () => ValueReader.For(typeof(T), token);
}
