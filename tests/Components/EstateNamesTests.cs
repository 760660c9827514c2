using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Tests.Components;

public sealed class EstateNamesTests
{
    private static readonly EstateNames _names = new("contoso", "prod", "00000000-0000-0000-0000-000000000001");

    [Fact]
    public void Derives_names_from_estate_and_environment()
    {
        Assert.Equal("rg-contoso-prod-avd", _names.ResourceGroup("avd"));
        Assert.Equal("log-contoso-prod", _names.LogAnalytics);
        Assert.StartsWith("kv-contoso-prod-", _names.KeyVault, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_same_estate_the_same_vault_name() => Assert.Equal(_names.KeyVault, (_names with { Name = "Contoso" }).KeyVault);

    [Fact]
    public void Tells_estates_of_the_same_name_apart_in_the_world() =>
        Assert.NotEqual(_names.KeyVault, (_names with { SubscriptionId = "00000000-0000-0000-0000-000000000002" }).KeyVault);

    [Fact]
    public void Tells_long_names_apart_that_are_cut_alike()
    {
        var test = _names with { Name = "a-very-long-estate-x", Environment = "test" };
        var prod = test with { Environment = "production" };

        Assert.Equal(24, test.KeyVault.Length);
        Assert.NotEqual(test.KeyVault, prod.KeyVault);
    }

    [Fact]
    public void Never_puts_two_hyphens_in_a_row_where_a_name_is_cut() =>
        Assert.DoesNotContain("--", (_names with { Name = "abcdefghijklmno", Environment = "prod" }).KeyVault, StringComparison.Ordinal);
}
