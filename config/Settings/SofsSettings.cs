using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The Scale-Out File Server guest cluster that holds the profile shares.</summary>
/// <seealso href="https://learn.microsoft.com/windows-server/failover-clustering/sofs-overview">Scale-Out File Server for application data overview</seealso>
public sealed record SofsSettings
{
    /// <summary>The name of the cluster and of its computer object.</summary>
    [StringLength(15, MinimumLength = 1)]
    public required string ClusterName { get; init; }

    /// <summary>The cluster's address. It must be outside every address pool.</summary>
    public required IPv4Address ClusterAddress { get; init; }

    /// <summary>The name of the file server role; profiles are at \\access-point\share.</summary>
    [StringLength(15, MinimumLength = 1)]
    public required string AccessPoint { get; init; }

    /// <summary>The id of the Azure Local custom location of the nodes.</summary>
    public required ArmId CustomLocationId { get; init; }

    /// <summary>The logical network of the nodes: a name from network.logical_networks. Use the network segment of the session hosts.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string LogicalNetwork { get; init; }

    /// <summary>The nodes. Three nodes tolerate the loss of one; two nodes require the witness.</summary>
    [ItemCount(Least = 2, Most = 3)]
    public required ImmutableArray<SofsNodeSettings> Nodes { get; init; }

    /// <summary>Default: 4 processors and 8192 MB. Processors and memory of each node; memory must be fixed.</summary>
    public VmSizeSettings Size { get; init; } = new VmSizeSettings { Processors = 4, MemoryMb = 8192 };

    /// <summary>Default: true. Whether nodes have a virtual TPM; it requires generation 2.</summary>
    public bool Tpm { get; init; } = true;

    /// <summary>Default: true. Whether nodes use secure boot; it requires generation 2.</summary>
    public bool SecureBoot { get; init; } = true;

    /// <summary>
    /// Default: false. Whether nodes have the security type TrustedLaunch. Azure Local then also moves the state of the virtual TPM with the machine.
    /// It requires tpm and secure_boot and cannot be changed after creation. Some images and some backup and disaster recovery tools do not support
    /// it.
    /// </summary>
    public bool TrustedLaunch { get; init; }

    /// <summary>Default: the defaults of its keys. The disks for the Storage Spaces Direct pool.</summary>
    public SofsDiskSettings DataDisks { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The volume of the pool.</summary>
    public SofsVolumeSettings Volume { get; init; } = new();

    /// <summary>Default: the shares for fslogix.share_option. The profile shares.</summary>
    public ImmutableArray<SofsShareSettings> Shares { get; init; } = [];

    /// <summary>
    /// Default: none; required if the stack deploys the file server. The image of the nodes: a Datacenter edition of Windows Server, such as
    /// 2025-datacenter-azure-edition-core. Azure Local does not support latest; set a version that is available at your site.
    /// </summary>
    public ImageSourceSettings? Image { get; init; }

    /// <summary>The local administrator of each node.</summary>
    public required AdminSettings Admin { get; init; }

    /// <summary>
    /// Default: domain.ou_path. The distinguished name of the organizational unit (OU) for the nodes and the cluster's computer objects.
    /// </summary>
    public DistinguishedName? OuPath { get; init; }

    /// <summary>Default: Domain Users. The domain group that may create profiles on the shares.</summary>
    public AccountName UsersGroup { get; init; } = AccountName.From("Domain Users");

    /// <summary>Default: none. The witness: an additional vote of the cluster. Required for two nodes.</summary>
    public WitnessSettings? Witness { get; init; }

    /// <summary>
    /// Default: 30. How long Windows waits for a disk before it marks the disk as failed. Its own default of 6 seconds is too short in a guest.
    /// </summary>
    [Range(6, 120)]
    public int SpaceportTimeoutSeconds { get; init; } = 30;

    /// <summary>Default: true. Whether SMB traffic to the shares is encrypted.</summary>
    public bool EncryptShares { get; init; } = true;

    /// <summary>
    /// Default: false. Confirms that an anti-affinity rule on the Azure Local cluster keeps the nodes on different physical machines. Azure cannot
    /// set the rule.
    /// </summary>
    public bool AntiAffinityConfirmed { get; init; }
}

/// <summary>A node of the file server.</summary>
/// <seealso href="https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-in-vm">Using Storage Spaces Direct in guest virtual machine clusters</seealso>
public sealed record SofsNodeSettings
{
    /// <summary>The computer name.</summary>
    [StringLength(15, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The node's address.</summary>
    public required IPv4Address Address { get; init; }

    /// <summary>Where the node's disks are: a name from storage.paths. Each node needs its own storage path.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string StoragePath { get; init; }
}

/// <summary>The disks of each file server node.</summary>
/// <seealso href="https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-in-vm">Using Storage Spaces Direct in guest virtual machine clusters</seealso>
public sealed record SofsDiskSettings
{
    /// <summary>Default: 4. The number of disks per node.</summary>
    [Range(2, 16)]
    public int PerNode { get; init; } = 4;

    /// <summary>Default: 1024. The size of each disk, in GB.</summary>
    [Range(32, 65536)]
    public int SizeGb { get; init; } = 1024;

    /// <summary>Default: true. Whether the disk files grow with their content.</summary>
    public bool Dynamic { get; init; } = true;
}

/// <summary>The volume of the file server's pool.</summary>
/// <seealso href="https://learn.microsoft.com/windows-server/storage/storage-spaces/plan-volumes">Plan volumes on Azure Local and Windows Server clusters</seealso>
public sealed record SofsVolumeSettings
{
    /// <summary>Default: FSLogix. The volume's name.</summary>
    [StringLength(32, MinimumLength = 1)]
    public string Name { get; init; } = "FSLogix";

    /// <summary>Default: ReFS. The file system.</summary>
    public SofsFileSystem FileSystem { get; init; } = SofsFileSystem.ReFS;

    /// <summary>Default: 2. The number of copies of the data. The Windows default for three nodes is three copies.</summary>
    [Range(2, 3)]
    public int Copies { get; init; } = 2;

    /// <summary>Default: the capacity of the pool, minus a reserve. The size, in GB.</summary>
    [Range(64, 1048576)]
    public int? SizeGb { get; init; }
}

/// <summary>A share for profiles.</summary>
/// <seealso href="https://learn.microsoft.com/windows-server/failover-clustering/sofs-overview">Scale-Out File Server for application data overview</seealso>
public sealed record SofsShareSettings
{
    /// <summary>The name of the share.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The content of the share.</summary>
    public required ShareContent Content { get; init; }

    /// <summary>Default: no quota. The planned size of the data on the share, in GB. Windows does not enforce it.</summary>
    [Range(1, 1048576)]
    public int? QuotaGb { get; init; }
}

/// <summary>The witness of the file server cluster.</summary>
/// <seealso href="https://learn.microsoft.com/windows-server/failover-clustering/deploy-quorum-witness">Deploy a quorum witness</seealso>
public sealed record WitnessSettings
{
    /// <summary>Whether the witness is in Azure or on a file share.</summary>
    public required WitnessType Type { get; init; }

    /// <summary>Default: none. The file share; used with type file_share.</summary>
    public UncPath? Share { get; init; }

    /// <summary>
    /// Default: read from storage.witness. Where the account key is stored, for a storage account that this program does not create.
    /// </summary>
    public SecretReference? AccountKey { get; init; }
}

/// <summary>The file system of the profile volume.</summary>
/// <seealso href="https://learn.microsoft.com/windows-server/storage/storage-spaces/plan-volumes">Plan volumes on Azure Local and Windows Server clusters</seealso>
public enum SofsFileSystem
{
    /// <summary>The Resilient File System (ReFS).</summary>
    ReFS,

    /// <summary>NTFS.</summary>
    NTFS,
}

/// <summary>The content of a profile share.</summary>
public enum ShareContent
{
    /// <summary>Profile containers.</summary>
    [EnumMember(Value = "profiles")]
    Profiles,

    /// <summary>Office containers.</summary>
    [EnumMember(Value = "odfc")]
    Odfc,

    /// <summary>Application data.</summary>
    [EnumMember(Value = "app_data")]
    AppData,
}

/// <summary>The type of a cluster witness.</summary>
/// <seealso href="https://learn.microsoft.com/windows-server/failover-clustering/deploy-quorum-witness">Deploy a quorum witness</seealso>
public enum WitnessType
{
    /// <summary>A blob in an Azure storage account.</summary>
    [EnumMember(Value = "cloud")]
    Cloud,

    /// <summary>A file share.</summary>
    [EnumMember(Value = "file_share")]
    FileShare,
}
