namespace AvdPulumi.Configuration;

/// <summary>The price tier of a Log Analytics workspace.</summary>
/// <remarks>Source: Azure Monitor Logs</remarks>
public enum LogAnalyticsSku
{
    /// <summary>Pay per gigabyte.</summary>
    PerGB2018,

    /// <summary>A daily commitment.</summary>
    CapacityReservation,

    /// <summary>On a dedicated cluster.</summary>
    LACluster,
}
