using System.Collections.Immutable;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Every log alert there is. A query is text and nothing else, so that tests can put it to the KQL parser.</summary>
public static class AlertCatalogue
{
    /// <summary>The alerts, in the order of the way a user takes: connection, hosts, profile, log.</summary>
    /// <param name="thresholds">The numbers to compare with.</param>
    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) =>
    [
        .. ConnectionAlerts.For(thresholds),
        .. SessionAlerts.For(thresholds),
        .. HostAlerts.For(thresholds),
        .. HostLoadAlerts.For(thresholds),
        .. ProfileAlerts.For(thresholds),
        .. ProfileDiskAlerts.For(thresholds),
        .. WorkspaceAlerts.For(thresholds),
    ];
}
