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
    /// Default: a host pool is created. The id of a host pool that another stack or team created. It is not changed. Application groups, scaling
    /// plan, private endpoint and role assignments are created for it, but no registration token. name must be the name in the id.
    /// </summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: none. The name in the portal.</summary>
    [StringLength(64)]
    public string? FriendlyName { get; init; }

    /// <summary>Default: none. A description of the host pool.</summary>
    [StringLength(512)]
    public string? Description { get; init; }

    /// <summary>
    /// Whether users share hosts (Pooled) or each user has a host (Personal). A change replaces the host pool and removes all its registrations.
    /// </summary>
    public required HostPoolType Type { get; init; }

    /// <summary>
    /// Default: BreadthFirst for a pooled host pool, Persistent for a personal one. How new sessions are distributed over the hosts. An enabled
    /// scaling plan sets it in each phase; this value is then only the initial one, and later changes are ignored.
    /// </summary>
    public LoadBalancerType? LoadBalancerType { get; init; }

    /// <summary>
    /// Default: none. The maximum number of sessions per host; for pooled host pools. Required for pooled host pools with a scaling plan.
    /// </summary>
    [Range(1, 999999)]
    public int? MaxSessionLimit { get; init; }

    /// <summary>Default: Desktop. What users see if they may use both a desktop and apps of the host pool. It can be changed at any time.</summary>
    public PreferredAppGroupType PreferredAppGroupType { get; init; } = PreferredAppGroupType.Desktop;

    /// <summary>Default: Automatic for a personal host pool. How hosts are assigned to users; for personal host pools only.</summary>
    public PersonalAssignmentType? PersonalAssignmentType { get; init; }

    /// <summary>
    /// Default: false. Whether a stopped host is started when its user connects. Requires identity.avd_service_principal_object_id.
    /// </summary>
    public bool StartVmOnConnect { get; init; }

    /// <summary>Default: false. Whether the host pool gets service updates before others. Use it for one test host pool.</summary>
    public bool ValidationEnvironment { get; init; }

    /// <summary>
    /// Default: true. Whether resources of this host pool only (application groups, scaling plan, connection endpoint) have the tag
    /// cm-resource-parent with the host pool's id. Cost Management uses the tag to group the costs of the host pool. A tag of this name in section
    /// tags has precedence.
    /// </summary>
    public bool CostParentTag { get; init; } = true;

    /// <summary>Default: Enabled. Whether clients and session hosts reach the service over public endpoints.</summary>
    public HostPoolPublicAccess PublicNetworkAccess { get; init; } = HostPoolPublicAccess.Enabled;

    /// <summary>Default: none. The private endpoint for connections (sub-resource connection); one per host pool.</summary>
    public PrivateEndpointSettings? ConnectionPrivateEndpoint { get; init; }

    /// <summary>Default: the defaults of its keys. What is redirected to a session. Single sign-on is set by identity.sso, not here.</summary>
    public RdpPropertySettings RdpProperties { get; init; } = new();

    /// <summary>Default: the defaults of its keys. When the AVD agent on the hosts updates itself.</summary>
    public AgentUpdateSettings AgentUpdate { get; init; } = new();
}

/// <summary>When the AVD agent on the hosts updates itself.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates">Scheduled Agent Updates for Azure Virtual Desktop host pools</seealso>
public sealed record AgentUpdateSettings
{
    /// <summary>Default: Default. Whether the agent updates at any time or in maintenance windows.</summary>
    public AgentUpdateType Type { get; init; } = AgentUpdateType.Default;

    /// <summary>Default: false. Whether the maintenance windows use each host's local time.</summary>
    public bool UseSessionHostLocalTime { get; init; }

    /// <summary>
    /// Default: scaling.time_zone, otherwise UTC. The Windows time zone of the maintenance windows, such as W. Europe Standard Time.
    /// </summary>
    public WindowsTimeZone? TimeZone { get; init; }

    /// <summary>Default: none. The maintenance windows, each two hours long; at most two.</summary>
    [ItemCount(Most = 2)]
    public ImmutableArray<AgentMaintenanceWindowSettings> MaintenanceWindows { get; init; } = [];
}

/// <summary>A two-hour maintenance window for updates of the AVD agent.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates">Scheduled Agent Updates for Azure Virtual Desktop host pools</seealso>
public sealed record AgentMaintenanceWindowSettings
{
    /// <summary>The day of the week.</summary>
    public required DayOfWeek DayOfWeek { get; init; }

    /// <summary>The hour at which the maintenance window starts.</summary>
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

/// <summary>How new sessions are distributed over the hosts.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public enum LoadBalancerType
{
    /// <summary>To the host with the fewest sessions.</summary>
    BreadthFirst,

    /// <summary>To the host with the most sessions that is below its limit.</summary>
    DepthFirst,

    /// <summary>To the user's own host; for personal pools.</summary>
    Persistent,
}

/// <summary>How hosts are assigned to users.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public enum PersonalAssignmentType
{
    /// <summary>The service assigns a host at the first connection.</summary>
    Automatic,

    /// <summary>An administrator assigns a host.</summary>
    Direct,
}

/// <summary>What users see if a host pool publishes both a desktop and apps.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public enum PreferredAppGroupType
{
    /// <summary>No preference; Azure rejects it for new host pools.</summary>
    [NotOffered]
    None,

    /// <summary>The full desktop.</summary>
    Desktop,

    /// <summary>The RemoteApps. RailApplications is Azure's name for them.</summary>
    [AlsoCalled("RemoteApp")]
    RailApplications,
}

/// <summary>Who reaches the host pool over public endpoints.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/private-link-overview">Azure Private Link with Azure Virtual Desktop</seealso>
public enum HostPoolPublicAccess
{
    /// <summary>Clients and session hosts.</summary>
    Enabled,

    /// <summary>Neither; private endpoints only.</summary>
    Disabled,

    /// <summary>Session hosts only.</summary>
    EnabledForSessionHostsOnly,

    /// <summary>Clients only.</summary>
    EnabledForClientsOnly,
}

/// <summary>When the AVD agent updates itself.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates">Scheduled Agent Updates for Azure Virtual Desktop host pools</seealso>
public enum AgentUpdateType
{
    /// <summary>At any time that the service chooses.</summary>
    Default,

    /// <summary>In the maintenance windows.</summary>
    Scheduled,
}
