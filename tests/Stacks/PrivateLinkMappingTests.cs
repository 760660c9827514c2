using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Network;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Mapping;

namespace AvdPulumi.Tests.Stacks;

public sealed class PrivateLinkMappingTests
{
    private const string Hub =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub";
    private const string Subnet = $"{Hub}/subnets/snet-endpoints";
    private const string Zones = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns";
    private const string VaultZone = "privatelink.vaultcore.azure.net";

    private static readonly PrivateEndpointSettings Endpoint = new();

    [Fact]
    public void Plans_nothing_that_nobody_asks_for()
    {
        Assert.Empty(PrivateLinkMapping.EndpointsFrom(AvdEstate.Of(TestSettings.Minimal)));
        Assert.Null(PrivateLinkMapping.ZonesFrom(AvdEstate.Of(TestSettings.Minimal)));
        Assert.Null(PrivateLinkMapping.DiscoveryWorkspaceFrom(AvdEstate.Of(TestSettings.Minimal)));
    }

    [Fact]
    public void Plans_one_endpoint_for_each_resource_with_the_part_and_the_zone_of_its_own()
    {
        var plans = PrivateLinkMapping.EndpointsFrom(AvdEstate.Of(Everything(PrivateDnsMode.Create)));

        Assert.Equal(
            [
                (EndpointTarget.HostPool, "connection", "privatelink.wvd.microsoft.com"),
                (EndpointTarget.Workspace, "feed", "privatelink.wvd.microsoft.com"),
                (EndpointTarget.DiscoveryWorkspace, "global", "privatelink-global.wvd.microsoft.com"),
                (EndpointTarget.KeyVault, "vault", VaultZone),
                (EndpointTarget.CloudCache, "file", "privatelink.file.core.windows.net"),
                (EndpointTarget.AppAttach, "file", "privatelink.file.core.windows.net"),
                (EndpointTarget.Witness, "blob", "privatelink.blob.core.windows.net"),
            ],
            plans.Select(plan => (plan.Target, plan.Definition.SubResources.Single(), plan.Zone!.Name))
        );
        Assert.All(plans, plan => Assert.Equal(Subnet, plan.Definition.SubnetId));
        Assert.Equal(plans.Length, plans.Select(plan => plan.Definition.Name).Distinct().Count());
        Assert.Equal("pep-kv-contoso-vault", plans.Single(plan => plan.Target == EndpointTarget.KeyVault).Definition.Name);
    }

    [Theory]
    [InlineData(
        AzureCloud.UsGovernment,
        "privatelink.wvd.azure.us",
        "privatelink-global.wvd.azure.us",
        "privatelink.vaultcore.usgovcloudapi.net",
        "privatelink.file.core.usgovcloudapi.net",
        "privatelink.blob.core.usgovcloudapi.net"
    )]
    [InlineData(
        AzureCloud.China,
        "privatelink.wvd.azure.cn",
        "privatelink-global.wvd.azure.cn",
        "privatelink.vaultcore.azure.cn",
        "privatelink.file.core.chinacloudapi.cn",
        "privatelink.blob.core.chinacloudapi.cn"
    )]
    public void Plans_the_zones_of_the_cloud(AzureCloud cloud, string avd, string global, string vault, string file, string blob)
    {
        var settings = Everything(PrivateDnsMode.Create);
        var zones = PrivateLinkMapping.ZonesFrom(
            AvdEstate.Of(settings with { Subscription = settings.Subscription with { Cloud = cloud } })
        );

        Assert.Equal([avd, global, vault, file, blob], zones!.Names.AsEnumerable());
    }

    [Fact]
    public void Takes_name_and_subnet_as_given()
    {
        Assert.True(ArmId.TryCreate($"{Hub}/subnets/snet-other", out var subnet));
        var plan = Vault(Endpoint with { Name = "pep-mine", SubnetId = subnet });

        Assert.Equal(("pep-mine", $"{Hub}/subnets/snet-other"), (plan.Definition.Name, plan.Definition.SubnetId));
    }

    [Theory]
    [InlineData(PrivateDnsMode.Create, null)]
    [InlineData(PrivateDnsMode.Existing, $"{Zones}/providers/Microsoft.Network/privateDnsZones/{VaultZone}")]
    public void Finds_the_zone_as_the_mode_says(PrivateDnsMode mode, string? id) =>
        Assert.Equal(new PlannedZone(VaultZone, id), Vault(Endpoint, mode).Zone);

    [Fact]
    public void Registers_nowhere_where_others_keep_the_records() => Assert.Null(Vault(Endpoint, PrivateDnsMode.None).Zone);

    [Theory]
    [InlineData(PrivateDnsMode.None)]
    [InlineData(PrivateDnsMode.Create)]
    [InlineData(PrivateDnsMode.Existing)]
    public void A_zone_that_the_endpoint_names_goes_first(PrivateDnsMode mode)
    {
        var id =
            $"/subscriptions/00000000-0000-0000-0000-00000000000e/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/{VaultZone}";
        Assert.True(ArmId.TryCreate(id, out var zone));

        Assert.Equal(new PlannedZone(VaultZone, id), Vault(Endpoint with { PrivateDnsZoneId = zone }, mode).Zone);
    }

    [Fact]
    public void Makes_each_zone_once_and_links_it_to_the_network_of_the_site()
    {
        var zones = PrivateLinkMapping.ZonesFrom(AvdEstate.Of(Everything(PrivateDnsMode.Create)))!;

        Assert.Equal(
            [
                "privatelink.wvd.microsoft.com",
                "privatelink-global.wvd.microsoft.com",
                VaultZone,
                "privatelink.file.core.windows.net",
                "privatelink.blob.core.windows.net",
            ],
            zones.Names.AsEnumerable()
        );
        Assert.Equal([Hub], zones.Links.Select(link => link.NetworkId));
    }

    [Fact]
    public void Links_zones_to_the_listed_networks_each_once()
    {
        var (first, again, second) = (
            Id($"{Hub}-1"),
            Id($"{Hub}-1".ToUpperInvariant().Replace("MICROSOFT.NETWORK", "Microsoft.Network", StringComparison.Ordinal)),
            Id($"{Hub}-2")
        );
        var settings = Everything(PrivateDnsMode.Create);
        var zones = PrivateLinkMapping.ZonesFrom(
            AvdEstate.Of(
                settings with
                {
                    Network = settings.Network with
                    {
                        PrivateDns = settings.Network.PrivateDns with { LinkedNetworkIds = [first, again, second] },
                    },
                }
            )
        )!;

        Assert.Equal([$"{Hub}-1", $"{Hub}-2"], zones.Links.Select(link => link.NetworkId));
    }

    [Theory]
    [InlineData(PrivateDnsMode.None)]
    [InlineData(PrivateDnsMode.Existing)]
    public void Makes_no_zone_in_another_mode(PrivateDnsMode mode) =>
        Assert.Null(PrivateLinkMapping.ZonesFrom(AvdEstate.Of(Everything(mode))));

    [Theory]
    [InlineData(StorageKind.StorageV2, false, false, "file")]
    [InlineData(StorageKind.StorageV2, true, false, "file")]
    [InlineData(StorageKind.StorageV2, false, true, "blob")]
    [InlineData(StorageKind.StorageV2, true, true, "file", "blob")]
    [InlineData(StorageKind.FileStorage, false, true, "file")]
    [InlineData(StorageKind.BlockBlobStorage, false, false, "blob")]
    public void Reaches_the_parts_of_an_account_that_Cloud_Cache_uses(
        StorageKind kind,
        bool hasShares,
        bool hasBlobProvider,
        params string[] parts
    )
    {
        var plans = CloudCache(
            new()
            {
                Kind = kind,
                PrivateEndpoint = Endpoint,
                Shares = hasShares ? [new() { Name = "profiles", QuotaGib = 100 }] : [],
            },
            hasBlobProvider ? [new() { Type = CloudCacheProviderType.Azure, Name = "BLOB" }] : []
        );

        Assert.Equal(parts, plans.Select(plan => plan.Definition.SubResources.Single()));
    }

    [Fact]
    public void Gives_two_endpoints_of_one_account_two_names_and_each_the_zone_that_fits()
    {
        var zone = Id($"{Zones}/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net");
        var plans = CloudCache(
            new()
            {
                PrivateEndpoint = new() { Name = "pep-profiles", PrivateDnsZoneId = zone },
                Shares = [new() { Name = "profiles", QuotaGib = 100 }],
            },
            [new() { Type = CloudCacheProviderType.Azure, Name = "BLOB" }]
        );

        Assert.Equal(["pep-profiles", "pep-profiles-blob"], plans.Select(plan => plan.Definition.Name));
        Assert.Equal([null, zone.ToString()], plans.Select(plan => plan.Zone!.ExistingId));
    }

    [Fact]
    public void Lets_the_zone_tell_where_nothing_else_does()
    {
        var zone = Id($"{Zones}/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net");
        Assert.Equal(
            "blob",
            CloudCache(new() { PrivateEndpoint = new() { PrivateDnsZoneId = zone } }, []).Single().Definition.SubResources.Single()
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Carries_discovery_on_a_workspace_of_its_own(bool protect)
    {
        var settings = Everything(PrivateDnsMode.Create);
        var workspace = PrivateLinkMapping.DiscoveryWorkspaceFrom(
            AvdEstate.Of(settings with { Deployment = settings.Deployment with { Protect = protect } })
        )!;

        Assert.NotEqual(settings.Workspace.Name, workspace.Name);
        Assert.EndsWith("-discovery", workspace.Name, StringComparison.Ordinal);
        Assert.Equal(protect, workspace.Protect);
    }

    [Fact]
    public void Puts_endpoints_into_the_region_of_their_network()
    {
        var settings = TestSettings.Minimal;
        Assert.Equal(settings.Deployment.Location, PrivateLinkMapping.LocationFrom(settings));
        Assert.Equal(
            "northeurope",
            PrivateLinkMapping.LocationFrom(settings with { Network = settings.Network with { PrivateEndpointLocation = "northeurope" } })
        );
    }

    [Fact]
    public void Gives_an_endpoint_the_zone_that_exists_and_none_where_there_is_none()
    {
        Assert.Empty(Vault(Endpoint, PrivateDnsMode.None).ZonesFrom(null));
        Assert.Equal(VaultZone, Vault(Endpoint, PrivateDnsMode.Existing).ZonesFrom(null).Single().Name);
        Assert.Throws<InvalidOperationException>(() => Vault(Endpoint, PrivateDnsMode.Create).ZonesFrom(null));
    }

    [Fact]
    public async Task Gives_an_endpoint_the_zone_that_was_made()
    {
        EndpointZone? zone = null;
        await Components.ComponentRun.OfAsync(() =>
        {
            var zones = new PrivateDnsZones(
                "zones",
                new()
                {
                    Placement = Components.SampleEstate.Placement,
                    Definition = new() { Names = [VaultZone], Links = [] },
                }
            );
            zone = Vault(Endpoint, PrivateDnsMode.Create).ZonesFrom(zones).Single();
        });

        Assert.Equal(VaultZone, zone!.Name);
    }

    private static ArmId Id(string text) =>
        ArmId.TryCreate(text, out var id) ? id : throw new ArgumentException($"'{text}' is no ARM id.", nameof(text));

    private static EndpointPlan Vault(PrivateEndpointSettings endpoint, PrivateDnsMode mode = PrivateDnsMode.Create)
    {
        var settings = Connected(mode);
        return PrivateLinkMapping
            .EndpointsFrom(
                AvdEstate.Of(
                    settings with
                    {
                        KeyVault = new() { Name = "kv-contoso", PrivateEndpoint = endpoint },
                    }
                )
            )
            .Single();
    }

    private static ImmutableArray<EndpointPlan> CloudCache(StorageAccountSettings account, CloudCacheProviderSettings[] providers)
    {
        var settings = Connected(PrivateDnsMode.Create);
        return PrivateLinkMapping.EndpointsFrom(
            AvdEstate.Of(
                settings with
                {
                    Fslogix = settings.Fslogix with { CloudCache = new() { Providers = [.. providers] } },
                    Storage = new StorageSettings { CloudCache = account },
                }
            )
        );
    }

    private static AvdSettings Everything(PrivateDnsMode mode)
    {
        var settings = Connected(mode);
        return settings with
        {
            HostPool = settings.HostPool with { ConnectionPrivateEndpoint = Endpoint },
            Workspace = settings.Workspace with { FeedPrivateEndpoint = Endpoint, GlobalPrivateEndpoint = Endpoint },
            KeyVault = new() { Name = "kv-contoso", PrivateEndpoint = Endpoint },
            Storage = new StorageSettings
            {
                CloudCache = new() { PrivateEndpoint = Endpoint },
                AppAttach = new() { Account = new() { PrivateEndpoint = Endpoint } },
                Witness = new() { PrivateEndpoint = Endpoint },
            },
        };
    }

    private static AvdSettings Connected(PrivateDnsMode mode) =>
        TestSettings.Minimal with
        {
            Network = TestSettings.Minimal.Network with
            {
                VirtualNetworkId = Id(Hub),
                PrivateEndpointSubnetId = Id(Subnet),
                PrivateDns = new() { Mode = mode, ZonesResourceGroupId = mode == PrivateDnsMode.Existing ? Id(Zones) : null },
            },
        };
}
