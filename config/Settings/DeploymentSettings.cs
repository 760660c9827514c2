using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>Names, regions, resource groups and topology of the whole deployment.</summary>
/// <remarks>Source: Architecture Deep Design, Session Host Topologies</remarks>
public sealed record DeploymentSettings
{
    /// <summary>A short name for the estate; names that are not given are derived from it, such as rg-&lt;name&gt;-&lt;environment&gt;.</summary>
    [StringLength(20, MinimumLength = 2)]
    public required string Name { get; init; }

    /// <summary>The environment as it appears in derived names and in the environment tag, such as dev or prod.</summary>
    [StringLength(10, MinimumLength = 2)]
    public required string Environment { get; init; }

    /// <summary>The Azure region of the Azure Local custom location; every resource on the VM side must be in it.</summary>
    [StringLength(40, MinimumLength = 3)]
    public required string Location { get; init; }

    /// <summary>The Azure region of the AVD objects (host pool, application groups, workspace, scaling plan); one of the AVD metadata regions.</summary>
    [StringLength(40, MinimumLength = 3)]
    public required string MetadataLocation { get; init; }

    /// <summary>
    /// Default: sofs_guest. Where session hosts run and where profiles live. Pick once: it shapes IP planning, volume capacity and anti-affinity.
    /// </summary>
    public Topology Topology { get; init; } = Topology.SofsGuest;

    /// <summary>Default: the defaults of its keys. The resource groups, one a purpose.</summary>
    public ResourceGroupsSettings ResourceGroups { get; init; } = new();

    /// <summary>
    /// Default: none. The management lock put on the control plane's resource group. ReadOnly also blocks the calls that read a registration token.
    /// </summary>
    public ResourceLock Lock { get; init; } = ResourceLock.None;

    /// <summary>
    /// Default: true. Whether resources that hold state (vault, workspace, host pool, storage, file server disks) are protected against deletion by Pulumi.
    /// </summary>
    public bool Protect { get; init; } = true;

    /// <summary>
    /// Default: none. The stacks that deploy layers which this stack does not deploy. Only the shares of a file server are read from another stack.
    /// </summary>
    public LayerStackSettings LayerStacks { get; init; } = new();
}
