using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>Args of <see cref="ControlPlane"/>: definitions of what it makes, and ids of what it adopts.</summary>
public sealed record ControlPlaneArgs
{
    /// <summary>Resource group of the AVD objects and the vault.</summary>
    public required Adoptable<ResourceGroupDefinition> ResourceGroup { get; init; }

    /// <summary>Default: the same group. Resource group of the Log Analytics workspace.</summary>
    public Adoptable<ResourceGroupDefinition>? MonitoringResourceGroup { get; init; }

    /// <summary>Region of vault and logs, such as <c>westeurope</c>.</summary>
    public required string Location { get; init; }

    /// <summary>Region of the AVD objects: one of AVD's metadata regions (source: Azure Virtual Desktop prerequisites).</summary>
    public required string MetadataLocation { get; init; }

    /// <summary>The vault.</summary>
    public required Adoptable<KeyVaultDefinition> KeyVault { get; init; }

    /// <summary>The Log Analytics workspace.</summary>
    public required Adoptable<LogAnalyticsDefinition> LogAnalytics { get; init; }

    /// <summary>The host pool.</summary>
    public required HostPoolDefinition HostPool { get; init; }

    /// <summary>The application groups, at least one.</summary>
    public required ImmutableArray<ApplicationGroupDefinition> ApplicationGroups { get; init; }

    /// <summary>The AVD workspace that publishes the groups.</summary>
    public required WorkspaceDefinition Workspace { get; init; }

    /// <summary>Default: none. Tags of every resource.</summary>
    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;
}
