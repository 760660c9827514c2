using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The Scale-Out File Server guest cluster that holds the profile shares.</summary>
/// <remarks>Source: Architecture Deep Design, SOFS Guest; azurelocal-sofs-fslogix</remarks>
public sealed record SofsSettings
{
    /// <summary>The cluster's name and its computer object.</summary>
    [StringLength(15, MinimumLength = 1)]
    public required string ClusterName { get; init; }

    /// <summary>The cluster's address; outside every address pool.</summary>
    public required IPv4Address ClusterAddress { get; init; }

    /// <summary>The name of the file server role: users' profiles are at \\access-point\share.</summary>
    [StringLength(15, MinimumLength = 1)]
    public required string AccessPoint { get; init; }

    /// <summary>The id of the Azure Local custom location that carries the nodes.</summary>
    public required ArmId CustomLocationId { get; init; }

    /// <summary>The network of the nodes: a name from network.logical_networks, the same segment as the session hosts.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string LogicalNetwork { get; init; }

    /// <summary>The nodes. Three survive the loss of one; two need the witness.</summary>
    [MinLength(2), MaxLength(3)]
    public required ImmutableArray<SofsNodeSettings> Nodes { get; init; }

    /// <summary>Default: 4 processors and 8192 MB. Processors and memory of each node; memory must be fixed.</summary>
    public VmSizeSettings Size { get; init; } = new VmSizeSettings { Processors = 4, MemoryMb = 8192 };

    /// <summary>Default: true. Whether nodes have a virtual TPM; it needs generation 2.</summary>
    public bool Tpm { get; init; } = true;

    /// <summary>Default: true. Whether nodes start with secure boot; it needs generation 2.</summary>
    public bool SecureBoot { get; init; } = true;

    /// <summary>
    /// Default: false. Whether nodes are of the security type TrustedLaunch. Azure Local then also moves the state of the virtual TPM with the machine. It needs tpm and
    /// secure_boot, and is fixed at creation; some images and some tools for backup and disaster recovery exclude it.
    /// </summary>
    public bool TrustedLaunch { get; init; }

    /// <summary>Default: the defaults of its keys. The disks that Storage Spaces Direct pools.</summary>
    public SofsDiskSettings DataDisks { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The volume of the pool.</summary>
    public SofsVolumeSettings Volume { get; init; } = new();

    /// <summary>Default: those that fslogix.share_option asks for. The shares.</summary>
    public ImmutableArray<SofsShareSettings> Shares { get; init; } = [];

    /// <summary>
    /// Default: none; needed where the stack deploys the file server. The image of the nodes: a Datacenter edition of Windows Server, such as
    /// 2025-datacenter-azure-edition-core. Azure Local does not resolve latest, so the version is the site's to choose.
    /// </summary>
    public ImageSourceSettings? Image { get; init; }

    /// <summary>The local administrator of each node.</summary>
    public required AdminSettings Admin { get; init; }

    /// <summary>Default: domain.ou_path. The distinguished name of the unit for the nodes and the cluster's computer objects.</summary>
    public DistinguishedName? OuPath { get; init; }

    /// <summary>Default: Domain Users. The domain group that may make profiles on the shares.</summary>
    public AccountName UsersGroup { get; init; } = AccountName.From("Domain Users");

    /// <summary>Default: none, which two nodes must replace. The third vote of the cluster.</summary>
    public WitnessSettings? Witness { get; init; }

    /// <summary>Default: 30. How long storage waits for a disk before it fails it; Windows waits 6 seconds, which is too short in a guest.</summary>
    [Range(6, 120)]
    public int SpaceportTimeoutSeconds { get; init; } = 30;

    /// <summary>Default: true. Whether SMB traffic to the shares is encrypted.</summary>
    public bool EncryptShares { get; init; } = true;

    /// <summary>Default: false. Says that an affinity rule on the host cluster keeps the nodes on different machines; Azure cannot set it.</summary>
    public bool AntiAffinityConfirmed { get; init; }
}
