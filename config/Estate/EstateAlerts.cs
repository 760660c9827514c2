using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The alerts of an estate: none that is left out by name, and none whose rows are never sent.</summary>
public static class EstateAlerts
{
    /// <summary>The alerts, in the order of <see cref="AlertFacts"/>.</summary>
    public static ImmutableArray<AlertFact> Of(AvdSettings settings)
    {
        var alerts = settings.Monitoring.Alerts;
        return alerts.Enabled
            ? [.. AlertFacts.All.Where(alert => !alerts.Disabled.Contains(alert.Name) && HasRows(alert, settings) && HasPurpose(alert, settings))]
            : [];
    }

    /// <summary>Names of the alerts on what Azure itself says, those left out by name excepted. One whose resources are none is not made.</summary>
    /// <remarks>Source: Activity log alerts, https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-types: a rule watches its own subscription.</remarks>
    public static ImmutableArray<string> PlatformOf(AvdSettings settings)
    {
        var alerts = settings.Monitoring.Alerts;
        return alerts.Enabled
            ? [.. AlertFacts.Platform.Select(alert => alert.Name).Where(name => !alerts.Disabled.Contains(name) && (name != AlertFacts.KeyVaultHealth || IsVaultNear(settings)))]
            : [];
    }

    // an alert of the activity log looks at one subscription; a vault elsewhere is its owner's to watch
    private static bool IsVaultNear(AvdSettings settings) => settings.KeyVault.ExistingId is not { } vault || vault.SubscriptionId == settings.Subscription.Id;

    /// <summary>Whether counters and events of the file server's nodes are collected.</summary>
    public static bool CollectsFromFileServers(AvdSettings settings) => settings.Sofs is not null && settings.Monitoring.Insights.FileServerEvents;

    /// <summary>How many sessions the pool has room for; null where that cannot be counted: without a session limit every host takes everybody.</summary>
    public static int? SessionsOf(AvdSettings settings) =>
        settings is { HostPool: { Type: HostPoolType.Pooled, MaxSessionLimit: { } limit } } && settings.SessionHost.Clusters.Sum(cluster => cluster.Count) is > 0 and var hosts
            ? hosts * limit
            : null;

    private static bool HasRows(AlertFact alert, AvdSettings settings) => alert.Rows switch
    {
        AlertRows.HostPoolLogs => alert.Categories.All(DiagnosticCategories.OfHostPool(settings.Monitoring.Diagnostics).Contains),
        AlertRows.SessionHosts => settings.Monitoring.Insights.Enabled,
        AlertRows.Fslogix => settings.Monitoring.Insights.Enabled && settings.Fslogix.Enabled,
        AlertRows.FileServers => CollectsFromFileServers(settings),
        _ => true,
    };

    // a workspace that exists has an owner, who watches its cap
    private static bool HasPurpose(AlertFact alert, AvdSettings settings) => alert.Name switch
    {
        AlertFacts.DailyIngestion => settings.Monitoring.Alerts.DailyIngestionGb is not null,
        AlertFacts.DailyCapReached => settings.Monitoring.LogAnalytics is { ExistingId: null, DailyQuotaGb: not null },
        AlertFacts.SessionsDisconnected => settings.HostPool.Type == HostPoolType.Pooled,
        _ => !alert.NeedsSessionLimit || SessionsOf(settings) is not null,
    };
}
