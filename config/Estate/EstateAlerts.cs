using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>The alerts of an estate: none that is left out by name, and none whose rows are never sent.</summary>
public static class EstateAlerts
{
    /// <summary>The alerts, in the order of <see cref="AlertCatalogue"/>; one that watches a pool alone, in the order of the pools.</summary>
    internal static ImmutableArray<EstateAlert> Of(AvdEstate estate)
    {
        var alerts = estate.Settings.Monitoring.Alerts;
        return alerts.Enabled
            ?
            [
                .. AlertCatalogue
                    .Default.Where(alert =>
                        !alerts.Disabled.Contains(alert.Key) && HasRows(alert, estate) && HasPurpose(alert, estate.Settings)
                    )
                    .SelectMany(alert => Of(alert, estate)),
            ]
            : [];
    }

    /// <summary>Names of the alerts on what Azure itself says, those left out by name excepted. One whose resources are none is not made.</summary>
    /// <remarks>Source: Activity log alerts, https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-types: a rule watches its own subscription.</remarks>
    public static ImmutableArray<string> PlatformOf(AvdSettings settings)
    {
        var alerts = settings.Monitoring.Alerts;
        return alerts.Enabled
            ?
            [
                .. PlatformAlerts
                    .All.Select(alert => alert.Key)
                    .Where(name => !alerts.Disabled.Contains(name) && (name != PlatformAlerts.KeyVaultHealth.Key || IsVaultNear(settings))),
            ]
            : [];
    }

    /// <summary>Whether counters and events of the file server's nodes are collected.</summary>
    public static bool CollectsFromFileServers(AvdEstate estate) =>
        estate.Pools.Any(pool => pool.Settings.Sofs is not null) && estate.Settings.Monitoring.Insights.FileServerEvents;

    /// <summary>How many sessions a pool has room for; null where that cannot be counted: without a session limit every host takes everybody.</summary>
    public static int? SessionsOf(AvdSettings settings) =>
        settings is { HostPool: { Type: HostPoolType.Pooled, MaxSessionLimit: { } limit } }
        && settings.SessionHost.Clusters.Sum(cluster => cluster.Count) is > 0 and var hosts
            ? hosts * limit
            : null;

    private static IEnumerable<EstateAlert> Of(AlertDefinition alert, AvdEstate estate) =>
        alert.Reach switch
        {
            AlertReach.PoolWithLimit => estate
                .Pools.Where(pool => SessionsOf(pool.Settings) is not null)
                .Select(pool => new EstateAlert(alert, pool)),
            AlertReach.PooledPool => estate
                .Pools.Where(pool => pool.Settings.HostPool.Type == HostPoolType.Pooled)
                .Select(pool => new EstateAlert(alert, pool)),
            AlertReach.Estate => [new EstateAlert(alert, null)],
        };

    private static bool HasRows(AlertDefinition alert, AvdEstate estate) =>
        alert.Rows switch
        {
            AlertRows.HostPoolLogs => alert.Categories.All(
                DiagnosticCategories.OfHostPool(estate.Settings.Monitoring.Diagnostics).Contains
            ),
            AlertRows.SessionHosts => estate.Settings.Monitoring.Insights.Enabled,
            AlertRows.Fslogix => estate.Settings.Monitoring.Insights.Enabled && estate.Pools.Any(pool => pool.Settings.Fslogix.Enabled),
            AlertRows.FileServers => CollectsFromFileServers(estate),
            AlertRows.Workspace => true,
        };

    // a workspace that exists has an owner, who watches its cap
    private static bool HasPurpose(AlertDefinition alert, AvdSettings settings) =>
        alert.Key switch
        {
            AlertCatalogue.DailyIngestion => settings.Monitoring.Alerts.DailyIngestionGb is not null,
            AlertCatalogue.DailyCapReached => settings.Monitoring.LogAnalytics is { ExistingId: null, DailyQuotaGb: not null },
            _ => true,
        };

    // an alert of the activity log looks at one subscription; a vault elsewhere is its owner's to watch
    private static bool IsVaultNear(AvdSettings settings) =>
        settings.KeyVault.ExistingId is not { } vault || vault.SubscriptionId == settings.Subscription.Id;
}
