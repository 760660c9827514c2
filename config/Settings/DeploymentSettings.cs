using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>Names, regions, resource groups and topology of the whole deployment.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/prerequisites">Prerequisites for Azure Virtual Desktop</seealso>
public sealed record DeploymentSettings
{
    /// <summary>A short name for the estate. Names that are not set are derived from it, such as rg-&lt;name&gt;-&lt;environment&gt;.</summary>
    [StringLength(20, MinimumLength = 2)]
    public required string Name { get; init; }

    /// <summary>The environment, such as dev or prod. It appears in derived names and in the environment tag.</summary>
    [StringLength(10, MinimumLength = 2)]
    public required string Environment { get; init; }

    /// <summary>The Azure region of the Azure Local custom location. All virtual machine resources must be in this region.</summary>
    [StringLength(40, MinimumLength = 3)]
    public required string Location { get; init; }

    /// <summary>The Azure region of the AVD objects (host pool, application groups, workspace, scaling plan); one of the AVD metadata regions.</summary>
    [StringLength(40, MinimumLength = 3)]
    public required string MetadataLocation { get; init; }

    /// <summary>
    /// Default: sofs_guest. Where session hosts run and where profiles are stored. It determines IP planning, volume capacity and anti-affinity; do
    /// not change it later.
    /// </summary>
    public Topology Topology { get; init; } = Topology.SofsGuest;

    /// <summary>Default: the defaults of its keys. The resource groups, one for each purpose.</summary>
    public ResourceGroupsSettings ResourceGroups { get; init; } = new();

    /// <summary>
    /// Default: none. The management lock on the control plane's resource group. ReadOnly also blocks the calls that read a registration token.
    /// </summary>
    public ResourceLock Lock { get; init; } = ResourceLock.None;

    /// <summary>
    /// Default: true. Whether Pulumi protects resources with state (vault, workspace, host pool, storage, file server disks) against deletion.
    /// </summary>
    public bool Protect { get; init; } = true;

    /// <summary>
    /// Default: none. The replacements and deletions that you intend, by name or, beginning with urn:, by URN; * stands for any text. `avd diff` reports an error if a change replaces or deletes a
    /// session host, a file server node, a host pool, a workspace, a vault or storage that no entry names. Remove the entries after the deployment.
    /// </summary>
    public ImmutableArray<ResourcePattern> AllowReplace { get; init; } = [];
}

/// <summary>The resource groups, one for each purpose.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules">Naming rules and restrictions for Azure resources</seealso>
public sealed record ResourceGroupsSettings
{
    /// <summary>Default: the defaults of its keys. Host pool, application groups, workspace, key vault, scaling plan.</summary>
    public ResourceGroupSettings ControlPlane { get; init; } = new();

    /// <summary>Default: the defaults of its keys. Session host machines, their network interfaces and disks, logical networks and images.</summary>
    public ResourceGroupSettings SessionHosts { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The file server machines and their disks.</summary>
    public ResourceGroupSettings Sofs { get; init; } = new();

    /// <summary>Default: the defaults of its keys. Log Analytics workspace, data collection rules, alerts.</summary>
    public ResourceGroupSettings Monitoring { get; init; } = new();

    /// <summary>Default: the defaults of its keys. Private endpoints and private DNS zones.</summary>
    public ResourceGroupSettings Network { get; init; } = new();

    /// <summary>Default: the defaults of its keys. Storage accounts.</summary>
    public ResourceGroupSettings Storage { get; init; } = new();
}

/// <summary>One resource group.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules">Naming rules and restrictions for Azure resources</seealso>
public sealed record ResourceGroupSettings
{
    /// <summary>
    /// Default: derived from deployment.name and deployment.environment. The name of the resource group: letters, digits, _ ( ) - and periods, but
    /// not a period at the end.
    /// </summary>
    [StringLength(90, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Default: true. Whether the program creates the resource group; false uses an existing one.</summary>
    public bool Create { get; init; } = true;
}

/// <summary>Where session hosts run and where profiles are stored.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/azure-local-overview">Azure Virtual Desktop on Azure Local</seealso>
public enum Topology
{
    /// <summary>Session hosts and file server share one Azure Local cluster; for up to about 300 users at one site.</summary>
    [EnumMember(Value = "single_cluster")]
    SingleCluster,

    /// <summary>Session hosts run on several clusters; profiles require replicated or cluster-independent storage.</summary>
    [EnumMember(Value = "multi_cluster")]
    MultiCluster,

    /// <summary>Session hosts and a dedicated file server guest cluster run on the same cluster; recommended.</summary>
    [EnumMember(Value = "sofs_guest")]
    SofsGuest,
}

/// <summary>A management lock.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources">Lock your resources to protect your infrastructure</seealso>
public enum ResourceLock
{
    /// <summary>No lock.</summary>
    [EnumMember(Value = "none")]
    None,

    /// <summary>Nothing can be deleted; changes are allowed.</summary>
    CanNotDelete,

    /// <summary>Nothing can be changed or deleted.</summary>
    ReadOnly,
}
