using AvdPulumi.Components.Network;
using Pulumi;

namespace AvdPulumi.Tests.Components.Network;

public sealed class PrivateDnsZonesTests
{
    private const string Hub =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub";
    private const string Vault = "privatelink.vaultcore.azure.net";
    private const string Avd = "privatelink.wvd.microsoft.com";

    private static readonly PrivateDnsZonesDefinition Definition = new() { Names = [Vault], Links = [new("link-vnet-hub-7ebd7161", Hub)] };

    [Fact]
    public async Task A_zone_is_in_no_region()
    {
        var inputs = (await RunAsync(Definition)).InputsOf("azure-native:privatedns:PrivateZone");

        Assert.Equal(["location", "privateZoneName", "resourceGroupName", "tags"], inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Global", inputs["location"]);
        Assert.Equal(Vault, inputs["privateZoneName"]);
        Assert.Equal("rg-contoso", inputs["resourceGroupName"]);
    }

    [Fact]
    public async Task A_zone_answers_in_the_network_it_is_linked_to_and_takes_no_machines()
    {
        var inputs = (await RunAsync(Definition)).InputsOf("azure-native:privatedns:VirtualNetworkLink");

        Assert.Equal(
            ["location", "privateZoneName", "registrationEnabled", "resourceGroupName", "tags", "virtualNetwork", "virtualNetworkLinkName"],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("Global", inputs["location"]);
        Assert.Equal(Vault, inputs["privateZoneName"]);
        Assert.Equal(false, inputs["registrationEnabled"]);
        Assert.Equal(Hub, inputs["virtualNetwork"].AsMap()["id"]);
        Assert.Equal("link-vnet-hub-7ebd7161", inputs["virtualNetworkLinkName"]);
    }

    [Fact]
    public async Task Every_zone_is_linked_to_every_network()
    {
        var run = await RunAsync(
            Definition with
            {
                Names = [Vault, Avd],
                Links = [.. Definition.Links, new("link-spoke", Hub.Replace("rg-hub", "rg-spoke", StringComparison.Ordinal))],
            }
        );

        Assert.Equal(2, run.Registered.Count(args => args.Type == "azure-native:privatedns:PrivateZone"));
        Assert.Equal(4, run.Registered.Count(args => args.Type == "azure-native:privatedns:VirtualNetworkLink"));
        Assert.Equal(run.Names.Count(), run.Names.Distinct().Count());
    }

    // these names are identity: a change here replaces resources of every estate, unless it comes with an alias
    [Fact]
    public async Task Registers_exactly_these_children() =>
        Assert.Equal(
            [$"zones-{Vault}", $"zones-{Vault}-link-vnet-hub-7ebd7161"],
            (await RunAsync(Definition)).Names.Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Gives_the_id_of_each_zone_by_its_name_in_any_case()
    {
        PrivateDnsZones? zones = null;
        await ComponentRun.OfAsync(() => zones = Make("zones", Definition));

        Assert.EndsWith(Vault, await ComponentRun.ValueOfAsync(zones!.Ids[Vault.ToUpperInvariant()]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Zones_are_protected_as_the_definition_says_and_links_are_not(bool protect)
    {
        var seen = new SeenOptions();
        await ComponentRun.OfAsync(() => Make("zones", Definition with { Protect = protect }, seen.Options));

        Assert.Equal(protect, seen.Of($"zones-{Vault}").Protect);
        Assert.Equal(protect, seen.Of($"zones-{Vault}").RetainOnDelete);
        Assert.Null(seen.Of($"zones-{Vault}-link-vnet-hub-7ebd7161").Protect);
    }

    [Fact]
    public async Task Two_sets_of_zones_do_not_collide()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            Make("one", Definition);
            Make("two", Definition, new ComponentResourceOptions { Parent = new Nest("nest") });
        });

        Assert.Equal(4, run.Names.Distinct().Count());
    }

    private static Task<ComponentRun> RunAsync(PrivateDnsZonesDefinition definition) =>
        ComponentRun.OfAsync(() => Make("zones", definition));

    private static PrivateDnsZones Make(string name, PrivateDnsZonesDefinition definition, ComponentResourceOptions? options = null) =>
        new(name, new() { Placement = SampleEstate.Placement, Definition = definition }, options);
}
