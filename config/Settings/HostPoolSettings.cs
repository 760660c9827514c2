using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The host pool that all session hosts register with.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public sealed record HostPoolSettings
{
    /// <summary>The name of the host pool: letters, digits, spaces and @ . - _</summary>
    [StringLength(64, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>
    /// Default: a host pool is created. The id of a host pool that another stack or team made. It is used as it is: application groups, scaling plan, endpoint and roles are made on
    /// it, and no registration token. The name must be the one in the id.
    /// </summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: none. The name shown in the portal.</summary>
    [StringLength(64)]
    public string? FriendlyName { get; init; }

    /// <summary>Default: none. What the pool is for.</summary>
    [StringLength(512)]
    public string? Description { get; init; }

    /// <summary>Whether users share hosts (Pooled) or own one (Personal). It cannot be changed later: a change replaces the pool, with all its registrations.</summary>
    public required HostPoolType Type { get; init; }

    /// <summary>
    /// Default: BreadthFirst for a pooled pool, Persistent for a personal one. How new sessions are spread over the hosts. A scaling plan that is on sets it in each
    /// phase: this is then what the pool begins with, and later changes are ignored.
    /// </summary>
    public LoadBalancerType? LoadBalancerType { get; init; }

    /// <summary>Default: none. The most sessions one host accepts; for pooled pools. Required for pooled pools with a scaling plan.</summary>
    [Range(1, 999999)]
    public int? MaxSessionLimit { get; init; }

    /// <summary>Default: Desktop. What users see when they may use both a desktop and apps of the pool. It can be changed at any time.</summary>
    public PreferredAppGroupType PreferredAppGroupType { get; init; } = PreferredAppGroupType.Desktop;

    /// <summary>Default: Automatic for a personal pool. How users get their own host; for personal pools only.</summary>
    public PersonalAssignmentType? PersonalAssignmentType { get; init; }

    /// <summary>Default: false. Whether a stopped host is started when its user connects. Needs identity.avd_service_principal_object_id.</summary>
    public bool StartVmOnConnect { get; init; }

    /// <summary>Default: false. Whether the pool gets service updates ahead of others; good for one test pool.</summary>
    public bool ValidationEnvironment { get; init; }

    /// <summary>
    /// Default: true. Whether what belongs to the host pool alone (application groups, scaling plan, connection endpoint) carries the tag cm-resource-parent
    /// with the pool's id, by which Cost Management adds up what the pool costs. A tag of that name in tags goes first.
    /// </summary>
    public bool CostParentTag { get; init; } = true;

    /// <summary>Default: Enabled. Whether clients and session hosts reach the service over public endpoints.</summary>
    public HostPoolPublicAccess PublicNetworkAccess { get; init; } = HostPoolPublicAccess.Enabled;

    /// <summary>Default: none. The private endpoint for connections (sub-resource connection); one per host pool.</summary>
    public PrivateEndpointSettings? ConnectionPrivateEndpoint { get; init; }

    /// <summary>Default: the defaults of its keys. What is redirected into a session. Single sign-on is set by identity.sso, not here.</summary>
    public RdpPropertySettings RdpProperties { get; init; } = new();

    /// <summary>Default: the defaults of its keys. When the AVD agent on the hosts updates itself.</summary>
    public AgentUpdateSettings AgentUpdate { get; init; } = new();
}

/// <summary>When the AVD agent on the hosts updates itself.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates">Scheduled Agent Updates for Azure Virtual Desktop host pools</seealso>
public sealed record AgentUpdateSettings
{
    /// <summary>Default: Default. Whether updates come at any time or in maintenance windows.</summary>
    public AgentUpdateType Type { get; init; } = AgentUpdateType.Default;

    /// <summary>Default: false. Whether the windows are in each host's local time.</summary>
    public bool UseSessionHostLocalTime { get; init; }

    /// <summary>Default: scaling.time_zone, else UTC. The Windows time zone of the windows, such as W. Europe Standard Time.</summary>
    public WindowsTimeZone? TimeZone { get; init; }

    /// <summary>Default: none. The windows in which agents update, each two hours long; at most two.</summary>
    [MaxLength(2)]
    public ImmutableArray<AgentMaintenanceWindowSettings> MaintenanceWindows { get; init; } = [];
}

/// <summary>A two-hour window in which AVD agents update.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates">Scheduled Agent Updates for Azure Virtual Desktop host pools</seealso>
public sealed record AgentMaintenanceWindowSettings
{
    /// <summary>The day.</summary>
    public required DayOfWeek DayOfWeek { get; init; }

    /// <summary>The hour at which the window opens.</summary>
    [Range(0, 23)]
    public required int Hour { get; init; }
}

/// <summary>The kind of a host pool.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public enum HostPoolType
{
    /// <summary>Users share the hosts.</summary>
    Pooled,

    /// <summary>Each user has a host.</summary>
    Personal,
}

/// <summary>How new sessions are spread over the hosts.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public enum LoadBalancerType
{
    /// <summary>To the host with the fewest sessions.</summary>
    BreadthFirst,

    /// <summary>To the fullest host that is below its limit.</summary>
    DepthFirst,

    /// <summary>To the user's own host; for personal pools.</summary>
    Persistent,
}

/// <summary>How users get a host of their own.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public enum PersonalAssignmentType
{
    /// <summary>The service picks one at the first connection.</summary>
    Automatic,

    /// <summary>An administrator assigns one.</summary>
    Direct,
}

/// <summary>What users see first when a pool publishes both a desktop and apps.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public enum PreferredAppGroupType
{
    /// <summary>No preference; Azure refuses it for new host pools.</summary>
    [NotOffered]
    None,

    /// <summary>The full desktop.</summary>
    Desktop,

    /// <summary>The RemoteApps; Azure's name for them in a host pool.</summary>
    [AlsoCalled("RemoteApp")]
    RailApplications,
}

/// <summary>Who reaches the host pool over public endpoints.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/private-link-overview">Azure Private Link with Azure Virtual Desktop</seealso>
public enum HostPoolPublicAccess
{
    /// <summary>Clients and session hosts.</summary>
    Enabled,

    /// <summary>Nobody: private endpoints only.</summary>
    Disabled,

    /// <summary>Session hosts only.</summary>
    EnabledForSessionHostsOnly,

    /// <summary>Clients only.</summary>
    EnabledForClientsOnly,
}

/// <summary>When AVD agents update.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates">Scheduled Agent Updates for Azure Virtual Desktop host pools</seealso>
public enum AgentUpdateType
{
    /// <summary>When the service says so.</summary>
    Default,

    /// <summary>In the maintenance windows.</summary>
    Scheduled,
}
