using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Arm;

namespace AvdPulumi.Infra.Live;

/// <summary>What Azure says of a session host in its list.</summary>
/// <remarks>Source: Session host statuses and health checks in Azure Virtual Desktop, https://learn.microsoft.com/azure/virtual-desktop/session-host-status-health-checks.</remarks>
internal static class SessionHostState
{
    /// <summary>Its status, such as <c>Available</c>; null if Azure says none.</summary>
    public static string? StatusOf(ArmResource host) => host.Text("properties.status");

    /// <summary>Whether it accepts no new sessions.</summary>
    public static bool IsDrained(ArmResource host) => host.Find("properties.allowNewSession") is ParameterValue.Flag { Value: false };

    /// <summary>The health checks of its agent that fail, with their results.</summary>
    public static IEnumerable<(string Name, string Result)> FailedChecksOf(ArmResource host)
    {
        foreach (
            var check in (host.Find("properties.sessionHostHealthCheckResults") as ParameterValue.List)?.Items.OfType<ParameterValue.Map>()
                ?? []
        )
        {
            var result = host with { Body = check };
            if (result.Text("healthCheckResult") is { } outcome and not "HealthCheckSucceeded" and not "SessionHostShutdown")
                yield return (result.Text("healthCheckName") ?? "", outcome);
        }
    }
}
