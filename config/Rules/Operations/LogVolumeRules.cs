using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Caps that are too high or too low, and views and logs that show nothing: AVD7139 to AVD7143.</summary>
internal static class LogVolumeRules
{
    private const string Cap = "monitoring.log_analytics.daily_quota_gb";
    private const string Alert = "monitoring.alerts.daily_ingestion_gb";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7139",
            Title = "A cap or an alert is above what the hosts can send",
            Cause =
                "A session host sends much less than a gigabyte of logs each day. A limit above ten gigabytes for each host is never reached. The number probably has one zero too many.",
            Example = "session_host: {clusters: [{count: 2}]}\nmonitoring:\n  log_analytics: {daily_quota_gb: 4000}",
            Remedy = "Check how much is ingested in a day (table Usage), and set the limit to two or three times that amount.",
            Source = Source.Assumption("a session host sends less than ten gigabytes of logs a day"),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["monitoring", "session_host.clusters"],
            Check = static context =>
                Limits(context.Pools)
                    .Where(limit => limit.Gb > limit.Hosts * LogVolume.MostGbPerHost)
                    .Select(limit => new Finding(
                        limit.Path,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"is {limit.Gb}, but {limit.Hosts} session hosts never send that much in a day."
                        )
                    )),
        },
        new()
        {
            Code = "AVD7140",
            Title = "A cap that stops ingestion every day",
            Cause =
                "After the cap is reached, ingestion stops until the next day, and alerts have no data. With AVD Insights, each host sends more than ten megabytes each day.",
            Example = "session_host: {clusters: [{count: 56}]}\nmonitoring:\n  log_analytics: {daily_quota_gb: 0.1}",
            Remedy = "Check how much is ingested in a day (table Usage), and set the cap to two or three times that amount.",
            Source = Source.Assumption("with AVD Insights a session host sends more than ten megabytes a day"),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["monitoring", "session_host.clusters"],
            Check = static context =>
                context.Settings.Monitoring.Insights.Enabled
                    ? Limits(context.Pools)
                        .Where(limit => limit.Path == Cap && limit.Gb < limit.Hosts * LogVolume.LeastGbPerHost)
                        .Select(limit => new Finding(
                            limit.Path,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"is {limit.Gb}, but {limit.Hosts} session hosts send more in a day, so logs and alerts stop every day."
                            )
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD7141",
            Title = "Events of a file server that does not exist",
            Cause = "monitoring.insights.file_server_events collects events of the sofs nodes, but section sofs is missing.",
            Example = "sofs: null\nmonitoring:\n  insights: {file_server_events: true}",
            Remedy = "Remove the key, or add section sofs.",
            Source = new("Configuration", "docs/configuration.md#monitoring"),
            Severity = Severity.Warning,
            UnlessOtherPools = true,
            Reads = ["monitoring.insights.file_server_events", "sofs"],
            Check = static context =>
                context.Settings is { Sofs: null, Monitoring.Insights.FileServerEvents: true }
                && context.IsGiven("monitoring.insights.file_server_events")
                && context.IsGivenBeside("monitoring.insights.file_server_events", "sofs")
                    ? [new("monitoring.insights.file_server_events", "has no effect: section sofs is missing.")]
                    : [],
        },
        new()
        {
            Code = "AVD7142",
            Title = "A workbook without logs",
            Cause = "The workbook shows logs of the host pool, but none are sent.",
            Example = "monitoring:\n  workbook: true\n  diagnostics: {profile: none}",
            Remedy = "Send logs (profile insights or minimal), or remove the workbook.",
            Source = new("Configuration", "docs/configuration.md#monitoring"),
            Severity = Severity.Warning,
            Reads = ["monitoring.workbook", "monitoring.diagnostics"],
            Check = static context =>
                context.Settings.Monitoring is { Workbook: true } monitoring
                && DiagnosticCategories.OfHostPool(monitoring.Diagnostics).IsEmpty
                    ? [new("monitoring.workbook", "is true, but monitoring.diagnostics sends no logs of the host pool.")]
                    : [],
        },
        new()
        {
            Code = "AVD7143",
            Title = "Access to secrets is not logged",
            Cause = "Without the audit log of the vault, the use of a stolen secret leaves no trace.",
            Example = "deployment: {protect: true}\nmonitoring:\n  diagnostics: {key_vault_audit: false}",
            Remedy = "Keep key_vault_audit on. The log is small.",
            Source = new("Azure Key Vault logging", "https://learn.microsoft.com/azure/key-vault/general/logging"),
            Severity = Severity.Warning,
            Reads = ["monitoring.diagnostics.key_vault_audit", "key_vault.existing_id", "deployment.protect"],
            Check = static context =>
                context.Settings is { Deployment.Protect: true, KeyVault.ExistingId: null, Monitoring.Diagnostics.KeyVaultAudit: false }
                    ? [new("monitoring.diagnostics.key_vault_audit", "is false, so access to secrets is not logged.")]
                    : [],
        },
    ];

    // an existing workspace may also serve others
    private static IEnumerable<Limit> Limits(ImmutableArray<PoolConfig> pools)
    {
        var settings = pools[0].Settings;
        if (settings.Monitoring.LogAnalytics.ExistingId is not null || Fleet.Hosts(pools) is not (> 0 and var hosts))
            yield break;
        if (settings.Monitoring.LogAnalytics.DailyQuotaGb is { } cap)
            yield return new(Cap, cap, hosts);
        if (settings.Monitoring.Alerts is { Enabled: true, DailyIngestionGb: { } alert })
            yield return new(Alert, alert, hosts);
    }

    private sealed record Limit(string Path, double Gb, int Hosts);
}
