using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>When the AVD agent on the hosts updates itself.</summary>
/// <remarks>Source: Scheduled Agent Updates for Azure Virtual Desktop</remarks>
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
