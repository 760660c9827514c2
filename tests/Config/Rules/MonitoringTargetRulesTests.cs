using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class MonitoringTargetRulesTests
{
    private const string Provider = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers";
    private const string Workspace = $"existing_id: {Provider}/Microsoft.OperationalInsights/workspaces/log";
    private const string Group = $"existing_id: {Provider}/Microsoft.Insights/actionGroups/ag";
    private const string Vault = $"existing_id: {Provider}/Microsoft.RecoveryServices/vaults/rsv";
    private const string Address = "keyvault://kv-contoso-core/avd-webhook";
    private const string NewLogs = "name: null, retention_days: null, daily_quota_gb: null";

    [Fact]
    public void Warns_of_an_action_group_without_a_receiver() =>
        RuleCheck.Of("monitoring: {action_group: {emails: []}}").Finds("AVD7050", "monitoring.action_group.emails", Severity.Warning);

    [Theory]
    [InlineData("monitoring: {action_group: {emails: [{name: a, address: a@contoso.com}]}}")]
    [InlineData($"monitoring: {{action_group: {{emails: null, {Group}}}}}")]
    [InlineData($"monitoring: {{action_group: {{emails: [], webhooks: [{{name: chat, uri: {Address}}}]}}}}")]
    public void Takes_an_action_group_that_tells_somebody(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD7050");

    [Fact]
    public void Rejects_two_receivers_of_one_name() =>
        RuleCheck
            .Of("monitoring: {action_group: {emails: [{name: ops, address: a@contoso.com}, {name: OPS, address: b@contoso.com}]}}")
            .Finds("AVD7051", "monitoring.action_group.emails[1].name");

    [Fact]
    public void Rejects_a_webhook_that_is_called_like_a_mailbox() =>
        RuleCheck
            .Of(
                $"monitoring: {{action_group: {{emails: [{{name: ops, address: a@contoso.com}}], webhooks: [{{name: Ops, uri: {Address}}}]}}}}"
            )
            .Finds("AVD7051", "monitoring.action_group.webhooks[0].name");

    [Fact]
    public void Takes_receivers_of_different_names() =>
        RuleCheck
            .Of("monitoring: {action_group: {emails: [{name: ops, address: a@contoso.com}, {name: help, address: a@contoso.com}]}}")
            .DoesNotFind("AVD7051");

    [Theory]
    [InlineData("LACluster")]
    [InlineData("CapacityReservation")]
    public void Rejects_a_tier_that_a_new_workspace_cannot_have(string sku) =>
        RuleCheck.Of($"monitoring: {{log_analytics: {{sku: {sku}}}}}").Finds("AVD7055", "monitoring.log_analytics.sku");

    [Fact]
    public void Takes_the_tier_that_is_paid_by_the_gigabyte() =>
        RuleCheck.Of("monitoring: {log_analytics: {sku: PerGB2018}}").DoesNotFind("AVD7055");

    [Fact]
    public void Says_that_agents_cannot_send_logs() =>
        RuleCheck
            .Of("monitoring: {log_analytics: {public_ingestion: Disabled}}")
            .Finds("AVD7056", "monitoring.log_analytics.public_ingestion", Severity.Warning);

    [Fact]
    public void Takes_public_ingestion() =>
        RuleCheck.Of("monitoring: {log_analytics: {public_ingestion: Enabled, public_query: Disabled}}").DoesNotFind("AVD7056");

    [Fact]
    public void Takes_a_rule_name_that_is_used() =>
        RuleCheck.Of("monitoring: {insights: {rule_name: microsoft-avdi-westeurope}}").DoesNotFind("AVD7058");

    [Fact]
    public void Says_that_a_rule_name_has_no_effect() =>
        RuleCheck
            .Of("monitoring: {insights: {enabled: false, rule_name: microsoft-avdi-westeurope}}")
            .Finds("AVD7058", "monitoring.insights.rule_name", Severity.Warning);

    [Theory]
    [InlineData($"monitoring: {{log_analytics: {{{NewLogs}, sku: PerGB2018, {Workspace}}}}}", "monitoring.log_analytics.sku")]
    [InlineData(
        $"monitoring: {{log_analytics: {{sku: PerGB2018, retention_days: 60, public_query: Enabled, {Workspace}}}}}",
        "monitoring.log_analytics.sku"
    )]
    [InlineData(
        $"monitoring: {{action_group: {{webhooks: [{{name: chat, uri: {Address}}}], {Group}}}}}",
        "monitoring.action_group.webhooks"
    )]
    [InlineData($"backup: {{vault: {{soft_delete: true, {Vault}}}}}", "backup.vault.soft_delete")]
    public void Says_that_keys_beside_an_existing_id_have_no_effect(string overlay, string path) =>
        RuleCheck.Of(overlay).Finds("AVD7059", path, Severity.Warning);

    [Theory]
    [InlineData($"monitoring: {{log_analytics: {{{NewLogs}, {Workspace}}}}}")]
    [InlineData($"monitoring: {{log_analytics: {{{Workspace}}}}}")]
    [InlineData($"monitoring: {{action_group: {{{Group}}}}}")]
    [InlineData($"backup: {{vault: {{{Vault}}}}}")]
    [InlineData("backup: {vault: {soft_delete: true}}")]
    public void Takes_an_existing_id_alone_or_over_what_the_base_file_makes(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD7059");
}
