using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ProfileTopologyRulesTests
{
    private const string OtherCluster =
        "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-02/providers/Microsoft.ExtendedLocation/customLocations/azl-02";

    private const string TwoClusters = $$"""
        session_host:
          clusters:
            - name: azl-01
              custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-01/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-01
              logical_network: lnet-avd
              count: 2
            - {name: azl-02, custom_location_id: {{OtherCluster}}, logical_network: lnet-avd, count: 2}
        """;

    private const string CloudCache = """
        fslogix:
          cloud_cache:
            providers:
              - {type: smb, name: SOFS, path: '\\sofs-con\profiles'}
              - {type: azure, name: BLOB, connection_string: keyvault://kv-contoso-core/blob}
        """;

    [Fact]
    public void Rejects_sofs_guest_without_a_file_server() => RuleCheck.Of("sofs: null").Finds("AVD3001", "deployment.topology");

    [Theory]
    [InlineData("deployment: {topology: sofs_guest}")]
    [InlineData("sofs: null\ndeployment: {topology: single_cluster}")]
    public void Takes_sofs_guest_with_one_and_other_topologies_without(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3001");

    [Fact]
    public void Rejects_sofs_guest_with_two_nodes() =>
        RuleCheck
            .Of(
                """
                sofs:
                  nodes:
                    - {name: sofs-con-01, address: 10.10.20.21, storage_path: sp-sofs-01}
                    - {name: sofs-con-02, address: 10.10.20.22, storage_path: sp-sofs-02}
                """
            )
            .Finds("AVD3002", "sofs.nodes");

    [Fact]
    public void Takes_two_nodes_with_single_cluster() =>
        RuleCheck
            .Of(
                """
                deployment: {topology: single_cluster}
                sofs:
                  nodes:
                    - {name: sofs-con-01, address: 10.10.20.21, storage_path: sp-sofs-01}
                    - {name: sofs-con-02, address: 10.10.20.22, storage_path: sp-sofs-02}
                """
            )
            .DoesNotFind("AVD3002");

    [Theory]
    [InlineData("deployment: {topology: multi_cluster}", "deployment.topology")]
    [InlineData(
        "deployment: {topology: multi_cluster}\nfslogix: {locations: ['\\\\SOFS-CON.corp.contoso.com\\profiles']}",
        "fslogix.locations"
    )]
    [InlineData(
        "deployment: {topology: multi_cluster}\nfslogix: {cloud_cache: {providers: [{type: smb, name: A, path: '\\\\sofs-con\\p'}]}}",
        "fslogix.cloud_cache.providers"
    )]
    public void Rejects_profiles_on_one_of_several_clusters(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD3003", path);

    [Theory]
    [InlineData("deployment: {topology: multi_cluster}\n" + CloudCache)]
    [InlineData("deployment: {topology: multi_cluster}\nfslogix: {locations: ['\\\\stprofiles.file.core.windows.net\\profiles']}")]
    [InlineData("deployment: {topology: multi_cluster}\nfslogix: {enabled: false}")]
    public void Takes_profiles_that_every_cluster_reaches(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3003");

    [Fact]
    public void Warns_of_hosts_on_another_cluster_than_the_file_server() =>
        RuleCheck.Of(TwoClusters).Finds("AVD3004", "deployment.topology", Severity.Warning);

    [Fact]
    public void Names_the_way_out_with_sofs_guest() =>
        RuleCheck
            .Of(TwoClusters)
            .Says("AVD3004", "the file server 'sofs-con' is on one")
            .Advises(
                "AVD3004",
                "Set a second provider in fslogix.cloud_cache, outside the file server's cluster. Or set topology to multi_cluster, or use a pool or a stack with its own file server for each cluster."
            );

    [Fact]
    public void Names_the_pool_and_its_own_file_server() =>
        RuleCheck
            .Of(
                $$"""
                pools:
                  one: {}
                  two:
                    sofs: {cluster_name: two-cl, access_point: two-fs}
                    session_host:
                      prefix: avd-two
                      clusters:
                        - name: azl-01
                          custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-01/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-01
                          logical_network: lnet-avd
                          count: 2
                        - name: azl-02
                          custom_location_id: {{OtherCluster}}
                          logical_network: lnet-avd
                          count: 2
                """
            )
            .Finds("AVD3004", "pools.two.sofs", Severity.Warning)
            .Says("AVD3004", "the file server 'two-fs' of the pool 'two' is on one: 'azl-weu-01'");

    [Theory]
    [InlineData(TwoClusters + "\n" + CloudCache)]
    [InlineData("{}")]
    public void Takes_hosts_beside_the_file_server_or_with_storage_for_all(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3004");

    [Fact]
    public void Warns_of_a_file_server_on_a_cluster_without_hosts() =>
        RuleCheck.Of($"sofs: {{custom_location_id: {OtherCluster}}}").Finds("AVD3005", "sofs.custom_location_id", Severity.Warning);

    [Fact]
    public void A_pool_on_another_cluster_leaves_the_file_server_beside_the_hosts_of_the_first() =>
        RuleCheck
            .Of(
                "deployment: {topology: single_cluster}\npools:\n  one: {}\n  two:\n    session_host: {prefix: avd-two, clusters: [{name: azl-02, custom_location_id: "
                    + OtherCluster
                    + ", logical_network: lnet-avd, count: 1}]}\n"
            )
            .DoesNotFind("AVD3005");

    [Theory]
    [InlineData("{}")]
    [InlineData("deployment: {topology: multi_cluster}\nsofs: {custom_location_id: " + OtherCluster + "}")]
    public void Takes_a_file_server_beside_hosts_or_in_a_wider_estate(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3005");
}
