// error: CS8613
using Pulumi.Testing;

internal sealed class Mocks : IMocks
{
    public Task<(string id, object state)> NewResourceAsync(MockResourceArgs args) => // rejected
        Task.FromResult<(string, object)>(($"{args.Name}-id", args.Inputs));

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
