using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SofsNodeRulesTests
{
    private const string Cluster =
        "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-01/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-01";
    private const string OtherCluster =
        "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-02/providers/Microsoft.ExtendedLocation/customLocations/azl-02";

    [Fact]
    public void Rejects_two_nodes_on_one_storage_path() =>
        RuleCheck.Of(Nodes("sp-sofs-01", "SP-SOFS-01", "sp-sofs-03")).Finds("AVD3015", "sofs.nodes[1].storage_path");

    [Fact]
    public void Takes_a_storage_path_for_each_node() =>
        RuleCheck.Of(Nodes("sp-sofs-01", "sp-sofs-02", "sp-sofs-03")).DoesNotFind("AVD3015");

    [Fact]
    public void Rejects_a_storage_path_that_is_not_declared() =>
        RuleCheck.Of(Nodes("sp-sofs-01", "sp-sofs-2", "sp-sofs-03")).Finds("AVD3016", "sofs.nodes[1].storage_path");

    [Fact]
    public void Takes_storage_paths_that_are_declared() =>
        RuleCheck.Of(Nodes("sp-sofs-03", "sp-sofs-02", "sp-sofs-01")).DoesNotFind("AVD3016");

    [Fact]
    public void Rejects_a_storage_path_of_another_cluster() =>
        RuleCheck
            .Of(
                $$"""
                storage:
                  paths:
                    - {name: sp-sofs-01, custom_location_id: {{Cluster}}, folder: C:\ClusterStorage\Sofs_1\sofs}
                    - {name: sp-sofs-02, custom_location_id: {{OtherCluster}}, folder: C:\ClusterStorage\Sofs_2\sofs}
                    - {name: sp-sofs-03, folder: C:\ClusterStorage\Sofs_3\sofs}
                """
            )
            .Finds("AVD3017", "sofs.nodes[1].storage_path");

    [Fact]
    public void Takes_storage_paths_of_its_own_cluster() => RuleCheck.Of("{}").DoesNotFind("AVD3017");

    [Fact]
    public void Warns_of_session_hosts_on_the_storage_of_the_file_server() =>
        RuleCheck
            .Of(
                $$"""
                session_host:
                  clusters:
                    - {name: azl-weu-01, custom_location_id: {{Cluster}}, logical_network: lnet-avd, storage_paths: [sp-hosts-01, sp-sofs-02], count: 10}
                """
            )
            .Finds("AVD3018", "session_host.clusters[0].storage_paths[1]", Severity.Warning);

    [Fact]
    public void Takes_session_hosts_on_storage_of_their_own() => RuleCheck.Of("{}").DoesNotFind("AVD3018");

    [Theory]
    [InlineData(@"C:\ClusterStorage\Sofs_1\a", @"c:\clusterstorage\sofs_1\b")]
    [InlineData(@"C:\ClusterStorage\Sofs_1", @"C:\ClusterStorage\Sofs_1\b")]
    public void Warns_of_two_nodes_on_one_volume(string first, string second) =>
        RuleCheck.Of(Paths(first, second)).Finds("AVD3019", "sofs.nodes[1].storage_path", Severity.Warning);

    [Theory]
    [InlineData(@"C:\ClusterStorage\Sofs_1\sofs", @"C:\ClusterStorage\Sofs_2\sofs")]
    [InlineData(@"D:\Sofs_1\a", @"D:\Sofs_1\b")]
    public void Takes_nodes_on_different_volumes(string first, string second) => RuleCheck.Of(Paths(first, second)).DoesNotFind("AVD3019");

    [Fact]
    public void Rejects_dynamic_memory() =>
        RuleCheck.Of("sofs: {size: {dynamic_memory: {minimum_mb: 2048, maximum_mb: 8192}}}").Finds("AVD3020", "sofs.size.dynamic_memory");

    [Fact]
    public void Takes_fixed_memory() => RuleCheck.Of("sofs: {size: {memory_mb: 16384}}").DoesNotFind("AVD3020");

    [Theory]
    [InlineData("sofs: {anti_affinity_confirmed: false}")]
    [InlineData("sofs: {anti_affinity_confirmed: null}")]
    public void Warns_when_nothing_keeps_nodes_apart(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD3021", "sofs.anti_affinity_confirmed", Severity.Warning);

    [Theory]
    [InlineData("sofs: {anti_affinity_confirmed: true}")]
    [InlineData("sofs: null")]
    public void Takes_nodes_that_are_kept_apart(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3021");

    [Fact]
    public void Warns_of_fewer_machines_than_nodes() =>
        RuleCheck
            .Of("sizing: {nodes: [{cluster: azl-weu-01, count: 2, cores: 48, memory_gb: 768}]}")
            .Finds("AVD3022", "sofs.nodes", Severity.Warning);

    [Theory]
    [InlineData(
        "sizing: {nodes: [{cluster: azl-weu-01, count: 2, cores: 48, memory_gb: 768}, {cluster: azl-weu-01, count: 1, cores: 32, memory_gb: 512}]}"
    )]
    [InlineData("sizing: {nodes: []}")]
    public void Takes_a_machine_for_each_node(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3022");

    [Fact]
    public void Warns_of_a_short_wait_for_disks() =>
        RuleCheck.Of("sofs: {spaceport_timeout_seconds: 29}").Finds("AVD3023", "sofs.spaceport_timeout_seconds", Severity.Warning);

    [Theory]
    [InlineData("sofs: {spaceport_timeout_seconds: 30}")]
    [InlineData("sofs: {spaceport_timeout_seconds: 60}")]
    public void Takes_thirty_seconds_and_more(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3023");

    private static string Nodes(string first, string second, string third) =>
        $$"""
            sofs:
              nodes:
                - {name: sofs-con-01, address: 10.10.20.21, storage_path: {{first}}}
                - {name: sofs-con-02, address: 10.10.20.22, storage_path: {{second}}}
                - {name: sofs-con-03, address: 10.10.20.23, storage_path: {{third}}}
            """;

    private static string Paths(string first, string second) =>
        $$"""
            storage:
              paths:
                - {name: sp-sofs-01, folder: '{{first}}'}
                - {name: sp-sofs-02, folder: '{{second}}'}
                - {name: sp-sofs-03, folder: C:\ClusterStorage\Sofs_3\sofs}
            """;
}
