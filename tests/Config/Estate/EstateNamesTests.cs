using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Tests.Configuration.Estates;

public sealed class EstateNamesTests
{
    private static readonly EstateNames Names = new("contoso", "prod", "00000000-0000-0000-0000-000000000001");

    [Fact]
    public void Derives_names_from_estate_and_environment()
    {
        Assert.Equal("rg-contoso-prod-avd", Names.ResourceGroup("avd"));
        Assert.Equal("log-contoso-prod", Names.LogAnalytics);
        Assert.StartsWith("kv-contoso-prod-", Names.KeyVault, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_for_patches_tell_pools_apart_and_write_no_underscore()
    {
        Assert.Equal("mc-contoso-prod-hosts", Names.PatchWindow(null));
        Assert.Equal("mc-contoso-prod-hosts-night-shift", Names.PatchWindow("night_shift"));
    }

    [Fact]
    public void Gives_the_same_estate_the_same_vault_name() => Assert.Equal(Names.KeyVault, (Names with { Name = "Contoso" }).KeyVault);

    [Fact]
    public void Tells_estates_of_the_same_name_apart_in_the_world() =>
        Assert.NotEqual(Names.KeyVault, (Names with { SubscriptionId = "00000000-0000-0000-0000-000000000002" }).KeyVault);

    [Fact]
    public void Tells_long_names_apart_that_are_cut_alike()
    {
        var test = Names with { Name = "a-very-long-estate-x", Environment = "test" };
        var prod = test with { Environment = "production" };

        Assert.Equal(24, test.KeyVault.Length);
        Assert.NotEqual(test.KeyVault, prod.KeyVault);
    }

    [Theory]
    [InlineData("cloudcache")]
    [InlineData("appattach")]
    [InlineData("witness")]
    public void A_storage_account_has_lower_case_letters_and_digits_only(string purpose)
    {
        Assert.Matches("^stcontosoprod[a-z0-9]{1,11}$", Names.StorageAccount(purpose));
        Assert.Matches(
            "^[a-z0-9]{24}$",
            (Names with { Name = "A-very-long-Estate-x", Environment = "production" }).StorageAccount(purpose)
        );
    }

    [Fact]
    public void Tells_storage_accounts_apart_that_are_cut_alike()
    {
        var names = Names with { Name = "a-very-long-estate-x", Environment = "production" };

        Assert.NotEqual(names.StorageAccount("cloudcache"), names.StorageAccount("appattach"));
        Assert.NotEqual(
            names.StorageAccount("witness"),
            (names with { SubscriptionId = "00000000-0000-0000-0000-000000000002" }).StorageAccount("witness")
        );
        Assert.Equal(names.StorageAccount("witness"), (names with { Name = "A-Very-Long-Estate-X" }).StorageAccount("witness"));
    }

    // these names are identity: another vault or account would be a new one
    [Fact]
    public void Keeps_the_names_that_estates_have()
    {
        Assert.Equal("kv-contoso-prod-9004", Names.KeyVault);
        Assert.Equal("stcontosoprodwitness6ae1", Names.StorageAccount("witness"));
        Assert.Equal("ws-contoso-prod-discovery", Names.DiscoveryWorkspace);
    }

    [Fact]
    public void An_endpoint_is_named_after_its_target_and_the_part_of_it()
    {
        Assert.Equal("pep-kv-contoso-vault", EstateNames.PrivateEndpoint("kv-contoso", "vault"));
        Assert.Equal("pep-Pool-1-a-connection", EstateNames.PrivateEndpoint("Pool 1@a", "connection"));
        Assert.Equal(80, EstateNames.PrivateEndpoint(new string('h', 80), "connection").Length);
        Assert.Equal("pep-kv-contoso-vault-nic", EstateNames.NetworkInterface("pep-kv-contoso-vault"));
        Assert.Equal(80, EstateNames.NetworkInterface(new string('p', 80)).Length);
    }

    [Fact]
    public void Names_of_the_longest_estate_are_ones_that_the_config_would_accept()
    {
        var names = Names with
        {
            Name = new string('n', NamingRules.EstateName.Most),
            Environment = new string('e', NamingRules.Environment.Most),
        };
        (NamingRule Rule, string Name)[] derived =
        [
            (NamingRules.KeyVault, names.KeyVault),
            (NamingRules.LogAnalyticsWorkspace, names.LogAnalytics),
            (NamingRules.ActionGroup, names.ActionGroup),
            (NamingRules.DataCollectionRule, names.FileServerRule),
            (NamingRules.AvdObject, names.DiscoveryWorkspace),
            (NamingRules.StorageAccount, names.StorageAccount("cloudcache")),
            (NamingRules.ResourceGroup, names.ResourceGroup("monitoring")),
            (NamingRules.PrivateEndpoint, EstateNames.PrivateEndpoint(new string('t', NamingRules.AvdObject.Most), "connection")),
        ];

        Assert.All(derived, pair => Assert.Null(pair.Rule.FaultOf(pair.Name)));
    }

    // written down, so that a change of the rule shows: it would make a second workbook in every estate
    [Fact]
    public void The_same_estate_always_has_the_same_workbook()
    {
        var names = new EstateNames("contoso", "prod", "00000000-0000-0000-0000-00000000000b");

        Assert.Equal("bc6931b5-e631-809f-8406-df3a918cc556", names.Workbook.ToString());
        Assert.NotEqual(names.Workbook, (names with { Environment = "dev" }).Workbook);
    }

    [Fact]
    public void A_link_to_a_network_is_told_apart_by_the_networks_id()
    {
        const string Hub =
            "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub";

        Assert.StartsWith("link-vnet-hub-", EstateNames.NetworkLink(Hub), StringComparison.Ordinal);
        Assert.NotEqual(EstateNames.NetworkLink(Hub), EstateNames.NetworkLink(Hub.Replace("rg-hub", "rg-spoke", StringComparison.Ordinal)));
        Assert.Equal(
            EstateNames.NetworkLink(Hub),
            EstateNames.NetworkLink(Hub.Replace("resourceGroups", "resourcegroups", StringComparison.Ordinal))
        );
        Assert.Equal(80, EstateNames.NetworkLink($"/a/{new string('n', 80)}").Length);
    }

    [Fact]
    public void Never_puts_two_hyphens_in_a_row_where_a_name_is_cut() =>
        Assert.DoesNotContain("--", (Names with { Name = "abcdefghijklmno", Environment = "prod" }).KeyVault, StringComparison.Ordinal);
}
