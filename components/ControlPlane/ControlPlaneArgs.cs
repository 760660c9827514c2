using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Network;
using AvdPulumi.Components.Platform;
using AvdPulumi.Components.Subscriptions;

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

    /// <summary>Default: none. The Recovery Services vault for backups of the site.</summary>
    public RecoveryVaultDefinition? RecoveryVault { get; init; }

    /// <summary>The Log Analytics workspace.</summary>
    public required Adoptable<LogAnalyticsDefinition> LogAnalytics { get; init; }

    /// <summary>The host pools, at least one.</summary>
    public required ImmutableArray<PoolPlan> Pools { get; init; }

    /// <summary>The AVD workspaces that publish the pools' groups.</summary>
    public required ImmutableArray<FeedPlan> Feeds { get; init; }

    /// <summary>Default: none. Resource group of the session hosts, in their subscription, where the control plane is to make or adopt it.</summary>
    public Adoptable<ResourceGroupDefinition>? SessionHostResourceGroup { get; init; }

    /// <summary>Default: none. Further resource groups of session hosts, which clusters have for themselves.</summary>
    public ImmutableArray<HostGroupPlan> FurtherHostGroups { get; init; } = [];

    /// <summary>Default: this program's own. Subscription (a GUID) of the session hosts; needed for what is granted on it.</summary>
    public string? SessionHostSubscriptionId { get; init; }

    /// <summary>
    /// Default: none; everything goes through the component's own provider. The providers of the subscriptions of machines and of what is adopted or granted elsewhere.
    /// </summary>
    public SubscriptionProviders Providers { get; init; } = SubscriptionProviders.None;

    /// <summary>Subscription (a GUID) of the control plane; Defender plans are switched on for all of it.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>Default: the group of the control plane. Resource group of the storage accounts.</summary>
    public Adoptable<ResourceGroupDefinition>? StorageResourceGroup { get; init; }

    /// <summary>Default: none. Storage accounts, at most one for each purpose.</summary>
    public ImmutableArray<PlannedStorageAccount> StorageAccounts { get; init; } = [];

    /// <summary>Default: the group of the control plane. Resource group of private endpoints and private DNS zones.</summary>
    public Adoptable<ResourceGroupDefinition>? NetworkResourceGroup { get; init; }

    /// <summary>Default: <see cref="Location"/>. Region of private endpoints: that of the virtual network.</summary>
    public string? NetworkLocation { get; init; }

    /// <summary>Default: none. Private endpoints.</summary>
    public ImmutableArray<EndpointPlan> PrivateEndpoints { get; init; } = [];

    /// <summary>Default: none. Private DNS zones that this program makes.</summary>
    public PrivateDnsZonesDefinition? PrivateDnsZones { get; init; }

    /// <summary>Default: none. The placeholder workspace of feed discovery; needed for an endpoint that leads to it.</summary>
    public WorkspaceDefinition? DiscoveryWorkspace { get; init; }

    /// <summary>Default: none. Which logs go to Log Analytics.</summary>
    public ControlPlaneLogs Logs { get; init; } = ControlPlaneLogs.None;

    /// <summary>Default: nothing. What watches the estate.</summary>
    public ControlPlaneMonitoring Monitoring { get; init; } = ControlPlaneMonitoring.None;

    /// <summary>Default: none. Who gets which role on what.</summary>
    public ControlPlaneGrants Grants { get; init; } = ControlPlaneGrants.None;

    /// <summary>Default: none. The lock on the resource group, made after all that is in it.</summary>
    public LockDefinition? Lock { get; init; }

    /// <summary>Default: none. Tags of every resource.</summary>
    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;
}
