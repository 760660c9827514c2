using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts.Network;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Network;

/// <summary>What an estate needs of the table of flows.</summary>
public sealed class NetworkFlowsTests
{
    public static TheoryData<string> Examples => ["defaults", "small", "medium", "large", "max", "brownfield", "waf-aligned", "hospital"];

    [Theory]
    [MemberData(nameof(Examples))]
    public void No_flow_of_an_example_stands_twice(string name) =>
        Assert.All(
            NetworkFlows
                .Of(Flows.Example(name))
                .GroupBy(flow =>
                    (
                        flow.Direction,
                        flow.To.Name,
                        Addresses: string.Join(',', flow.To.Addresses),
                        flow.To.Route,
                        flow.To.Via,
                        flow.Transport,
                        Ports: string.Join(',', flow.Ports)
                    )
                ),
            same => Assert.Single(same)
        );

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_flow_of_an_example_begins_in_its_networks_and_ends_somewhere(string name)
    {
        AvdEstate estate = Flows.Example(name);
        var networks = estate.Networks.Select(network => network.Settings.Name).ToHashSet();

        Assert.All(
            NetworkFlows.Of(estate),
            flow =>
            {
                Assert.NotEmpty(flow.From);
                Assert.Equal(flow.From.Distinct(), flow.From);
                Assert.All(
                    flow.From,
                    source => Assert.True(source.Network is null ? source.Who == FlowMachines.Clients : networks.Contains(source.Network))
                );
                Assert.DoesNotContain('{', flow.To.Name);
                Assert.NotEmpty(flow.To.Name);
                Assert.True(flow.Direction == FlowDirection.Outbound || flow.To.IsOnSite);
            }
        );
    }

    [Fact]
    public void Nothing_comes_in_without_shortpath_for_managed_networks()
    {
        Assert.DoesNotContain(
            FlowDirection.Inbound,
            Flows.Of("network: {shortpath: {managed_networks: false, port: null, client_ranges: null}}").Select(flow => flow.Direction)
        );
    }

    [Fact]
    public void Shortpath_for_managed_networks_lets_clients_in_on_its_port_and_from_their_ranges()
    {
        var flow = Assert.Single(
            Flows.Of("network: {shortpath: {managed_networks: true, port: 3391, client_ranges: [10.20.0.0/16, 10.21.0.0/16]}}"),
            flow => flow.Direction == FlowDirection.Inbound
        );

        Assert.Equal((Transport.Udp, "3391"), (flow.Transport, string.Join(',', flow.Ports)));
        Assert.Equal(["10.20.0.0/16", "10.21.0.0/16"], flow.From.Select(source => source.Range));
        Assert.Equal(["10.10.20.0/24"], flow.To.Addresses.AsEnumerable());
    }

    [Fact]
    public void Shortpath_for_public_networks_alone_opens_udp_to_the_internet()
    {
        Assert.Equal(["51.5.0.0/16", "0.0.0.0/0"], Flows.Of("network: {shortpath: {public_networks: true}}").Where(IsPublicUdp).Names());
        Assert.Empty(
            Flows
                .Of("network: {shortpath: {public_networks: false, managed_networks: true, client_ranges: [10.20.0.0/16]}}")
                .Where(IsPublicUdp)
        );

        static bool IsPublicUdp(NetworkFlow flow) => flow is { Direction: FlowDirection.Outbound, Transport: Transport.Udp };
    }

    [Fact]
    public void A_pool_with_private_link_has_another_destination_than_one_without()
    {
        var with = NetworkFlows.Of(Flows.Example("waf-aligned")).Single(flow => flow.To.Name == "*.privatelink.wvd.microsoft.com");

        Assert.Equal(
            (FlowRoute.PrivateEndpoint, "pep-hp-contoso-connection in subnet snet-endpoints"),
            (with.To.Route, with.To.Via?.Replace("-waf", "", StringComparison.Ordinal))
        );
        Assert.DoesNotContain("*.privatelink.wvd.microsoft.com", NetworkFlows.Of(Flows.Example("brownfield")).Names());
    }

    [Fact]
    public void Each_cloud_has_its_own_endpoints()
    {
        var settings = Flows.Example("max").Pools[0].Settings;
        Assert.Equal(
            ["*.wvd.microsoft.com", "*.wvd.azure.us", "*.wvd.azure.cn"],
            Enum.GetValues<AzureCloud>().Select(cloud => NetworkFlows.Of(In(cloud)).Names().First())
        );

        // what is Microsoft's own and what the estate names are the same everywhere
        var china = NetworkFlows
            .Of(In(AzureCloud.China))
            .Where(flow => flow.Purpose is FlowPurpose.AvdService or FlowPurpose.AzureArc or FlowPurpose.EntraId or FlowPurpose.Monitoring)
            .Names()
            .ToList();
        Assert.DoesNotContain(
            china,
            name => name.Contains("windows.net", StringComparison.Ordinal) || name.Contains("usgov", StringComparison.Ordinal)
        );
        Assert.Contains($"{settings.Deployment.Location}.handler.control.monitor.azure.cn", china);
        Assert.Contains(
            NetworkFlows.Of(In(AzureCloud.UsGovernment)),
            flow => flow.To.Name == "stcontosomaxwitness.blob.core.usgovcloudapi.net"
        );

        AvdEstate In(AzureCloud cloud) => AvdEstate.Of(settings with { Subscription = settings.Subscription with { Cloud = cloud } });
    }

    [Theory]
    [InlineData(IdentityPattern.AdDs, false)]
    [InlineData(IdentityPattern.HybridEntra, true)]
    [InlineData(IdentityPattern.EntraOnly, true)]
    public void Hosts_that_entra_knows_register_there(IdentityPattern pattern, bool registers)
    {
        var settings = Flows.Example("small").Pools[0].Settings;
        var flows = NetworkFlows.Of(AvdEstate.Of(settings with { Identity = settings.Identity with { Pattern = pattern } }));

        Assert.Equal(registers, flows.Names().Contains("enterpriseregistration.windows.net"));
    }

    [Fact]
    public void Without_a_domain_nothing_goes_to_domain_controllers_and_time_comes_from_windows()
    {
        var settings = Flows.Example("defaults").Pools[0].Settings;
        var flows = NetworkFlows.Of(AvdEstate.Of(settings with { Domain = null }));

        Assert.DoesNotContain(flows, flow => flow.To.Name.StartsWith("domain controllers", StringComparison.Ordinal));
        Assert.Equal("time.windows.com", Assert.Single(flows, flow => flow.Ports is [{ First: 123 }]).To.Name);
        Assert.Equal("DNS servers", Assert.Single(flows, flow => flow.Ports is [{ First: 53 }]).To.Name);
    }

    [Fact]
    public void A_mirror_takes_the_place_of_microsofts_link_and_shows_no_more_than_host_and_port()
    {
        var flows = Flows.Of(
            """
            session_host:
              agent:
                agent_uri: https://mirror.corp.contoso.com:8443/avd/agent.msi?sv=1
                boot_loader_uri: https://mirror.corp.contoso.com:8443/avd/loader.msi
            """
        );
        var mirror = Assert.Single(flows, flow => flow.To.Name == "mirror.corp.contoso.com");

        Assert.Equal((FlowDirection.Internal, "8443"), (mirror.Direction, string.Join(',', mirror.Ports)));
        Assert.DoesNotContain("go.microsoft.com", flows.Names());
    }

    [Fact]
    public void What_the_arc_agent_sends_goes_through_its_proxy_and_what_is_exempt_does_not()
    {
        var flows = Flows.Of(
            """
            sofs: null
            fslogix: {enabled: false, cloud_cache: null, locations: null}
            deployment: {topology: single_cluster}
            session_host:
              http_proxy:
                http_proxy: http://proxy.corp.contoso.com:3128
                https_proxy: http://proxy.corp.contoso.com:3128
                no_proxy: ["*.blob.core.windows.net", "*.wvd.microsoft.com", "*.service.windows.cloud.microsoft", "169.254.169.254", localhost, corp.contoso.com]
            """
        );
        var arc = flows.Where(flow => flow.Purpose == FlowPurpose.AzureArc).ToList();

        Assert.Equal(["*.blob.core.windows.net"], arc.Where(flow => flow.To.Route == FlowRoute.Direct).Names());
        Assert.All(arc.Where(flow => flow.To.Route == FlowRoute.Proxy), flow => Assert.Equal("proxy.corp.contoso.com:3128", flow.To.Via));
        Assert.All(flows.Where(flow => flow.Purpose == FlowPurpose.AvdService), flow => Assert.Equal(FlowRoute.Direct, flow.To.Route));
        Assert.Equal("3128", string.Join(',', Assert.Single(flows, flow => flow.To.Name == "proxy.corp.contoso.com").Ports));
    }

    [Fact]
    public void Nodes_of_a_file_server_use_the_proxy_of_session_hosts_and_read_active_directory()
    {
        var nodes = Flows
            .Of(
                """
                session_host:
                  http_proxy:
                    http_proxy: http://proxy.corp.contoso.com:3128
                    https_proxy: http://proxy.corp.contoso.com:3128
                    no_proxy: ["*.blob.core.windows.net", "*.wvd.microsoft.com", "*.service.windows.cloud.microsoft", "169.254.169.254", localhost, corp.contoso.com]
                """
            )
            .Where(flow => flow.From.Any(source => source.Who == FlowMachines.FileServers))
            .ToList();

        Assert.Contains("proxy.corp.contoso.com", nodes.Names());
        Assert.Equal(
            ["*.blob.core.windows.net"],
            nodes.Where(flow => flow is { Purpose: FlowPurpose.AzureArc, To.Route: FlowRoute.Direct }).Names()
        );
        Assert.Equal(
            [FlowMachines.FileServers],
            Assert.Single(nodes, flow => flow.Ports is [{ First: 9389 }]).From.Select(source => source.Who)
        );
    }

    [Fact]
    public void Without_the_azure_monitor_agent_hosts_send_it_nothing()
    {
        var settings = Flows.Example("defaults").Pools[0].Settings;
        var flows = NetworkFlows.Of(
            AvdEstate.Of(settings with { SessionHost = settings.SessionHost with { Extensions = new() { AzureMonitorAgent = false } } })
        );

        Assert.DoesNotContain(FlowPurpose.Monitoring, flows.Select(flow => flow.Purpose));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Defender_needs_what_is_optional_without_it(bool defender, bool optional)
    {
        var settings = Flows.Example("defaults").Pools[0].Settings;
        var flows = NetworkFlows.Of(
            AvdEstate.Of(settings with { SessionHost = settings.SessionHost with { Extensions = new() { Defender = defender } } })
        );

        Assert.Equal(optional, flows.Single(flow => flow.To.Name == "*.events.data.microsoft.com").Optional);
        Assert.Equal(defender, flows.Names().Contains("*.endpoint.security.microsoft.com"));
    }

    [Fact]
    public void Hosts_reach_the_vault_only_if_they_read_it()
    {
        Assert.Contains(
            Flows.Of("rbac: {hosts_read_key_vault: true}"),
            flow => flow.To.Name.EndsWith(".vault.azure.net", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            Flows.Of("rbac: {hosts_read_key_vault: false}"),
            flow => flow.To.Name.EndsWith(".vault.azure.net", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_pool_is_named_only_where_it_differs()
    {
        var flows = NetworkFlows.Of(Flows.Example("hospital"));

        Assert.Equal(["clinicians"], flows.Where(flow => !flow.Pools.IsEmpty).SelectMany(flow => flow.Pools).Distinct());
        Assert.All(flows.Where(flow => !flow.Pools.IsEmpty), flow => Assert.Equal(FlowPurpose.Files, flow.Purpose));
    }

    [Fact]
    public void A_stack_of_one_pool_lists_what_that_pool_needs()
    {
        var developers = NetworkFlows.Of(Flows.OnePool("hospital", "developers"));
        var clinicians = NetworkFlows.Of(Flows.OnePool("hospital", "clinicians"));

        Assert.DoesNotContain(FlowPurpose.Files, developers.Select(flow => flow.Purpose));
        Assert.Contains(FlowPurpose.Files, clinicians.Select(flow => flow.Purpose));
        Assert.All(developers.Concat(clinicians), flow => Assert.Empty(flow.Pools));
    }

    [Fact]
    public void Profiles_on_the_file_server_are_at_the_addresses_of_its_nodes()
    {
        var share = NetworkFlows.Of(Flows.Example("hospital")).Single(flow => flow.To.Name == "sofs-b1.corp.stmary.example");

        Assert.Equal((FlowDirection.Internal, "445"), (share.Direction, string.Join(',', share.Ports)));
        Assert.Equal(["10.50.20.21", "10.50.20.22", "10.50.20.23"], share.To.Addresses.AsEnumerable());
    }

    [Fact]
    public void A_network_with_dns_servers_of_its_own_asks_those()
    {
        var settings = Flows.Example("hospital").Pools[0].Settings;
        IPv4Address.TryCreate("10.51.0.4", out var own);
        var networks = settings.Network.LogicalNetworks;
        var changed = settings with
        {
            Network = settings.Network with { LogicalNetworks = [networks[0], networks[1] with { DnsServers = [own!] }] },
        };
        var dns = NetworkFlows.Of(AvdEstate.Of(changed)).Where(flow => flow.To.Name == "DNS servers").ToList();

        Assert.Equal(["10.50.0.4,10.51.0.4", "10.51.0.4"], dns.Select(flow => string.Join(',', flow.To.Addresses)));
        Assert.Equal(
            ["lnet-avd-b1", "lnet-avd-b2"],
            dns.Select(flow => Assert.Single(flow.From.Select(source => source.Network).Distinct()))
        );
    }
}
