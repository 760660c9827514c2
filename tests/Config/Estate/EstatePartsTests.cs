using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Estates;

/// <summary>What follows from the settings beside Azure resources: hosts, networks, file servers, sizes.</summary>
public sealed class EstatePartsTests
{
    private const string Cluster =
        "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-01/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-01";

    private const string TwoPools = $$"""
        pools:
          office: {}
          developers:
            host_pool: {name: hp-dev, type: Personal, max_session_limit: null}
            application_groups: [{name: ag-dev, type: Desktop, users: [{name: Developers, object_id: 00000000-0000-0000-0000-000000000199}]}]
            session_host:
              prefix: avd-dev
              admin: {username: devadmin, password: keyvault://kv-contoso-core/avd-dev-admin}
              clusters:
                - {name: azl-weu-01, custom_location_id: {{Cluster}}, logical_network: lnet-avd, count: 3, addresses: [10.10.20.31, 10.10.20.32, 10.10.20.33], start_number: 5}
            scaling: null
        """;

    private static readonly Lazy<AvdEstate> One = new(() => EstateOf(""));
    private static readonly Lazy<AvdEstate> Two = new(() => EstateOf(TwoPools));

    [Fact]
    public void Hosts_have_a_number_a_name_and_the_storage_paths_in_turn()
    {
        var hosts = One.Value.Pools.Single().Hosts;

        Assert.Equal(10, hosts.Length);
        Assert.Equal(
            ("avd-con-001", 1, "sp-hosts-01", null),
            (hosts[0].ComputerName, hosts[0].Number, hosts[0].StoragePath, hosts[0].Address)
        );
        Assert.Equal(("avd-con-010", 10, "sp-hosts-02"), (hosts[9].ComputerName, hosts[9].Number, hosts[9].StoragePath));
        Assert.Equal(["session_host.clusters[0].count", "session_host.clusters[0].storage_paths[1]"], hosts[9].Settings.AsEnumerable());
    }

    [Fact]
    public void Hosts_of_a_pool_point_at_what_the_pool_overrides()
    {
        var hosts = Two.Value.Pools[1].Hosts;

        Assert.Equal(["avd-dev-005", "avd-dev-006", "avd-dev-007"], hosts.Select(host => host.ComputerName));
        Assert.Equal(["10.10.20.31", "10.10.20.32", "10.10.20.33"], hosts.Select(host => host.Address?.ToString()));
        Assert.Equal(
            ["pools.developers.session_host.clusters[0].count", "pools.developers.session_host.clusters[0].addresses[1]"],
            hosts[1].Settings.AsEnumerable()
        );
        Assert.All(hosts, host => Assert.Null(host.StoragePath));
        Assert.Same(Two.Value.Pools[1], hosts[0].Pool);
        Assert.Equal("azl-weu-01", hosts[0].Cluster.Name);
    }

    [Fact]
    public void Hosts_beyond_the_addresses_have_none()
    {
        var settings = One.Value.Settings;
        var cluster = settings.SessionHost.Clusters[0] with { Addresses = Two.Value.Pools[1].Settings.SessionHost.Clusters[0].Addresses };

        var hosts = AvdEstate.Of(settings with { SessionHost = settings.SessionHost with { Clusters = [cluster] } }).Pools[0].Hosts;

        Assert.Equal(["10.10.20.33", null], hosts.Skip(2).Take(2).Select(host => host.Address?.ToString()));
        Assert.Equal(["session_host.clusters[0].count", "session_host.clusters[0].storage_paths[1]"], hosts[3].Settings.AsEnumerable());
    }

    [Fact]
    public void The_longest_name_in_a_host_pool_is_that_of_the_highest_number()
    {
        var settings = One.Value.Settings;
        var cluster = settings.SessionHost.Clusters[0];

        Assert.Equal($"avd-con-10.{settings.Domain!.Fqdn}", Longest(cluster with { StartNumber = 8, Count = 3 }));
        Assert.Equal(
            $"avd-con-100.{settings.Domain.Fqdn}",
            Longest(cluster with { StartNumber = 100, Count = 1 }, cluster with { StartNumber = 8, Count = 3 })
        );
        Assert.Null(Longest(cluster with { Count = 0 }));

        string? Longest(params ClusterSettings[] clusters) =>
            RegisteredNames.LongestOf(
                settings with
                {
                    SessionHost = settings.SessionHost with { NumberDigits = 1, Clusters = [.. clusters] },
                }
            );
    }

    [Fact]
    public void Networks_know_everything_that_stands_on_them_and_what_pools_share_once()
    {
        var network = Two.Value.Networks.Single(network => network.Settings.Name == "lnet-avd");

        Assert.Equal(
            [
                "session_host.clusters[0].logical_network",
                "sofs.logical_network",
                "pools.developers.session_host.clusters[0].logical_network",
            ],
            network.Users.Select(user => user.Path)
        );
        Assert.Equal(
            [
                "sofs.cluster_address",
                "sofs.nodes[0].address",
                "sofs.nodes[1].address",
                "sofs.nodes[2].address",
                "pools.developers.session_host.clusters[0].addresses[0]",
                "pools.developers.session_host.clusters[0].addresses[1]",
                "pools.developers.session_host.clusters[0].addresses[2]",
            ],
            network.FixedAddresses.Select(address => address.Path)
        );
        Assert.Equal(Cluster, network.CustomLocationId?.ToString());
        Assert.Equal("network.logical_networks[0]", network.Setting);
    }

    [Fact]
    public void Pools_that_override_nothing_of_the_file_server_share_it()
    {
        var server = Assert.Single(Two.Value.FileServers);

        Assert.Equal(2, server.Pools.Length);
        Assert.Equal("sofs.access_point", server.PathOf("sofs.access_point"));
    }

    [Fact]
    public void A_pool_with_a_file_server_of_its_own_has_it_to_itself()
    {
        var pools = new[] { "a", "b" }.Select(name => new PoolConfig
        {
            Name = name,
            Settings = One.Value.Settings,
            Overrides = path => name == "b" && path == "sofs",
            PathOf = path => name == "b" ? $"pools.b.{path}" : path,
        });

        var servers = AvdEstate.Of(One.Value.Settings, [.. pools], StackShare.All).FileServers;

        Assert.Equal(["a", "b"], servers.Select(server => server.Pools.Single().Name));
        Assert.Equal("pools.b.sofs.cluster_name", servers[1].PathOf("sofs.cluster_name"));
    }

    [Fact]
    public void Without_a_file_server_there_is_none() =>
        Assert.Empty(EstateOf("sofs: null\ndeployment: {topology: multi_cluster}\nfslogix: {enabled: false}\nbackup: null").FileServers);

    [Fact]
    public void Sizes_are_of_a_pool()
    {
        var (office, developers) = (Two.Value.Sizing.Pools[0].Size, Two.Value.Sizing.Pools[1].Size);

        Assert.Equal((10, 18), (office.Hosts, office.SessionsPerHost));
        Assert.Equal((3, 1), (developers.Hosts, developers.SessionsPerHost));
    }

    [Fact]
    public void Names_are_those_given_or_those_derived()
    {
        var (given, derived) = (One.Value, EstateOf("key_vault: {name: null}\nmonitoring: {log_analytics: {name: null}}"));

        Assert.Equal("kv-contoso-avd-prod", given.KeyVaultName);
        Assert.Equal(derived.Names.KeyVault, derived.KeyVaultName);
        Assert.Equal(derived.Names.LogAnalytics, derived.LogAnalyticsName);
        Assert.Equal(new Guid("00000000-0000-0000-0000-00000000000c"), given.MachineSubscription);
        Assert.Equal(
            new Guid("00000000-0000-0000-0000-00000000000b"),
            EstateSubscriptions.OfMachines(given.Settings.Subscription with { SessionHostsId = null })
        );
    }

    private static AvdEstate EstateOf(string overlay)
    {
        var result = Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", Fixture.Contoso.Read("config/variables.yml"))
                .With("config/variables.test.yml", overlay)
        );
        Assert.Empty(
            result
                .Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
                .Select(diagnostic => $"{diagnostic.Code} {diagnostic.Path}: {diagnostic.Message}")
        );
        return result.Estate!;
    }
}
