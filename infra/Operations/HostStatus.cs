using System.Collections.Immutable;

namespace AvdPulumi.Infra.Operations;

/// <summary>The words of a session host's status.</summary>
/// <remarks>Source: Session Hosts - List (Status), https://learn.microsoft.com/rest/api/desktopvirtualization/session-hosts/list.</remarks>
internal static class HostStatus
{
    /// <summary>It can serve users.</summary>
    public const string Available = "Available";

    /// <summary>Ours: a host of the config that its host pool does not have.</summary>
    public const string NotRegistered = "NotRegistered";

    /// <summary>Those of hosts whose agent does not answer: the machine is stopped, cut off or gone.</summary>
    public static ImmutableArray<string> Silent { get; } = ["Unavailable", "Shutdown", "Disconnected", "NoHeartbeat"];

    /// <summary>All of Azure's, and ours.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Available,
        .. Silent,
        "Upgrading",
        "UpgradeFailed",
        "NotJoinedToDomain",
        "DomainTrustRelationshipLost",
        "SxSStackListenerNotReady",
        "FSLogixNotHealthy",
        "NeedsAssistance",
        NotRegistered,
    ];
}
