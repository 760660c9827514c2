using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Reading;
using AvdPulumi.Configuration.Rules;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class NameRulesTests
{
    [Theory]
    [InlineData("deployment: {name: 1contoso}", "deployment.name")]
    [InlineData("deployment: {name: contoso-}", "deployment.name")]
    [InlineData("deployment: {name: con--toso}", "deployment.name")]
    [InlineData("deployment: {environment: prod_1}", "deployment.environment")]
    [InlineData("deployment: {resource_groups: {control_plane: {name: rg-avd.}}}", "deployment.resource_groups.control_plane.name")]
    [InlineData("deployment: {resource_groups: {sofs: {name: rg avd}}}", "deployment.resource_groups.sofs.name")]
    [InlineData("host_pool: {name: hp/contoso}", "host_pool.name")]
    [InlineData("workspace: {name: 'ws: contoso'}", "workspace.name")]
    [InlineData("scaling: {name: 'plan #1'}", "scaling.name")]
    [InlineData("application_groups: [{name: ag*1, type: Desktop}]", "application_groups[0].name")]
    [InlineData(
        "application_groups: [{name: apps, type: RemoteApp, applications: [{name: 'word+', file_path: 'C:\\a.exe'}]}]",
        "application_groups[0].applications[0].name"
    )]
    [InlineData(
        "storage: {app_attach: {packages: [{name: Ledger, image_path: '\\\\fs\\apps\\l.vhdx', package_name: abc, package_full_name: abc, package_family_name: abc}]}}",
        "storage.app_attach.packages[0].name"
    )]
    [InlineData("key_vault: {name: 1kv-contoso}", "key_vault.name")]
    [InlineData("key_vault: {name: kv--contoso}", "key_vault.name")]
    [InlineData("key_vault: {name: kv_contoso}", "key_vault.name")]
    [InlineData("registration: {secret_name: avd_token}", "registration.secret_name")]
    [InlineData("storage: {witness: {name: stContoso}}", "storage.witness.name")]
    [InlineData("storage: {cloud_cache: {name: st-contoso}}", "storage.cloud_cache.name")]
    [InlineData("monitoring: {log_analytics: {name: log_contoso}}", "monitoring.log_analytics.name")]
    [InlineData("monitoring: {log_analytics: {name: log-contoso-}}", "monitoring.log_analytics.name")]
    [InlineData("backup: {vault: {name: 1rsv}}", "backup.vault.name")]
    [InlineData("monitoring: {action_group: {name: 'ops?'}}", "monitoring.action_group.name")]
    [InlineData("monitoring: {action_group: {short_name: ' ops'}}", "monitoring.action_group.short_name")]
    [InlineData("monitoring: {insights: {rule_name: microsoft-avdi-weu!}}", "monitoring.insights.rule_name")]
    [InlineData("key_vault: {private_endpoint: {name: pe-kv-}}", "key_vault.private_endpoint.name")]
    [InlineData("network: {logical_networks: [{name: lnet avd}]}", "network.logical_networks[0].name")]
    [InlineData("storage: {paths: [{name: _sp}]}", "storage.paths[0].name")]
    [InlineData("image: {name: avd image}", "image.name")]
    [InlineData("image: {version: 2026/11}", "image.version")]
    [InlineData("session_host: {data_disks: [{name: cache disk, size_gb: 64}]}", "session_host.data_disks[0].name")]
    [InlineData("session_host: {prefix: avd_con}", "session_host.prefix")]
    [InlineData("session_host: {prefix: -avd}", "session_host.prefix")]
    [InlineData("sofs: {cluster_name: sofs_cl}", "sofs.cluster_name")]
    [InlineData("sofs: {cluster_name: '12345'}", "sofs.cluster_name")]
    [InlineData("sofs: {access_point: sofs-}", "sofs.access_point")]
    [InlineData("sofs: {access_point: sofs.corp}", "sofs.access_point")]
    [InlineData("sofs: {volume: {name: 'FSLogix:1'}}", "sofs.volume.name")]
    [InlineData("sofs: {shares: [{name: 'a|b', content: profiles}]}", "sofs.shares[0].name")]
    [InlineData(
        "fslogix: {cloud_cache: {providers: [{type: smb, name: 'a;b', path: '\\\\s\\p'}]}}",
        "fslogix.cloud_cache.providers[0].name"
    )]
    [InlineData("tags: {'cost/centre': a}", "tags.cost/centre")]
    public void Rejects_a_name_that_breaks_its_rule(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD0130", path);

    [Theory]
    [InlineData("deployment: {name: contoso-2, environment: prod1, resource_groups: {control_plane: {name: 'rg_avd(1).weu'}}}")]
    [InlineData("host_pool: {name: 'Contoso @ hp_1.a'}")]
    [InlineData("key_vault: {name: Kv-contoso-1}")]
    [InlineData("monitoring: {action_group: {short_name: avd-ops-12ab}}")]
    [InlineData("sofs: {access_point: SOFS-15-chars-x}")]
    [InlineData("session_host: {prefix: '2026'}")]
    [InlineData("storage: {witness: {name: st0contoso}}")]
    [InlineData("tags: {cost-centre: '4711', 'a b.c': d}")]
    public void Takes_a_name_that_keeps_its_rule(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0130");

    [Fact]
    public void Looks_at_the_other_names_where_one_cannot_be_read() =>
        RuleCheck
            .Of("host_pool: {name: [a]}\nkey_vault: {name: kv_contoso}\nsession_host: {clusters: 3}\napplication_groups: [null]")
            .Finds("AVD0130", "key_vault.name");

    [Fact]
    public void Rejects_a_collection_rule_that_Insights_does_not_see() =>
        RuleCheck.Of("monitoring: {insights: {rule_name: dcr-contoso-avd-prod}}").Finds("AVD0131", "monitoring.insights.rule_name");

    [Theory]
    [InlineData("monitoring: {insights: {rule_name: microsoft-avdi-westeurope}}")]
    [InlineData("monitoring: {insights: {enabled: false, rule_name: dcr-contoso-avd-prod}}")]
    public void Takes_a_collection_rule_that_Insights_sees_or_need_not_see(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0131");

    [Theory]
    [InlineData("Administrator")]
    [InlineData("guest")]
    [InlineData(@"CONTOSO\avdadmin")]
    [InlineData("avdadmin.")]
    public void Rejects_an_administrator_of_the_file_server_that_cannot_be_made(string name) =>
        RuleCheck.Of($"sofs: {{admin: {{username: '{name}'}}}}").Finds("AVD0132", "sofs.admin.username");

    [Fact]
    public void Takes_an_administrator_with_a_name_of_its_own() =>
        RuleCheck.Of("sofs: {admin: {username: sofsadmin}}").DoesNotFind("AVD0132");

    [Fact]
    public void Rules_that_look_everywhere_bear_settings_that_are_not_there()
    {
        var nothing = new RuleContext(
            PoolTree.Only(new ConfigMap([], new Origin(OriginKind.File, "x"))),
            (AvdSettings)SettingsShapes.Root.Standard,
            SourceMap.Empty,
            Layers.None,
            []
        );

        Assert.Empty(RuleTable.All.Where(rule => rule.Reads.SequenceEqual(Places.Everywhere)).SelectMany(rule => rule.Check(nothing)));
    }

    [Theory]
    [InlineData("", "has 0 characters")]
    [InlineData("a", "has 1 character")]
    [InlineData("a\tb", "contains a control character")]
    [InlineData("a_b", "contains '_'")]
    [InlineData("a\U0001D7D8", "contains '\U0001D7D8'")]
    [InlineData("-ab", "starts with '-'")]
    [InlineData("ab-", "ends with '-'")]
    [InlineData("a--b", "contains '--'")]
    [InlineData("a-b", null)]
    public void Says_what_is_wrong_with_a_name(string name, string? fault) => Assert.Equal(fault, NamingRules.EstateName.FaultOf(name));
}
