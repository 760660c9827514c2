using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

public sealed class DeferredOutputTests
{
    [Fact]
    public async Task A_deferred_output_is_resolved_once()
    {
        var deferred = new DeferredOutput<string>();
        var length = deferred.Output.Apply(text => text.Length);
        deferred.Resolve(Output.CreateSecret("four"));

        Assert.Equal(4, await Expect.KnownAsync(length));
        await Expect.SecretAsync(length);
        Assert.Equal(
            "DeferredOutput can only be resolved once.",
            Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create("again"))).Message
        );
    }
}
