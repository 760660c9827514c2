using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

/// <summary>What one pool may ask for, but all together may not, and the other way round.</summary>
public sealed class PoolCapacityTests
{
    private const string Network =
        "network:\n  logical_networks:\n    - name: lnet-avd\n      switch_name: Compute\n      vlan: 120\n      address_prefix: 10.10.20.0/24\n      gateway: 10.10.20.1\n"
        + "      pools:\n        - {start: 10.10.20.50, end: 10.10.20.64}\n";

    // the base: 10 hosts with 8 processors and 32 GB, a file server with 3 times 4 processors and 8 GB
    private const string Twice =
        "pools:\n  one: {}\n  two: {host_pool: {name: hp-two}, application_groups: [{name: ag-two, type: Desktop}], scaling: {name: sp-two}, session_host: {prefix: avd2MORE}}\n";

    [Theory]
    [InlineData(
        "AVD8020",
        "count: 2, cores: 172, memory_gb: 2000",
        "count: 2, cores: 171, memory_gb: 2000",
        "session_host.clusters[0].count"
    )]
    [InlineData(
        "AVD8021",
        "count: 2, cores: 500, memory_gb: 664",
        "count: 2, cores: 500, memory_gb: 663",
        "session_host.clusters[0].count"
    )]
    [InlineData(
        "AVD8022",
        "count: 2, cores: 500, memory_gb: 2000, usable_storage_gb: 15296",
        "count: 2, cores: 500, memory_gb: 2000, usable_storage_gb: 15295",
        "sizing.nodes"
    )]
    public void A_cluster_carries_all_pools_and_the_file_server_once(string code, string enough, string tooLittle, string path)
    {
        RuleCheck.Of(Pools("") + Nodes(enough)).DoesNotFind(code);
        RuleCheck.Of(Pools("") + Nodes(tooLittle)).Finds(code, path, Severity.Warning).Says(code, "of pools 'one', 'two'");
    }

    [Fact]
    public void Only_pools_that_are_updated_with_a_second_set_count_twice()
    {
        // 2 x 320 GB and 24 GB of the file server; with the second set 320 GB more
        const string Machines = "count: 2, cores: 500, memory_gb: ";
        RuleCheck.Of(Pools(", update: {mode: blue_green}") + Nodes(Machines + "492")).DoesNotFind("AVD8025");
        RuleCheck
            .Of(Pools(", update: {mode: blue_green}") + Nodes(Machines + "491"))
            .Finds("AVD8025", "pools.two.session_host.update.mode", Severity.Warning)
            .Says("AVD8025", "of pool 'two'");
    }

    [Fact]
    public void Nodes_of_a_cluster_that_another_pool_uses_are_reckoned_with() =>
        RuleCheck
            .Of(
                Pools(", clusters: [{name: azl-weu-02, custom_location_id: " + Other + ", logical_network: lnet-avd-02, count: 4}]")
                    + "sizing: {nodes: [{cluster: azl-weu-02, count: 2, cores: 64, memory_gb: 768}]}\n"
            )
            .DoesNotFind("AVD8023");

    [Fact]
    public void Addresses_are_counted_over_all_pools()
    {
        RuleCheck.Of(Network).DoesNotFind("AVD1038");
        RuleCheck
            .Of(Network + Pools(""))
            .Finds("AVD1038", "network.logical_networks[0].pools")
            .Says("AVD1038", "15 addresses available, but 20 session hosts of pools 'one', 'two'");
    }

    [Fact]
    public void A_second_set_of_one_pool_needs_addresses_beside_the_other_pool() =>
        RuleCheck
            .Of(Network.Replace("20.64", "20.70", StringComparison.Ordinal) + Pools(", update: {mode: blue_green}"))
            .Finds("AVD1039", "network.logical_networks[0].pools", Severity.Warning)
            .Says("AVD1039", "20 hosts of pools 'one', 'two' need 30");

    [Fact]
    public void A_network_that_one_pool_uses_is_used() =>
        RuleCheck
            .Of(
                Network
                    + "    - {name: lnet-two, switch_name: Compute, vlan: 121, address_prefix: 10.10.21.0/24, gateway: 10.10.21.1}\n"
                    + Pools(", clusters: [{name: azl-weu-01, custom_location_id: " + Other + ", logical_network: lnet-two, count: 4}]")
            )
            .DoesNotFind("AVD1007");

    [Fact]
    public void A_file_server_holds_the_profiles_of_all_pools()
    {
        const string Small = "sizing: {profile_gib: 30, growth_percent: 0}\nsofs: {data_disks: {per_node: 4, size_gb: 1024}}\n";
        RuleCheck.Of(Small + Users(100, null)).DoesNotFind("AVD8030");
        RuleCheck
            .Of(Small + Users(100, 100))
            .Finds("AVD8030", "sofs.data_disks", Severity.Warning)
            .Says("AVD8030", "100 users of pool 'one' with 30 GiB");
    }

    [Fact]
    public void Users_at_the_top_are_counted_once() =>
        RuleCheck
            .Of("sizing: {users: 100, profile_gib: 30, growth_percent: 0}\nsofs: {data_disks: {per_node: 4, size_gb: 1024}}\n" + Pools(""))
            .DoesNotFind("AVD8030");

    [Fact]
    public void A_threshold_is_held_against_all_hosts()
    {
        const string Alert = "monitoring: {alerts: {unavailable_hosts: 15}}\n";
        RuleCheck.Of(Alert).Finds("AVD8078", "monitoring.alerts.unavailable_hosts", Severity.Warning);
        RuleCheck.Of(Alert + Pools("")).DoesNotFind("AVD8078");
    }

    [Fact]
    public void A_fault_of_one_pool_keeps_a_rule_over_pools_from_guessing() =>
        RuleCheck.Of(Network + Pools(", clusters: [{name: azl-weu-01, count: many}]")).DoesNotFind("AVD1038");

    private const string Other =
        "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-02/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-02";

    private static string Pools(string more) => Twice.Replace("MORE", more, StringComparison.Ordinal);

    private static string Users(int one, int? two) =>
        $"pools:\n  one: {{sizing: {{users: {one}}}}}\n  two: {{host_pool: {{name: hp-two}}, application_groups: [{{name: ag-two, type: Desktop}}], scaling: {{name: sp-two}}, "
        + $"session_host: {{prefix: avd2}}, sizing: {{users: {two?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}}}}}\n";

    private static string Nodes(string machine) => $"sizing: {{nodes: [{{cluster: azl-weu-01, {machine}}}]}}\n";
}
