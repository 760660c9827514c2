using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class HostStorageRulesTests
{
    private const string Location =
        "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg/providers/Microsoft.ExtendedLocation/customLocations/";

    [Fact]
    public void Rejects_storage_paths_that_are_not_known() =>
        RuleCheck
            .Of(
                $$"""
                image: {storage_path: sp-hots-01}
                session_host:
                  data_disks: [{name: cache, size_gb: 64, storage_path: sp-other}]
                  clusters: [{name: azl-weu-01, custom_location_id: {{Location}}azl-1, logical_network: lnet-avd, storage_paths: [sp-none], count: 5}]
                """
            )
            .FindsAll(
                "AVD2080",
                "image.storage_path",
                "session_host.data_disks[0].storage_path",
                "session_host.clusters[0].storage_paths[0]"
            );

    [Fact]
    public void Rejects_storage_paths_of_another_cluster() =>
        TwoClusters("sp-one", "image: {storage_path: sp-one}\n")
            .FindsAll("AVD2081", "image.storage_path", "session_host.clusters[1].storage_paths[0]");

    [Fact]
    public void Takes_storage_paths_of_the_same_cluster()
    {
        var check = TwoClusters("sp-two", "image: {storage_path: null}\n");

        check.DoesNotFind("AVD2080").DoesNotFind("AVD2081").DoesNotFind("AVD2082");
    }

    [Fact]
    public void Says_nothing_of_an_adopted_path_whose_place_is_not_told() =>
        TwoClusters("sp-adopted", "image: {storage_path: null}\n").DoesNotFind("AVD2081");

    [Fact]
    public void Takes_a_path_without_a_location_for_the_first_clusters() =>
        TwoClusters("sp-default", "image: {storage_path: null}\n").Finds("AVD2081", "session_host.clusters[1].storage_paths[0]");

    [Fact]
    public void Warns_of_a_path_that_is_listed_twice() =>
        RuleCheck
            .Of(
                $"session_host: {{clusters: [{{name: a, custom_location_id: {Location}azl-1, logical_network: lnet-avd, storage_paths: [sp-hosts-01, sp-hosts-01], count: 5}}]}}"
            )
            .Finds("AVD2082", "session_host.clusters[0].storage_paths[1]", Severity.Warning);

    [Fact]
    public void Rejects_two_data_disks_of_one_name() =>
        RuleCheck
            .Of("session_host: {data_disks: [{name: cache, size_gb: 64}, {name: CACHE, size_gb: 64}]}")
            .Finds("AVD2083", "session_host.data_disks[1].name");

    [Fact]
    public void Takes_data_disks_of_different_names() =>
        RuleCheck
            .Of("session_host: {data_disks: [{name: cache, size_gb: 64}, {name: data, size_gb: 64}]}")
            .DoesNotFind("AVD2083")
            .DoesNotFind("AVD2084");

    [Fact]
    public void Rejects_more_disks_than_a_machine_takes() =>
        RuleCheck
            .Of($"session_host: {{data_disks: [{string.Join(", ", Enumerable.Range(1, 256).Select(i => $"{{name: d{i}, size_gb: 1}}"))}]}}")
            .Finds("AVD2084", "session_host.data_disks");

    private static RuleCheck TwoClusters(string second, string more) =>
        RuleCheck.Of(
            more
                + $$"""
                session_host:
                  clusters:
                    - {name: one, custom_location_id: {{Location}}azl-1, logical_network: lnet-avd, storage_paths: [sp-one], count: 5}
                    - {name: two, custom_location_id: {{Location}}azl-2, logical_network: lnet-avd, storage_paths: [{{second}}], count: 5}
                storage:
                  paths:
                    - {name: sp-one, custom_location_id: {{Location}}AZL-1, folder: C:\ClusterStorage\One\avd}
                    - {name: sp-two, custom_location_id: {{Location}}azl-2, folder: C:\ClusterStorage\Two\avd}
                    - {name: sp-default, folder: C:\ClusterStorage\Three\avd}
                    - {name: sp-adopted, existing_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg/providers/Microsoft.AzureStackHCI/storageContainers/sp-adopted}
                """
        );
}
