using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Stacks;

namespace AvdPulumi.Tests.Stacks;

public sealed class StackServicesTests
{
    [Fact]
    public void Knows_nothing_but_the_stack() =>
        Assert.Null(
            new StackServices(
                new StackContext(AvdEstate.Of(TestSettings.Minimal), Layers.ControlPlane, DateTimeOffset.UnixEpoch, new NoSecrets())
            ).GetService(typeof(string))
        );
}
