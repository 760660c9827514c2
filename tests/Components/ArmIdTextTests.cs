using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Tests.Components;

public sealed class ArmIdTextTests
{
    [Fact]
    public void Reads_the_last_segment() => Assert.Equal("rg-contoso", ArmIdText.NameOf("/subscriptions/s/resourceGroups/rg-contoso"));

    [Theory]
    [InlineData("/subscriptions/s/resourceGroups/rg-contoso")]
    [InlineData("/subscriptions/s/resourcegroups/rg-contoso/providers/Microsoft.KeyVault/vaults/kv")]
    public void Reads_the_resource_group(string id) => Assert.Equal("rg-contoso", ArmIdText.ResourceGroupOf(id));

    [Theory]
    [InlineData("")]
    [InlineData("/subscriptions/s")]
    [InlineData("/subscriptions/s/resourceGroups/")]
    [InlineData("/subscriptions/s/vaults/kv")]
    [InlineData("/providers/Microsoft.Management/managementGroups/root")]
    public void Refuses_an_id_outside_a_resource_group(string id) => Assert.Throws<ArgumentException>(() => ArmIdText.ResourceGroupOf(id));

    [Fact]
    public void Refuses_an_id_that_ends_with_a_slash() => Assert.Throws<ArgumentException>(() => ArmIdText.NameOf("/subscriptions/s/"));
}
