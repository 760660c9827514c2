using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Tests.Components;

public sealed class ArmIdTextTests
{
    [Fact]
    public void Reads_the_last_segment() => Assert.Equal("rg-contoso", ArmIdText.NameOf("/subscriptions/s/resourceGroups/rg-contoso"));

    [Fact]
    public void Refuses_an_id_that_ends_with_a_slash() => Assert.Throws<ArgumentException>(() => ArmIdText.NameOf("/subscriptions/s/"));
}
