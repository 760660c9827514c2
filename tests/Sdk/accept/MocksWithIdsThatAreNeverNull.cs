// Without nullable annotations mocks may leave the question mark out, and they need not take registered outputs.
#nullable disable
using Pulumi.Testing;

internal sealed class Mocks : IMocks
{
    public Task<(string id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult<(string, object)>(($"{args.Name}-id", args.Inputs));

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
