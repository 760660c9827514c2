using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A two-hour window in which AVD agents update.</summary>
/// <remarks>Source: Scheduled Agent Updates for Azure Virtual Desktop</remarks>
public sealed record AgentMaintenanceWindowSettings
{
    /// <summary>The day.</summary>
    public required DayOfWeek DayOfWeek { get; init; }

    /// <summary>The hour at which the window opens.</summary>
    [Range(0, 23)]
    public required int Hour { get; init; }
}
