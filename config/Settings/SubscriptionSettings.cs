namespace AvdPulumi.Configuration;

/// <summary>The Entra tenant and the Azure subscriptions.</summary>
/// <remarks>Source: Architecture Deep Design, Phase 0 Is a Hard Gate</remarks>
public sealed record SubscriptionSettings
{
    /// <summary>The id of the Entra tenant.</summary>
    public required Guid TenantId { get; init; }

    /// <summary>The subscription of the control plane: host pool, workspace, key vault, Log Analytics.</summary>
    public required Guid Id { get; init; }

    /// <summary>
    /// Default: the same as subscription.id. The subscription that holds the Azure Local resources: machines, networks, images, storage paths.
    /// </summary>
    public Guid? SessionHostsId { get; init; }
}
