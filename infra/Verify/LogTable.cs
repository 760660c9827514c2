using System.Collections.Immutable;

namespace AvdPulumi.Infra.Verify;

/// <summary>Where the records of a log category arrive, and how old the newest one may be in an estate that is used.</summary>
/// <remarks>
/// Source: Supported logs for Microsoft.DesktopVirtualization/hostpools, https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-desktopvirtualization-hostpools-logs. The ages are this program's own: an agent reports its health
/// every few minutes, users connect on working days.
/// </remarks>
/// <param name="Category">The category of a diagnostic setting.</param>
/// <param name="Name">The table.</param>
/// <param name="MostAge">How old the newest record may be; null where an estate may be without such a record for long.</param>
internal sealed record LogTable(string Category, string Name, TimeSpan? MostAge)
{
    private static readonly TimeSpan Continuous = TimeSpan.FromHours(1);
    private static readonly TimeSpan ByUse = TimeSpan.FromDays(4);

    /// <summary>Those of AVD objects that follow from use. Errors, changes and audits may be absent for good reason.</summary>
    public static ImmutableArray<LogTable> All { get; } =
    [
        new("AgentHealthStatus", "WVDAgentHealthStatus", Continuous),
        new("Connection", "WVDConnections", ByUse),
        new("Checkpoint", "WVDCheckpoints", ByUse),
        new("NetworkData", "WVDConnectionNetworkData", ByUse),
        new("ConnectionGraphicsData", "WVDConnectionGraphicsDataPreview", ByUse),
        new("HostRegistration", "WVDHostRegistrations", null),
        new("Error", "WVDErrors", null),
        new("Management", "WVDManagement", null),
        new("Feed", "WVDFeeds", ByUse),
        new("SessionHostManagement", "WVDSessionHostManagement", null),
        new("AutoscaleEvaluationPooled", "WVDAutoscaleEvaluationPooled", Continuous),
    ];
}
