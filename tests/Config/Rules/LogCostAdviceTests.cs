using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class LogCostAdviceTests
{
    private const string Minimum = "Error, Connection, HostRegistration";

    [Theory]
    [InlineData("Checkpoint")]
    [InlineData("NetworkData")]
    [InlineData("ConnectionGraphicsData")]
    [InlineData("SessionHostManagement")]
    [InlineData("AutoscaleEvaluationPooled")]
    public void Notes_a_category_that_costs(string category) =>
        RuleCheck.Of(Custom($"{Minimum}, {category}")).Finds("AVD8040", "monitoring.diagnostics.host_pool_categories[3]", Severity.Note);

    [Theory]
    [InlineData(Minimum)]
    [InlineData(Minimum + ", Checkpoint, Management, AgentHealthStatus")]
    public void Takes_the_minimum_and_what_insights_reads(string categories) => RuleCheck.Of(Custom(categories)).DoesNotFind("AVD8040");

    [Theory]
    [InlineData("monitoring: {diagnostics: {profile: all}}")]
    [InlineData("monitoring: {diagnostics: {profile: all}}\nsizing: {users: null}")]
    public void Notes_that_all_logs_cost(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD8041", "monitoring.diagnostics.profile", Severity.Note);

    [Theory]
    [InlineData("monitoring: {diagnostics: {profile: all}}\nsizing: {users: 501}")]
    [InlineData("monitoring: {diagnostics: {profile: insights}}")]
    public void Takes_all_logs_of_a_large_estate(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8041");

    [Fact]
    public void Warns_of_fewer_logs_than_are_of_use() =>
        RuleCheck.Of(Custom("Error, Connection")).Finds("AVD8042", "monitoring.diagnostics.host_pool_categories", Severity.Warning);

    [Fact]
    public void Takes_the_logs_that_are_of_use() => RuleCheck.Of(Custom(Minimum)).DoesNotFind("AVD8042");

    [Fact]
    public void Notes_logs_that_are_kept_for_long() =>
        RuleCheck
            .Of("monitoring: {log_analytics: {retention_days: 91}}")
            .Finds("AVD8043", "monitoring.log_analytics.retention_days", Severity.Note);

    [Fact]
    public void Takes_ninety_days_of_logs() => RuleCheck.Of("monitoring: {log_analytics: {retention_days: 90}}").DoesNotFind("AVD8043");

    [Theory]
    [InlineData("daily_ingestion_gb: null")]
    [InlineData("enabled: false")]
    public void Notes_that_nobody_watches_ingestion(string alerts) =>
        RuleCheck
            .Of($"monitoring: {{log_analytics: {{daily_quota_gb: null}}, alerts: {{{alerts}}}}}")
            .Finds("AVD8044", "monitoring.alerts.daily_ingestion_gb", Severity.Note);

    [Theory]
    [InlineData("monitoring: {log_analytics: {daily_quota_gb: null}}")]
    [InlineData("monitoring: {alerts: {daily_ingestion_gb: null}}")]
    public void Takes_a_cap_or_an_alert(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8044");

    [Fact]
    public void Notes_a_workspace_that_may_be_shared() =>
        RuleCheck
            .Of(
                "monitoring: {log_analytics: {existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log}}"
            )
            .Finds("AVD8045", "monitoring.log_analytics.existing_id", Severity.Note);

    [Fact]
    public void Takes_a_workspace_of_its_own() => RuleCheck.Of("monitoring: {log_analytics: {name: log-avd}}").DoesNotFind("AVD8045");

    [Fact]
    public void Notes_that_nobody_is_told() =>
        RuleCheck.Of("monitoring: {alerts: {enabled: false}}").Finds("AVD8046", "monitoring.alerts.enabled", Severity.Note);

    [Fact]
    public void Needs_no_alerts_where_nothing_is_precious() =>
        RuleCheck.Of("monitoring: {alerts: {enabled: false}}\ndeployment: {protect: false}").DoesNotFind("AVD8046");

    private static string Custom(string categories) =>
        $"monitoring: {{diagnostics: {{profile: custom, host_pool_categories: [{categories}]}}}}";
}
