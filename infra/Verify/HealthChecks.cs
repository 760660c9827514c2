using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Operations;

namespace AvdPulumi.Infra.Verify;

/// <summary>Session hosts are available and healthy. Each status and each health check has its own meaning and remedy.</summary>
internal static class HealthChecks
{
    private static readonly Source Statuses = new(
        "Session host statuses and health checks in Azure Virtual Desktop",
        "https://learn.microsoft.com/azure/virtual-desktop/session-host-status-health-checks"
    );

    /// <summary>All of them.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } =
    [
        new()
        {
            Id = "hosts-available",
            Phase = 4,
            Proves =
                "Each registered host takes new sessions, or is shut down where the config allows that, and none of its fatal health checks fails.",
            How =
                "Reads status and sessionHostHealthCheckResults of each session host. Hosts may be shut down in a pool with a scaling plan or with start on connect.",
            Remedy = "Restart the host, and read the events of RDAgentBootLoader in the guest.",
            LeastRole = HostChecks.Role,
            Source = Statuses,
            Run = reads => HostChecks.EachHostAsync(reads, (host, actual) => Fatal(host.Pool, actual)),
        },
        new()
        {
            Id = "hosts-healthy",
            Phase = 4,
            Proves = "No other health check of a registered host fails, and its status is Available.",
            How = "Reads the same results.",
            Severity = Severity.Warning,
            Remedy = "Restart the host, and read the events of RDAgentBootLoader in the guest.",
            LeastRole = HostChecks.Role,
            Source = Statuses,
            Run = reads => HostChecks.EachHostAsync(reads, (host, actual) => Others(host.Pool, actual)),
        },
    ];

    /// <summary>Whether the hosts of a pool may be off.</summary>
    public static bool MayBeOff(EstatePool pool) => pool.ScalingPlanId is not null || pool.Settings.HostPool.StartVmOnConnect;

    private static IEnumerable<CheckFinding> Fatal(EstatePool pool, ArmResource host)
    {
        if (IsOffAsAllowed(pool, host))
            yield break;
        if (StatusOf(host) is var status && status != HostStatus.Available && HostStatusFact.Of(status) is not { TakesSessions: true })
            yield return StatusFinding(host, status);
        foreach (var (name, result) in SessionHostState.FailedChecksOf(host))
            if (HealthCheckFact.Of(name) is { IsFatal: true })
                yield return CheckFindingOf(host, name, result);
    }

    private static IEnumerable<CheckFinding> Others(EstatePool pool, ArmResource host)
    {
        if (IsOffAsAllowed(pool, host))
            yield break;
        if (StatusOf(host) is var status && HostStatusFact.Of(status) is { TakesSessions: true })
            yield return StatusFinding(host, status);
        foreach (var (name, result) in SessionHostState.FailedChecksOf(host))
            if (HealthCheckFact.Of(name) is not { IsFatal: true })
                yield return CheckFindingOf(host, name, result);
    }

    private static bool IsOffAsAllowed(EstatePool pool, ArmResource host) => StatusOf(host) == HostStatusFact.Shutdown && MayBeOff(pool);

    private static string StatusOf(ArmResource host) => SessionHostState.StatusOf(host) ?? "not known";

    private static CheckFinding StatusFinding(ArmResource host, string status) =>
        HostStatusFact.Of(status) is { } fact
            ? new CheckFinding(host.Name, $"has the status {status}: {fact.Means}") { Remedy = fact.Remedy }
            : new CheckFinding(host.Name, $"has the status {status}");

    private static CheckFinding CheckFindingOf(ArmResource host, string name, string result) =>
        HealthCheckFact.Of(name) is { } fact
            ? new CheckFinding(host.Name, $"fails the health check {name} ({result}): {fact.Means}") { Remedy = fact.Remedy }
            : new CheckFinding(host.Name, $"fails the health check {name} ({result})");
}
