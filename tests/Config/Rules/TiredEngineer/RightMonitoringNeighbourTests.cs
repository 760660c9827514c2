namespace AvdPulumi.Tests.Configuration.Rules.TiredEngineer;

/// <summary>What is close to a wrong config of alerts, logs and backups, and right.</summary>
public class RightMonitoringNeighbourTests
{
    private const string Hours =
        "scaling:\n  enabled: true\n  time_zone: UTC\n  schedules:\n    - name: all\n      days: [Monday]\n      ramp_up: {start: 06:00}\n      peak: {start: 08:00}\n"
        + "      ramp_down: {start: 17:00}\n      off_peak: {start: 20:00}\n";

    [Fact]
    public void Takes_thresholds_of_alerts_that_are_made() =>
        RuleCheck
            .Of(
                "host_pool: {max_session_limit: 16}\nfslogix: {enabled: true}\nsession_host: {size: {processors: 8, memory_mb: 32768}}\nsizing: {users: 48}\n"
                    + "monitoring:\n  alerts: {enabled: true, disabled: [host-disk-space], host_cpu_percent: 99, free_memory_mb: 4096, attach_failures: 400, volume_full_percent: 90, pool_load_full_percent: 100, connection_failure_percent: 100}"
            )
            .DoesNotFind("AVD7130")
            .DoesNotFind("AVD7131")
            .DoesNotFind("AVD7132")
            .DoesNotFind("AVD7133")
            .DoesNotFind("AVD7134");

    [Fact]
    public void Takes_a_threshold_for_two_alerts_of_which_one_is_made() =>
        RuleCheck
            .Of(
                "monitoring:\n  insights: {enabled: false}\n  diagnostics: {profile: minimal}\n  alerts: {enabled: true, registration_failures: 2}"
            )
            .DoesNotFind("AVD7131");

    [Fact]
    public void Takes_receivers_that_are_somebody() =>
        RuleCheck
            .Of(
                "monitoring:\n  action_group:\n    emails: [{name: ops, address: avd-ops@contoso.com}, {name: duty, address: norely@example-hospital.com}]\n"
                    + "    webhooks: [{name: a, uri: 'config://hook_a'}, {name: b, uri: 'config://hook_b'}]"
            )
            .DoesNotFind("AVD7135")
            .DoesNotFind("AVD7136")
            .DoesNotFind("AVD7137")
            .DoesNotFind("AVD7138")
            .DoesNotFind("AVD7152");

    [Fact]
    public void Takes_a_cap_in_proportion() =>
        RuleCheck
            .Of(
                "monitoring:\n  log_analytics: {daily_quota_gb: 5}\n  alerts: {enabled: true, daily_ingestion_gb: 4}\n  workbook: true\n  diagnostics: {profile: minimal}"
            )
            .DoesNotFind("AVD7139")
            .DoesNotFind("AVD7140")
            .DoesNotFind("AVD7141")
            .DoesNotFind("AVD7142")
            .DoesNotFind("AVD7143");

    [Theory]
    [InlineData("mabs", "17:00", "PT24H")]
    [InlineData("mabs", "07:59", "PT24H")]
    [InlineData("mars", "10:00", "PT8H")]
    [InlineData("vss_snapshot", "12:00", "PT24H")]
    [InlineData("partner", "12:00", "PT24H")]
    public void Takes_a_backup(string method, string start, string point) =>
        RuleCheck
            .Of(
                $"{Hours}fslogix: {{enabled: true}}\nbackup:\n  vault: {{soft_delete: true}}\n  profiles: {{method: {method}, start: '{start}', recovery_point: {point}, retention_days: 14}}\n"
                    + "  key_vault: {storage_account_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-backup/providers/Microsoft.Storage/storageAccounts/stbackup}"
            )
            .DoesNotFind("AVD7144")
            .DoesNotFind("AVD7145")
            .DoesNotFind("AVD7146")
            .DoesNotFind("AVD7147")
            .DoesNotFind("AVD7148")
            .DoesNotFind("AVD7149");

    [Theory]
    [InlineData("2026-12-01 18:00", "UTC", "1Week Monday")]
    [InlineData("2026-12-01 10:00", "UTC", "1Week Sunday")]
    [InlineData("2026-12-01 10:00", "UTC", "Month Second Monday Offset1")]
    [InlineData("2026-12-01 10:00", "Tokyo Standard Time", "1Week Monday")]
    public void Takes_a_patch_window_apart_from_work(string start, string zone, string every) =>
        RuleCheck
            .Of($"{Hours}session_host: {{maintenance: {{start: '{start}', time_zone: {zone}, recur_every: {every}}}}}")
            .DoesNotFind("AVD7150");

    [Theory]
    [InlineData(
        "{type: Scheduled, time_zone: UTC, maintenance_windows: [{day_of_week: Monday, hour: 20}, {day_of_week: Tuesday, hour: 10}]}"
    )]
    [InlineData("{type: Scheduled, time_zone: Tokyo Standard Time, maintenance_windows: [{day_of_week: Monday, hour: 10}]}")]
    [InlineData("{type: Scheduled, use_session_host_local_time: true, maintenance_windows: [{day_of_week: Monday, hour: 10}]}")]
    public void Takes_agent_updates_apart_from_work(string update) =>
        RuleCheck.Of($"{Hours}host_pool: {{agent_update: {update}}}").DoesNotFind("AVD7151");
}
