using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Args of <see cref="VaultHealthAlert"/>.</summary>
public sealed record VaultHealthAlertArgs
{
    /// <summary>Where the alert goes. The region does not count: the alert is global.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The name in Azure.</summary>
    public required string AlertName { get; init; }

    /// <summary>Full ARM id of the vault.</summary>
    public required Input<string> VaultId { get; init; }

    /// <summary>The group that is told.</summary>
    public required ActionGroup ActionGroup { get; init; }

    /// <summary>Default: on. Whether the alert is active.</summary>
    public bool Enabled { get; init; } = true;
}
