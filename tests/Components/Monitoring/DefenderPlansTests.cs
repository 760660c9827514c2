using AvdPulumi.Components.Monitoring;
using Pulumi;

namespace AvdPulumi.Tests.Components.Monitoring;

public sealed class DefenderPlansTests
{
    private const string Subscription = "00000000-0000-0000-0000-00000000000b";

    [Fact]
    public async Task Plans_hold_for_the_subscription_each_in_its_variant()
    {
        var run = await ComponentRun.OfAsync(() =>
            _ = new DefenderPlans(
                "defender",
                new()
                {
                    SubscriptionId = Subscription,
                    Plans = [DefenderPlan.KeyVaults, DefenderPlan.StorageAccounts, DefenderPlan.ServersPlan1],
                }
            )
        );

        Assert.Equal(
            ["defender-KeyVaults", "defender-StorageAccounts", "defender-VirtualMachines"],
            run.Names.Order(StringComparer.Ordinal)
        );
        Assert.All(
            run.Registered,
            plan => Assert.Equal(($"subscriptions/{Subscription}", "Standard"), (plan.Inputs["scopeId"], plan.Inputs["pricingTier"]))
        );
        Assert.Equal(
            ["pricingName", "pricingTier", "scopeId", "subPlan"],
            run.InputsOfNamed("defender-KeyVaults").Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("PerKeyVault", run.InputsOfNamed("defender-KeyVaults")["subPlan"]);
        Assert.Equal("DefenderForStorageV2", run.InputsOfNamed("defender-StorageAccounts")["subPlan"]);
        Assert.Equal("P1", run.InputsOfNamed("defender-VirtualMachines")["subPlan"]);
    }

    [Fact]
    public async Task What_is_paid_for_on_top_stays_off()
    {
        var run = await ComponentRun.OfAsync(() =>
            _ = new DefenderPlans("defender", new() { SubscriptionId = Subscription, Plans = [DefenderPlan.StorageAccounts] })
        );

        Assert.Equal(
            [("OnUploadMalwareScanning", "False"), ("SensitiveDataDiscovery", "False")],
            run.InputsOf("azure-native:security:Pricing")["extensions"]
                .AsList()
                .Select(extension => extension.AsMap())
                .Select(map => ((string)map["name"], (string)map["isEnabled"]))
        );
    }

    [Fact]
    public async Task Two_can_be_made_one_below_the_other()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            var first = new DefenderPlans("first", new() { SubscriptionId = Subscription, Plans = [DefenderPlan.KeyVaults] });
            _ = new DefenderPlans(
                "second",
                new() { SubscriptionId = Subscription, Plans = [DefenderPlan.KeyVaults] },
                new ComponentResourceOptions { Parent = first }
            );
        });

        Assert.Equal(["first-KeyVaults", "second-KeyVaults"], run.Names.Order(StringComparer.Ordinal));
    }
}
