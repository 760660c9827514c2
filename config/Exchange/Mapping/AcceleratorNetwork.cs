using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.Mapping.ParameterCondition;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>The network of the accelerator, which is in Azure.</summary>
internal static class AcceleratorNetwork
{
    private const string Creates = "createAvdVnet";
    private const string CreatesZones = "createPrivateDnsZones";
    private const string VaultEndpoint = "deployPrivateEndpointKeyvaultStorage";
    private const string PrivateLink = "deployAvdPrivateLinkService";

    private const string InAzure =
        "A part of the virtual network in Azure. Session hosts on Azure Local are on logical networks: set network.logical_networks.";

    public static ImmutableArray<AcceleratorParameter> All { get; } =
    [
        InAzureOnly(Creates, Flag(true)),
        InAzureOnly("avdVnetworkAddressPrefixes", Text("10.10.0.0/16"), On(Creates)),
        InAzureOnly("vNetworkAvdSubnetAddressPrefix", Text("10.10.1.0/24"), On(Creates)),
        InAzureOnly("vNetworkPrivateEndpointSubnetAddressPrefix", Text("10.10.2.0/27"), On(Creates)),
        InAzureOnly("existingVnetAvdSubnetResourceId", null, Off(Creates)),
        InAzureOnly("existingHubVnetResourceId", null, On(Creates)),
        InAzureOnly("vNetworkGatewayOnHub", Flag(false), On(Creates)),
        InAzureOnly("deployDDoSNetworkProtection", Flag(false), On(Creates)),
        InAzureOnly("customStaticRoutes", null, On(Creates)),
        new()
        {
            Name = "customDnsIps",
            Setting = "network.dns_servers",
            Conversion = AcceleratorConversions.CommaList,
            When = [On(Creates)],
            Note = "One text with commas there. Check that the site reaches these servers.",
        },
        new()
        {
            Name = "existingVnetPrivateEndpointSubnetResourceId",
            Setting = "network.private_endpoint_subnet_id",
            Conversion = Conversions.Same,
            When = [Off(Creates)],
            Note = "The site must reach this network: set network.connectivity.",
        },
        new()
        {
            Name = VaultEndpoint,
            Default = Flag(true),
            Setting = "key_vault.private_endpoint",
            Conversion = AcceleratorConversions.VaultEndpoint,
            Note = "For the vault only: profiles are not in Azure. It needs existingVnetPrivateEndpointSubnetResourceId.",
        },
        new()
        {
            Name = PrivateLink,
            Default = Flag(false),
            Setting = "host_pool.connection_private_endpoint",
            Conversion = AcceleratorConversions.PrivateLink,
            Note =
                "Also workspace.feed_private_endpoint and workspace.global_private_endpoint. It needs existingVnetPrivateEndpointSubnetResourceId.",
        },
        new()
        {
            Name = CreatesZones,
            Default = Flag(true),
            Setting = "network.private_dns.mode",
            Conversion = AcceleratorConversions.PrivateZones,
            Note = "True is create, if there is a private endpoint. The zones are linked to the network of its subnet.",
        },
        new()
        {
            Name = "avdVnetPrivateDnsZoneConnectionResourceId",
            Setting = "host_pool.connection_private_endpoint.private_dns_zone_id",
            Conversion = AcceleratorConversions.Inside(
                "host_pool.connection_private_endpoint",
                "workspace.feed_private_endpoint.private_dns_zone_id"
            ),
            When = [On(PrivateLink), Off(CreatesZones)],
            Note = "The zone of workspace.feed_private_endpoint as well.",
        },
        new()
        {
            Name = "avdVnetPrivateDnsZoneDiscoveryResourceId",
            Setting = "workspace.global_private_endpoint.private_dns_zone_id",
            Conversion = AcceleratorConversions.Inside("workspace.global_private_endpoint"),
            When = [On(PrivateLink), Off(CreatesZones)],
        },
        new()
        {
            Name = "avdVnetPrivateDnsZoneKeyvaultId",
            Setting = "key_vault.private_endpoint.private_dns_zone_id",
            Conversion = AcceleratorConversions.Inside("key_vault.private_endpoint"),
            When = [On(VaultEndpoint), Off(CreatesZones)],
        },
        new()
        {
            Name = "avdVnetPrivateDnsZoneFilesId",
            Conversion = Conversions.None,
            When = [On(VaultEndpoint), Off(CreatesZones)],
            Note = "It is for the file share in Azure. Profiles of hosts on Azure Local are on a share at the site.",
        },
        new()
        {
            Name = "hostPoolPublicNetworkAccess",
            Default = Text("Enabled"),
            Setting = "host_pool.public_network_access",
            Conversion = AcceleratorConversions.Inside("host_pool.connection_private_endpoint"),
            When = [On(PrivateLink)],
        },
        new()
        {
            Name = "workspacePublicNetworkAccess",
            Default = Text("Enabled"),
            Setting = "workspace.public_network_access",
            Conversion = AcceleratorConversions.Inside("workspace.feed_private_endpoint"),
            When = [On(PrivateLink)],
        },
    ];

    private static AcceleratorParameter InAzureOnly(string name, ParameterValue? value, params ImmutableArray<ParameterCondition> when) =>
        new()
        {
            Name = name,
            Default = value,
            Conversion = Conversions.None,
            When = when,
            Note = InAzure,
        };
}
