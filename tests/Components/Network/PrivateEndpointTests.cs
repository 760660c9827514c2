using AvdPulumi.Components.Network;
using Pulumi;
using Pulumi.Utilities;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components.Network;

public sealed class PrivateEndpointTests
{
    private const string Target = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-contoso";
    private const string Subnet =
        "/subscriptions/s/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-endpoints";

    private static readonly PrivateEndpointDefinition Vault = new()
    {
        Name = "pep-kv-contoso-vault",
        InterfaceName = "pep-kv-contoso-vault-nic",
        SubnetId = Subnet,
        SubResources = ["vault"],
    };
    private static readonly EndpointZone Zone = new("privatelink.vaultcore.azure.net", "/zones/vault");

    [Fact]
    public async Task Leads_from_a_subnet_to_a_part_of_a_resource()
    {
        var run = await RunAsync(Vault);
        var inputs = run.InputsOf("azure-native:network:PrivateEndpoint");

        Assert.Equal(
            [
                "customNetworkInterfaceName",
                "location",
                "privateEndpointName",
                "privateLinkServiceConnections",
                "resourceGroupName",
                "subnet",
                "tags",
            ],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("pep-kv-contoso-vault", inputs["privateEndpointName"]);
        Assert.Equal("westeurope", inputs["location"]);
        Assert.Equal("rg-contoso", inputs["resourceGroupName"]);
        Assert.Equal("platform", inputs["tags"].AsMap()["owner"]);
        Assert.Equal(Subnet, Assert.Single(inputs["subnet"].AsMap()).Value);
        var connection = Assert.Single(inputs["privateLinkServiceConnections"].AsList()).AsMap();
        Assert.Equal(["groupIds", "name", "privateLinkServiceId"], connection.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("pep-kv-contoso-vault", connection["name"]);
        Assert.Equal(Target, connection["privateLinkServiceId"]);
        Assert.Equal(["vault"], connection["groupIds"].AsList().AsEnumerable());
    }

    [Fact]
    public async Task Is_in_no_zone_unless_it_is_told() => Assert.Equal(["endpoint-endpoint"], (await RunAsync(Vault)).Names);

    [Fact]
    public async Task Has_its_records_kept_in_its_zone()
    {
        var run = await RunAsync(Vault, Zone);
        var inputs = run.InputsOf("azure-native:network:PrivateDnsZoneGroup");

        Assert.Equal(["endpoint-endpoint", "endpoint-zones"], run.Names);
        Assert.Equal(
            ["privateDnsZoneConfigs", "privateDnsZoneGroupName", "privateEndpointName", "resourceGroupName"],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("default", inputs["privateDnsZoneGroupName"]);
        Assert.Equal("pep-kv-contoso-vault", inputs["privateEndpointName"]);
        var config = Assert.Single(inputs["privateDnsZoneConfigs"].AsList()).AsMap();
        Assert.Equal("privatelink-vaultcore-azure-net", config["name"]);
        Assert.Equal("/zones/vault", config["privateDnsZoneId"]);
    }

    [Fact]
    public async Task Names_its_network_interface_as_the_definition_says() =>
        Assert.Equal(
            "pep-kv-contoso-vault-nic",
            (await RunAsync(Vault)).InputsOf("azure-native:network:PrivateEndpoint")["customNetworkInterfaceName"]
        );

    [Fact]
    public async Task Two_of_them_and_one_below_another_component_do_not_collide()
    {
        PrivateEndpoint? first = null;
        var run = await ComponentRun.OfAsync(() =>
        {
            var parent = new Nest("nest");
            first = new PrivateEndpoint("one", Args(Vault, Zone));
            _ = new PrivateEndpoint("two", Args(Vault with { Name = "pep-2" }, Zone), new ComponentResourceOptions { Parent = parent });
        });

        Assert.Equal(["one-endpoint", "one-zones", "two-endpoint", "two-zones"], run.Names.Order(StringComparer.Ordinal));
        Assert.EndsWith("pep-kv-contoso-vault", await ComponentRun.ValueOfAsync(first!.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_way_for_its_successor_where_Azure_changes_nothing_in_place()
    {
        var seen = new SeenOptions();
        await ComponentRun.OfAsync(() => _ = new PrivateEndpoint("endpoint", Args(Vault), seen.Options));

        Assert.Equal(
            ["location", "subnet", "privateLinkServiceConnections", "customNetworkInterfaceName"],
            seen.Of("endpoint-endpoint").ReplaceOnChanges
        );
        Assert.True(seen.Of("endpoint-endpoint").DeleteBeforeReplace);
    }

    [Fact]
    public async Task Is_locked_after_its_records_are_kept()
    {
        var seen = new SeenOptions();
        var args = Args(Vault, Zone) with { Extensions = new() { Lock = new(AzureNative.Authorization.LockLevel.ReadOnly, "in use") } };
        await ComponentRun.OfAsync(() => _ = new PrivateEndpoint("endpoint", args, seen.Options));

        Assert.Equal(
            "endpoint-zones",
            Assert.Single(await OutputUtilities.GetValueAsync(seen.Of("endpoint-lock").DependsOn.ToOutput())).GetResourceName()
        );
    }

    private static Task<ComponentRun> RunAsync(PrivateEndpointDefinition definition, params EndpointZone[] zones) =>
        ComponentRun.OfAsync(() => _ = new PrivateEndpoint("endpoint", Args(definition, zones)));

    private static PrivateEndpointArgs Args(PrivateEndpointDefinition definition, params EndpointZone[] zones) =>
        new()
        {
            Placement = SampleEstate.Placement,
            TargetId = Target,
            Definition = definition,
            Zones = [.. zones],
        };
}
