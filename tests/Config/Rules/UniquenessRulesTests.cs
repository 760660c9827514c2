using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class UniquenessRulesTests
{
    private const string Subnet =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s";
    private const string Network =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v";

    [Theory]
    [InlineData("storage: {paths: [{name: sp}, {name: SP}]}", "storage.paths[1].name")]
    [InlineData("storage: {cloud_cache: {name: stcontosoavdwitness}}", "storage.witness.name")]
    [InlineData(
        "key_vault: {private_endpoint: {name: pe}}\nworkspace: {feed_private_endpoint: {name: pe}}",
        "workspace.feed_private_endpoint.name"
    )]
    public void Rejects_a_name_that_stands_twice(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD0150", path);

    [Theory]
    [InlineData("storage: {paths: [{name: sp}, {name: sp2}]}")]
    [InlineData("storage: {cloud_cache: {name: stcontosoprofiles}}")]
    public void Takes_names_that_differ_or_stand_in_different_places(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0150");

    [Theory]
    [InlineData("key_vault: {network_rules: {ip_rules: [203.0.113.16/32, 203.0.113.16/32]}}", "key_vault.network_rules.ip_rules[1]")]
    [InlineData("key_vault: {network_rules: {subnet_ids: [" + Subnet + ", " + Subnet + "]}}", "key_vault.network_rules.subnet_ids[1]")]
    [InlineData(
        "network: {private_dns: {linked_network_ids: [" + Network + ", " + Network + "]}}",
        "network.private_dns.linked_network_ids[1]"
    )]
    [InlineData("network: {ntp_servers: [time.contoso.com, Time.contoso.com]}", "network.ntp_servers[1]")]
    [InlineData("session_host: {http_proxy: {no_proxy: [localhost, localhost]}}", "session_host.http_proxy.no_proxy[1]")]
    [InlineData(@"fslogix: {exclude_members: ['CONTOSO\a', 'contoso\A']}", "fslogix.exclude_members[1]")]
    [InlineData("fslogix: {antivirus: {processes: [a.exe, a.exe]}}", "fslogix.antivirus.processes[1]")]
    public void Warns_of_a_value_that_stands_twice(string overlay, string path) =>
        RuleCheck.Of(overlay).Finds("AVD0151", path, Severity.Warning);

    [Fact]
    public void Takes_values_that_differ() =>
        RuleCheck.Of("network: {ntp_servers: [time1.contoso.com, time2.contoso.com]}").DoesNotFind("AVD0151");

    [Fact]
    public void Rejects_two_storage_paths_on_one_folder() =>
        RuleCheck
            .Of(@"storage: {paths: [{name: a, folder: 'C:\ClusterStorage\V\avd'}, {name: b, folder: 'c:\clusterstorage\v\avd\'}]}")
            .Finds("AVD0152", "storage.paths[1].folder");

    [Fact]
    public void Takes_one_folder_on_two_clusters() =>
        RuleCheck
            .Of(
                """
                storage:
                  paths:
                    - {name: a, folder: 'C:\ClusterStorage\V\avd'}
                    - name: b
                      folder: 'C:\ClusterStorage\V\avd'
                      custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg/providers/Microsoft.ExtendedLocation/customLocations/other
                """
            )
            .DoesNotFind("AVD0152");
}
