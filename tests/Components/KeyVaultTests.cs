using System.Collections.Immutable;
using AvdPulumi.Components.Platform;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

public sealed class KeyVaultTests
{
    [Fact]
    public async Task Opens_by_roles_only_and_cannot_be_purged()
    {
        var properties = await PropertiesAsync(SampleEstate.KeyVault);

        Assert.Equal(true, properties["enableRbacAuthorization"]);
        Assert.Equal(true, properties["enablePurgeProtection"]);
        Assert.Equal(true, properties["enableSoftDelete"]);
        Assert.Equal(90.0, properties["softDeleteRetentionInDays"]);
        Assert.Equal("Deny", Map(properties["networkAcls"])["defaultAction"]);
        Assert.Equal("standard", Map(properties["sku"])["name"]);
    }

    [Fact]
    public async Task Leaves_purge_protection_out_rather_than_turning_it_off() =>
        Assert.DoesNotContain("enablePurgeProtection", await PropertiesAsync(SampleEstate.KeyVault with { PurgeProtection = false }));

    [Fact]
    public async Task Creates_by_default_and_recovers_on_demand()
    {
        Assert.DoesNotContain("createMode", await PropertiesAsync(SampleEstate.KeyVault));
        Assert.Equal("recover", (await PropertiesAsync(SampleEstate.KeyVault with { RecoverDeleted = true }))["createMode"]);
    }

    [Fact]
    public async Task Lets_in_the_listed_ranges_and_subnets()
    {
        var rules = Map(
            (await PropertiesAsync(SampleEstate.KeyVault with { AllowedIpRanges = ["203.0.113.0/24"], AllowedSubnetIds = ["/subnet"] }))[
                "networkAcls"
            ]
        );

        Assert.Equal("203.0.113.0/24", Map(((ImmutableArray<object>)rules["ipRules"]).Single())["value"]);
        Assert.Equal("/subnet", Map(((ImmutableArray<object>)rules["virtualNetworkRules"]).Single())["id"]);
    }

    [Theory]
    [InlineData(true, "enabled")]
    [InlineData(false, "disabled")]
    public async Task Says_whether_the_public_network_may_come_in(bool open, string expected) =>
        Assert.Equal(expected, (await PropertiesAsync(SampleEstate.KeyVault with { PublicNetworkAccess = open }))["publicNetworkAccess"]);

    [Fact]
    public async Task Takes_the_premium_sku()
    {
        var properties = await PropertiesAsync(SampleEstate.KeyVault with { Sku = AzureNative.KeyVault.SkuName.Premium });
        Assert.Equal("premium", Map(properties["sku"])["name"]);
    }

    [Fact]
    public async Task Registers_nothing_for_a_vault_that_exists()
    {
        KeyVault? vault = null;
        var run = await ComponentRun.OfAsync(() =>
            vault = KeyVault.FromExisting("vault", "/subscriptions/s/resourceGroups/rg-old/providers/Microsoft.KeyVault/vaults/kv")
        );

        Assert.Empty(run.Registered);
        Assert.Equal(
            "/subscriptions/s/resourceGroups/rg-old/providers/Microsoft.KeyVault/vaults/kv",
            await ComponentRun.ValueOfAsync(vault!.Id)
        );
        Assert.Equal("kv", await ComponentRun.ValueOfAsync(vault.Name));
        Assert.Equal("rg-old", await ComponentRun.ValueOfAsync(vault.ResourceGroupName.ToOutput()));
    }

    private static async Task<ImmutableDictionary<string, object>> PropertiesAsync(KeyVaultDefinition definition)
    {
        var run = await ComponentRun.OfAsync(() =>
            _ = new KeyVault("vault", new() { Placement = SampleEstate.Placement, Definition = definition })
        );
        return Map(run.InputsOf("azure-native:keyvault:Vault")["properties"]);
    }

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;
}
