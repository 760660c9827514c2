using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The session host virtual machines on Azure Local.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines">Create Azure Local virtual machines enabled by Azure Arc</seealso>
public sealed record SessionHostSettings
{
    /// <summary>The prefix of every computer name, before a hyphen and a number. A computer name has at most 15 characters.</summary>
    [StringLength(11, MinimumLength = 1)]
    public required string Prefix { get; init; }

    /// <summary>Default: 1. The number of the first host.</summary>
    [Range(0, 9999)]
    public int StartNumber { get; init; } = 1;

    /// <summary>Default: 3. The number of digits, with leading zeros.</summary>
    [Range(1, 4)]
    public int NumberDigits { get; init; } = 3;

    /// <summary>The Azure Local clusters that run session hosts, and the number of hosts on each.</summary>
    [ItemCount(Least = 1)]
    public required ImmutableArray<ClusterSettings> Clusters { get; init; }

    /// <summary>Processors and memory of each host.</summary>
    public required VmSizeSettings Size { get; init; }

    /// <summary>The local administrator of each host.</summary>
    public required AdminSettings Admin { get; init; }

    /// <summary>Default: none. Additional disks of each host, such as a disk for the FSLogix cache.</summary>
    public ImmutableArray<DataDiskSettings> DataDisks { get; init; } = [];

    /// <summary>Default: true. Whether hosts have a virtual TPM. Windows 11 requires it; it requires image.generation V2.</summary>
    public bool Tpm { get; init; } = true;

    /// <summary>Default: true. Whether hosts use secure boot. Windows 11 requires it; it requires image.generation V2.</summary>
    public bool SecureBoot { get; init; } = true;

    /// <summary>
    /// Default: false. Whether hosts have the security type TrustedLaunch. Azure Local then also moves the state of the virtual TPM with the machine.
    /// It requires tpm and secure_boot and cannot be changed after creation. Some images and some backup and disaster recovery tools do not support
    /// it.
    /// </summary>
    public bool TrustedLaunch { get; init; }

    /// <summary>Default: the time zone of the image. The Windows time zone of the hosts and file servers, such as W. Europe Standard Time.</summary>
    public WindowsTimeZone? TimeZone { get; init; }

    /// <summary>
    /// Default: false. Whether Windows installs updates automatically. For multi-session hosts, a new image is the better way to update.
    /// </summary>
    public bool AutomaticUpdates { get; init; }

    /// <summary>Default: Manual. How Windows on the hosts is patched.</summary>
    public PatchMode PatchMode { get; init; } = PatchMode.Manual;

    /// <summary>Default: none. The proxy of the Arc agent, on file servers as well. AVD traffic should bypass any proxy.</summary>
    public HttpProxySettings? HttpProxy { get; init; }

    /// <summary>Default: the defaults of its keys. How the AVD agent is installed and registered.</summary>
    public AgentInstallSettings Agent { get; init; } = new();

    /// <summary>
    /// Default: none. Computer names of hosts that accept no new sessions, for maintenance or before removal; used with registration.per_host.
    /// </summary>
    public ImmutableArray<string> Drained { get; init; } = [];

    /// <summary>
    /// Default: none. The assigned user of each host of a personal host pool, as computer name and user principal name, such as AVD-001:
    /// ada@contoso.com; used with registration.per_host. Other hosts are assigned according to host_pool.personal_assignment_type.
    /// </summary>
    public ImmutableSortedDictionary<string, string> AssignedUsers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Default: the defaults of its keys. Additional Arc extensions.</summary>
    public ExtensionSettings Extensions { get; init; } = new();

    /// <summary>Default: the defaults of its keys. How hosts are replaced after a change of image or size.</summary>
    public HostUpdateSettings Update { get; init; } = new();

    /// <summary>Default: none. A maintenance window of Azure Update Manager; for hosts with a server operating system.</summary>
    public MaintenanceSettings? Maintenance { get; init; }

    /// <summary>
    /// Default: 10. How many hosts of one cluster are set up at the same time. For each host, the cluster copies an image and starts a machine. The
    /// Pulumi engine has its own limit (pulumi up --parallel).
    /// </summary>
    [Range(1, 200)]
    public int AtATime { get; init; } = HostDefaults.AtATime;

    /// <summary>Default: PT2H. How long to wait for the creation of one machine.</summary>
    [DurationRange("PT10M", "PT12H")]
    public IsoDuration VmTimeout { get; init; } = IsoDuration.FromHours(HostDefaults.MachineHours);

    /// <summary>Default: PT1H. How long to wait for one extension or guest script.</summary>
    [DurationRange("PT5M", "PT6H")]
    public IsoDuration ExtensionTimeout { get; init; } = IsoDuration.FromHours(HostDefaults.ExtensionHours);
}

/// <summary>One Azure Local cluster and the session hosts on it.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines">Create Azure Local virtual machines enabled by Azure Arc</seealso>
public sealed record ClusterSettings
{
    /// <summary>A short name for the cluster; other sections refer to it.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The id of the cluster's custom location.</summary>
    public required ArmId CustomLocationId { get; init; }

    /// <summary>The logical network of the hosts: a name from network.logical_networks.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string LogicalNetwork { get; init; }

    /// <summary>Default: Azure Local chooses. The storage paths that the hosts' disks are distributed over: names from storage.paths.</summary>
    public ImmutableArray<string> StoragePaths { get; init; } = [];

    /// <summary>The number of session hosts on the cluster.</summary>
    [Range(0, 999)]
    public required int Count { get; init; }

    /// <summary>
    /// Default: the next free number after the clusters before it. The number of the first host on this cluster. Set it if clusters grow separately;
    /// the names of existing hosts then do not change.
    /// </summary>
    [Range(0, 9999)]
    public int? StartNumber { get; init; }

    /// <summary>Default: the logical network assigns them. Fixed addresses of the hosts, in the order of their numbers.</summary>
    public ImmutableArray<IPv4Address> Addresses { get; init; } = [];

    /// <summary>Default: deployment.resource_groups.session_hosts. The resource group of this cluster's hosts.</summary>
    public ResourceGroupSettings? ResourceGroup { get; init; }
}

/// <summary>The proxy of the Arc agent.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-arc/servers/manage-agent">Managing and maintaining the Connected Machine agent</seealso>
public sealed record HttpProxySettings
{
    /// <summary>Default: none. The address for http requests.</summary>
    public HttpAddress? HttpProxy { get; init; }

    /// <summary>Default: none. The address for https requests.</summary>
    public HttpAddress? HttpsProxy { get; init; }

    /// <summary>Default: none. Names and addresses that bypass the proxy.</summary>
    public ImmutableArray<ProxyExemption> NoProxy { get; init; } = [];

    /// <summary>Default: none. Where the certificate of the proxy's certificate authority is stored.</summary>
    public SecretReference? TrustedCa { get; init; }
}

/// <summary>How the AVD agent is installed and registered.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool">Add session hosts to a host pool</seealso>
public sealed record AgentInstallSettings
{
    /// <summary>
    /// Default: https://go.microsoft.com/fwlink/?linkid=2310011. The address that the host downloads the AVD agent from. For sites without access to
    /// it, set the address of a mirror.
    /// </summary>
    public HttpAddress AgentUri { get; init; } = HttpAddress.From(HostDefaults.AgentUri);

    /// <summary>Default: https://go.microsoft.com/fwlink/?linkid=2311028. The address that the host downloads the agent's boot loader from.</summary>
    public HttpAddress BootLoaderUri { get; init; } = HttpAddress.From(HostDefaults.BootLoaderUri);

    /// <summary>Default: PT15M. How long the script waits for the registration of the host before it reports a failure.</summary>
    [DurationRange("PT1M", "PT2H")]
    public IsoDuration RegistrationTimeout { get; init; } = IsoDuration.FromMinutes(HostDefaults.RegistrationMinutes);
}

/// <summary>Additional Arc extensions of the session hosts.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-arc/servers/manage-agent">Managing and maintaining the Connected Machine agent</seealso>
public sealed record ExtensionSettings
{
    /// <summary>Default: true. Whether the Azure Monitor agent is installed; AVD Insights requires it.</summary>
    public bool AzureMonitorAgent { get; init; } = true;

    /// <summary>Default: no proxy. The proxy of the Azure Monitor agent, on file servers as well; it must not inspect TLS.</summary>
    public HttpAddress? MonitorAgentProxy { get; init; }

    /// <summary>Default: false. Whether this program installs the Defender for Endpoint extension. Usually the Defender plan installs it.</summary>
    public bool Defender { get; init; }

    /// <summary>Default: none. The names of machine configuration assignments to create.</summary>
    public ImmutableArray<string> GuestConfiguration { get; init; } = [];
}
