using System.Collections.Immutable;
using AvdPulumi.Components.Platform;

namespace AvdPulumi.Tests.Components;

public sealed class RecoveryVaultTests
{
    private const string Type = "azure-native:recoveryservices:Vault";

    private static readonly RecoveryVaultDefinition Definition = new("rsv-contoso", SoftDelete: true, Protect: false);

    [Theory]
    [InlineData(true, "Enabled")]
    [InlineData(false, "Disabled")]
    public async Task Deleted_backups_are_kept_for_as_long_as_it_costs_nothing(bool softDelete, string state)
    {
        var run = await ComponentRun.OfAsync(() => Make(Definition with { SoftDelete = softDelete }));
        var settings = Map(Map(Map(run.InputsOf(Type)["properties"])["securitySettings"])["softDeleteSettings"]);

        Assert.Equal(state, settings["softDeleteState"]);
        Assert.Equal(14.0, settings["softDeleteRetentionPeriodInDays"]);
    }

    [Fact]
    public async Task Backup_servers_of_the_site_reach_it()
    {
        var run = await ComponentRun.OfAsync(() => Make(Definition));

        Assert.Equal("Enabled", Map(run.InputsOf(Type)["properties"])["publicNetworkAccess"]);
        Assert.Equal("rsv-contoso", run.InputsOf(Type)["vaultName"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_protected_where_the_config_says_so(bool protect)
    {
        var seen = new SeenOptions();
        await ComponentRun.OfAsync(() => Make(Definition with { Protect = protect }, seen));

        Assert.Equal(protect, seen.Of("backups-vault").Protect ?? false);
        Assert.Equal(protect, seen.Of("backups-vault").RetainOnDelete ?? false);
    }

    private static void Make(RecoveryVaultDefinition definition, SeenOptions? seen = null) =>
        _ = new RecoveryVault("backups", new() { Placement = SampleEstate.Placement, Definition = definition }, seen?.Options);

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;
}
