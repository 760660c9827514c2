using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The session host virtual machines on Azure Local.</summary>
/// <remarks>Source: Architecture Deep Design, Session Host Sizing and Cost Guidance</remarks>
public sealed record SessionHostSettings
{
    /// <summary>The start of every computer name; a hyphen and a number follow. Prefix and number together are at most 15 characters.</summary>
    [StringLength(11, MinimumLength = 1)]
    public required string Prefix { get; init; }

    /// <summary>Default: 1. The number of the first host.</summary>
    [Range(0, 9999)]
    public int StartNumber { get; init; } = 1;

    /// <summary>Default: 3. How many digits the number has, with leading zeros.</summary>
    [Range(1, 4)]
    public int NumberDigits { get; init; } = 3;

    /// <summary>The Azure Local clusters that carry hosts, and how many each.</summary>
    [MinLength(1)]
    public required ImmutableArray<ClusterSettings> Clusters { get; init; }

    /// <summary>Processors and memory of each host.</summary>
    public required VmSizeSettings Size { get; init; }

    /// <summary>The local administrator of each host.</summary>
    public required AdminSettings Admin { get; init; }

    /// <summary>Default: none. Further disks of each host, such as one for the FSLogix cache.</summary>
    public ImmutableArray<DataDiskSettings> DataDisks { get; init; } = [];

    /// <summary>Default: true. Whether hosts have a virtual TPM, which Windows 11 needs; it needs generation 2.</summary>
    public bool Tpm { get; init; } = true;

    /// <summary>Default: true. Whether hosts start with secure boot, which Windows 11 needs; it needs generation 2.</summary>
    public bool SecureBoot { get; init; } = true;

    /// <summary>
    /// Default: false. Whether hosts are of the security type TrustedLaunch. Azure Local then also moves the state of the virtual TPM with the machine. It needs tpm and
    /// secure_boot, and is fixed at creation; some images and some tools for backup and disaster recovery exclude it.
    /// </summary>
    public bool TrustedLaunch { get; init; }

    /// <summary>Default: the image's. The Windows time zone of the hosts and file servers, such as W. Europe Standard Time.</summary>
    public WindowsTimeZone? TimeZone { get; init; }

    /// <summary>Default: false. Whether Windows updates itself. Multi-session hosts are better updated by a new image.</summary>
    public bool AutomaticUpdates { get; init; }

    /// <summary>Default: Manual. How the Arc agent lets Windows be patched.</summary>
    public PatchMode PatchMode { get; init; } = PatchMode.Manual;

    /// <summary>Default: none. The proxy of the Arc agent, on file servers as well. AVD traffic itself should bypass any proxy.</summary>
    public HttpProxySettings? HttpProxy { get; init; }

    /// <summary>Default: the defaults of its keys. How the AVD agent is installed and registered.</summary>
    public AgentInstallSettings Agent { get; init; } = new();

    /// <summary>Default: none. Computer names of hosts that accept no new session, for maintenance or before they are removed; with registration.per_host.</summary>
    public ImmutableArray<string> Drained { get; init; } = [];

    /// <summary>
    /// Default: none. The user that each host of a personal pool belongs to, such as AVD-001: ada@contoso.com: computer name and user principal name; with registration.per_host. Hosts that are not listed are
    /// assigned as host_pool.personal_assignment_type says.
    /// </summary>
    public ImmutableSortedDictionary<string, string> AssignedUsers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Default: the defaults of its keys. Further Arc extensions.</summary>
    public ExtensionSettings Extensions { get; init; } = new();

    /// <summary>Default: the defaults of its keys. How hosts are replaced when the image or their size changes.</summary>
    public HostUpdateSettings Update { get; init; } = new();

    /// <summary>Default: none. A patch window of Azure Update Manager; for hosts with a server operating system.</summary>
    public MaintenanceSettings? Maintenance { get; init; }

    /// <summary>
    /// Default: 10. How many hosts of one cluster are set up at a time. A cluster copies an image and starts a machine for each of them; the engine has a limit of its own
    /// (pulumi up --parallel).
    /// </summary>
    [Range(1, 200)]
    public int AtATime { get; init; } = 10;

    /// <summary>Default: PT2H. How long to wait for one machine to be created.</summary>
    [DurationRange("PT10M", "PT12H")]
    public IsoDuration VmTimeout { get; init; } = IsoDuration.FromHours(2);

    /// <summary>Default: PT1H. How long to wait for one extension or guest script.</summary>
    [DurationRange("PT5M", "PT6H")]
    public IsoDuration ExtensionTimeout { get; init; } = IsoDuration.FromHours(1);
}
