using System.Collections.Immutable;

namespace AvdPulumi.Infra.Verify;

/// <summary>One status of a session host: what it means, and what to do.</summary>
/// <remarks>
/// Sources: Session host statuses and health checks in Azure Virtual Desktop, https://learn.microsoft.com/azure/virtual-desktop/session-host-status-health-checks (which take sessions);
/// SessionHostStatus Struct, https://learn.microsoft.com/dotnet/api/azure.resourcemanager.desktopvirtualization.models.sessionhoststatus (names).
/// </remarks>
internal sealed record HostStatusFact
{
    /// <summary>Azure's word for a host that is off.</summary>
    public const string Shutdown = "Shutdown";

    /// <summary>Its name in <c>status</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Default: false. Whether new sessions still go to the host.</summary>
    public bool TakesSessions { get; init; }

    /// <summary>What it means, as a clause.</summary>
    public required string Means { get; init; }

    /// <summary>What to do, as a sentence.</summary>
    public required string Remedy { get; init; }

    /// <summary>All but Available.</summary>
    public static ImmutableArray<HostStatusFact> All { get; } =
    [
        new()
        {
            Name = "NeedsAssistance",
            TakesSessions = true,
            Means = "a health check fails that does not prevent connections",
            Remedy = "Do what the failed health check says.",
        },
        new()
        {
            Name = "UpgradeFailed",
            TakesSessions = true,
            Means = "its agent could not update itself",
            Remedy = "Restart RDAgentBootLoader in the guest; if that does not help, reinstall the agent.",
        },
        new()
        {
            Name = "Upgrading",
            TakesSessions = true,
            Means = "its agent updates itself",
            Remedy = "Wait; a host that stays so needs a new installation of the agent.",
        },
        new()
        {
            Name = Shutdown,
            Means = "it is off, and the config has neither a scaling plan nor start on connect",
            Remedy = "Start the machine.",
        },
        new()
        {
            Name = "Unavailable",
            Means = "it is off, or a fatal health check fails",
            Remedy = "Start the machine if it is off; otherwise do what the failed health check says.",
        },
        new()
        {
            Name = "Disconnected",
            Means = "its agent is not connected to the service",
            Remedy = "Check that the machine runs and reaches the addresses that avd network lists.",
        },
        new()
        {
            Name = "NoHeartbeat",
            Means = "its agent sends no heartbeat",
            Remedy = "Restart RDAgentBootLoader in the guest, and read its events.",
        },
        new()
        {
            Name = "NotJoinedToDomain",
            Means = "it is not joined to a domain",
            Remedy = "Join it: read the state of the extension join of the machine, and deploy.",
        },
        new()
        {
            Name = "DomainTrustRelationshipLost",
            Means = "it and its domain do not trust each other",
            Remedy = "Repair the computer account (Test-ComputerSecureChannel -Repair in the guest), or replace the host.",
        },
        new()
        {
            Name = "SxSStackListenerNotReady",
            Means = "its side-by-side stack does not accept connections",
            Remedy = "Restart the host; if that does not help, reinstall the agent and the stack.",
        },
        new()
        {
            Name = "FSLogixNotHealthy",
            Means = "the service of FSLogix does not run on it",
            Remedy = "Start the service frxsvc in the guest; if it does not start, read the log of FSLogix, and deploy.",
        },
    ];

    /// <summary>The status of a name; null for Available and for one that is not documented.</summary>
    public static HostStatusFact? Of(string name) => All.FirstOrDefault(status => status.Name == name);
}
