using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class AlertRulesTests
{
    [Fact]
    public void Warns_of_alerts_that_nobody_is_told_of() =>
        RuleCheck.Of("monitoring: {action_group: null}").Finds("AVD7040", "monitoring.action_group", Severity.Warning);

    [Theory]
    [InlineData("monitoring: {action_group: null, alerts: {enabled: false}}")]
    [InlineData("monitoring: {alerts: {enabled: true}}")]
    public void Takes_alerts_with_a_group_or_none(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD7040");

    [Theory]
    [InlineData("evaluation_frequency: PT7M")]
    [InlineData("evaluation_frequency: PT90M, window: PT2H")]
    public void Rejects_a_frequency_that_is_no_step(string alerts) =>
        RuleCheck.Of(Alerts(alerts)).Finds("AVD7041", "monitoring.alerts.evaluation_frequency");

    [Theory]
    [InlineData("evaluation_frequency: PT60M, window: PT1H")]
    [InlineData("evaluation_frequency: P1D, window: P1D")]
    [InlineData("enabled: false, evaluation_frequency: PT7M")]
    public void Takes_a_frequency_that_is_a_step(string alerts) => RuleCheck.Of(Alerts(alerts)).DoesNotFind("AVD7041");

    [Theory]
    [InlineData("window: PT20M")]
    [InlineData("window: PT12H")]
    public void Rejects_a_window_that_is_no_step(string alerts) =>
        RuleCheck.Of(Alerts(alerts)).Finds("AVD7042", "monitoring.alerts.window");

    [Theory]
    [InlineData("window: PT45M")]
    [InlineData("window: PT48H")]
    public void Takes_a_window_that_is_a_step(string alerts) => RuleCheck.Of(Alerts(alerts)).DoesNotFind("AVD7042");

    [Fact]
    public void Rejects_a_window_shorter_than_the_frequency() =>
        RuleCheck.Of(Alerts("evaluation_frequency: PT30M, window: PT15M")).Finds("AVD7043", "monitoring.alerts.window");

    [Theory]
    [InlineData("evaluation_frequency: PT30M, window: PT30M")]
    [InlineData("enabled: false, evaluation_frequency: PT30M, window: PT15M")]
    public void Takes_a_window_as_long_as_the_frequency(string alerts) => RuleCheck.Of(Alerts(alerts)).DoesNotFind("AVD7043");

    [Fact]
    public void Rejects_a_rule_that_looks_back_a_day_every_minute() =>
        RuleCheck.Of(Alerts("evaluation_frequency: PT1M, window: P1D")).Finds("AVD7044", "monitoring.alerts.window");

    [Theory]
    [InlineData("evaluation_frequency: PT1M, window: PT6H")]
    [InlineData("evaluation_frequency: PT5M, window: P1D")]
    public void Takes_a_rule_that_looks_back_shortly_or_runs_seldom(string alerts) => RuleCheck.Of(Alerts(alerts)).DoesNotFind("AVD7044");

    [Theory]
    [InlineData("volume_fill_percent: 90")]
    [InlineData("volume_fill_percent: 60, volume_full_percent: 60")]
    public void Warns_of_a_more_severe_alert_that_fires_first(string alerts) =>
        RuleCheck.Of(Alerts(alerts)).Finds("AVD7047", "monitoring.alerts.volume_full_percent", Severity.Warning);

    [Fact]
    public void Takes_a_graver_alert_that_fires_later() =>
        RuleCheck.Of(Alerts("volume_fill_percent: 60, volume_full_percent: 80")).DoesNotFind("AVD7047");

    [Theory]
    [InlineData("pool_load_percent: 85", "pool_load_high_percent")]
    [InlineData("pool_load_high_percent: 96", "pool_load_full_percent")]
    public void Warns_of_loads_that_do_not_ascend(string alerts, string key) =>
        RuleCheck.Of(Alerts(alerts)).Finds("AVD7060", $"monitoring.alerts.{key}", Severity.Warning);

    [Theory]
    [InlineData("pool_load_percent: 60, pool_load_high_percent: 80, pool_load_full_percent: 90")]
    [InlineData("enabled: false, pool_load_percent: 99")]
    public void Takes_loads_that_ascend(string alerts) => RuleCheck.Of(Alerts(alerts)).DoesNotFind("AVD7060");

    [Theory]
    [InlineData(7)]
    [InlineData(47)]
    public void Rejects_hours_that_are_no_window(int hours) =>
        RuleCheck.Of(Alerts($"disconnected_hours: {hours}")).Finds("AVD7061", "monitoring.alerts.disconnected_hours");

    [Theory]
    [InlineData(6)]
    [InlineData(48)]
    public void Takes_hours_that_are_a_window(int hours) => RuleCheck.Of(Alerts($"disconnected_hours: {hours}")).DoesNotFind("AVD7061");

    [Theory]
    [InlineData("minimal", "unavailable_hosts: 2", "unavailable_hosts")]
    [InlineData("insights", "round_trip_milliseconds: 120", "round_trip_milliseconds")]
    [InlineData("custom, host_pool_categories: [Connection]", "connection_errors: 5", "connection_errors")]
    [InlineData("custom, host_pool_categories: [Error]", "connection_failure_percent: 30", "connection_failure_percent")]
    [InlineData("custom, host_pool_categories: [Error]", "registration_failures: 3", "registration_failures")]
    public void Says_that_a_threshold_has_no_logs(string profile, string alerts, string key) =>
        RuleCheck
            .Of($"monitoring: {{diagnostics: {{profile: {profile}}}, alerts: {{{alerts}}}}}")
            .Finds("AVD7045", $"monitoring.alerts.{key}", Severity.Warning);

    [Fact]
    public void Thresholds_that_lack_the_same_logs_are_one_finding() =>
        RuleCheck
            .Of("monitoring: {diagnostics: {profile: minimal}, alerts: {unavailable_hosts: 2, disconnected_hours: 6}}")
            .Says("AVD7045", "The same applies to monitoring.alerts.unavailable_hosts.");

    [Theory]
    [InlineData("insights", "unavailable_hosts: 2")]
    [InlineData("all", "round_trip_milliseconds: 120")]
    [InlineData("minimal", "connection_failure_percent: 30, connection_attempts: 10, registration_failures: 3, attach_failures: 2")]
    [InlineData("minimal", "enabled: false, unavailable_hosts: 2")]
    public void Takes_a_threshold_with_its_logs(string profile, string alerts) =>
        RuleCheck.Of($"monitoring: {{diagnostics: {{profile: {profile}}}, alerts: {{{alerts}}}}}").DoesNotFind("AVD7045");

    [Fact]
    public void Says_that_nobody_collects_counters() =>
        RuleCheck.Of("monitoring: {insights: {enabled: false}}").Finds("AVD7046", "monitoring.insights.enabled", Severity.Warning);

    [Fact]
    public void Needs_no_counters_without_alerts() =>
        RuleCheck.Of("monitoring: {insights: {enabled: false}, alerts: {enabled: false}}").DoesNotFind("AVD7046");

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Says_that_an_ingestion_alert_comes_too_late(int gigabytes) =>
        RuleCheck
            .Of($"monitoring: {{alerts: {{daily_ingestion_gb: {gigabytes}}}}}")
            .Finds("AVD7048", "monitoring.alerts.daily_ingestion_gb", Severity.Warning);

    [Theory]
    [InlineData("monitoring: {alerts: {daily_ingestion_gb: 4.5}}")]
    [InlineData("monitoring: {alerts: {daily_ingestion_gb: 40}, log_analytics: {daily_quota_gb: null}}")]
    public void Takes_an_ingestion_alert_below_the_cap(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD7048");

    [Fact]
    public void Says_that_insights_needs_the_agent() =>
        RuleCheck
            .Of("session_host: {extensions: {azure_monitor_agent: false}}")
            .Finds("AVD7049", "session_host.extensions.azure_monitor_agent", Severity.Warning);

    [Fact]
    public void Needs_no_agent_without_insights() =>
        RuleCheck
            .Of("session_host: {extensions: {azure_monitor_agent: false}}\nmonitoring: {insights: {enabled: false}}")
            .DoesNotFind("AVD7049");

    [Theory]
    [InlineData("disabled: [round-trip-tim]", 0)]
    [InlineData("disabled: [round-trip-time, ROUND-TRIP-TIME]", 1)]
    [InlineData("enabled: false, disabled: [nothing-of-the-kind]", 0)]
    public void Rejects_an_alert_to_leave_out_that_does_not_exist(string alerts, int index) =>
        RuleCheck.Of(Alerts(alerts)).Finds("AVD7052", $"monitoring.alerts.disabled[{index}]");

    [Fact]
    public void Takes_alerts_to_leave_out_by_their_names() =>
        RuleCheck.Of(Alerts("disabled: [round-trip-time, hosts-unavailable, avd-service-health]")).DoesNotFind("AVD7052");

    [Fact]
    public void Suggests_the_alert_that_was_meant() =>
        Assert.Equal(
            "Did you mean 'round-trip-time'?",
            Loaded.Overlay(Alerts("disabled: [round-trip-tim]")).Diagnostics.Single(diagnostic => diagnostic.Code == "AVD7052").Hint
        );

    private static string Alerts(string keys) => $"monitoring: {{alerts: {{{keys}}}}}";
}
