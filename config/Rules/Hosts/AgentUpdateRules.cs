using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>When AVD agents may update: AVD2010 to AVD2019.</summary>
internal static class AgentUpdateRules
{
    private const int WindowHours = 2;
    private const int HoursAWeek = 7 * 24;

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2010",
            Title = "Scheduled agent updates without a maintenance window",
            Cause = "With type Scheduled, agents update in one or two windows a week. Azure refuses Scheduled without a window.",
            Example = "host_pool:\n  agent_update: {type: Scheduled}",
            Remedy = "Set one or two maintenance_windows, each with day_of_week and hour, or use type Default.",
            Source = new(
                "Scheduled Agent Updates for Azure Virtual Desktop host pools",
                "https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates"
            ),
            Reads = ["host_pool.agent_update"],
            Check = static context =>
                context.Settings.HostPool.AgentUpdate is { Type: AgentUpdateType.Scheduled, MaintenanceWindows.IsEmpty: true }
                    ?
                    [
                        Finding.Sentence(
                            "host_pool.agent_update.maintenance_windows",
                            "host_pool.agent_update.type is Scheduled, but maintenance_windows is empty."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2011",
            Title = "A maintenance window for agent updates has no effect",
            Cause = "With type Default, the service decides when agents update. Windows and time zone have no effect.",
            Example = "host_pool:\n  agent_update:\n    type: Default\n    maintenance_windows:\n      - {day_of_week: Sunday, hour: 3}",
            Remedy = "Set host_pool.agent_update.type to Scheduled, or remove the key.",
            Source = new(
                "Scheduled Agent Updates for Azure Virtual Desktop host pools",
                "https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.agent_update"],
            Check = static context =>
                context.Settings.HostPool.AgentUpdate is { Type: AgentUpdateType.Default } update && Unused(update) is { } key
                    ? [new($"host_pool.agent_update.{key}", $"has no effect: host_pool.agent_update.type is Default.")]
                    : [],
        },
        new()
        {
            Code = "AVD2012",
            Title = "Maintenance windows for agent updates overlap",
            Cause = "A window is two hours long. Two windows that overlap act as one, so agents do not get a second chance to update.",
            Example = "maintenance_windows:\n  - {day_of_week: Sunday, hour: 3}\n  - {day_of_week: Sunday, hour: 4}",
            Remedy = "Start the windows at least two hours apart, or better, on different days.",
            Source = new(
                "Scheduled Agent Updates for Azure Virtual Desktop host pools",
                "https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.agent_update"],
            Check = static context =>
                context.Settings.HostPool.AgentUpdate.MaintenanceWindows is [var first, var second] && Overlap(first, second)
                    ?
                    [
                        Finding.Sentence(
                            "host_pool.agent_update.maintenance_windows[1]",
                            $"The windows on {first.DayOfWeek} at {first.Hour} and on {second.DayOfWeek} at {second.Hour} overlap: each is {WindowHours} hours long."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2013",
            Title = "Agent update windows use UTC",
            Cause =
                "Neither host_pool.agent_update.time_zone nor scaling.time_zone is set, so the windows are in UTC. For some sites, that is in the middle of a working day.",
            Example = "host_pool:\n  agent_update: {type: Scheduled, maintenance_windows: [{day_of_week: Sunday, hour: 3}]}",
            Remedy = "Set host_pool.agent_update.time_zone, even if it is UTC, or set use_session_host_local_time to true.",
            Source = new(
                "Scheduled Agent Updates for Azure Virtual Desktop host pools",
                "https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates"
            ),
            Severity = Severity.Note,
            Reads = ["host_pool.agent_update", "scaling.time_zone"],
            Check = static context =>
                context.Settings
                    is {
                        HostPool.AgentUpdate: { Type: AgentUpdateType.Scheduled, TimeZone: null, UseSessionHostLocalTime: false },
                        Scaling: null
                    }
                    ? [new("host_pool.agent_update.time_zone", "is not set, so the windows are in UTC.")]
                    : [],
        },
    ];

    private static string? Unused(AgentUpdateSettings update) =>
        update switch
        {
            { MaintenanceWindows.IsEmpty: false } => "maintenance_windows",
            { TimeZone: not null } => "time_zone",
            { UseSessionHostLocalTime: true } => "use_session_host_local_time",
            _ => null,
        };

    // the week is a circle: Saturday 23:00 and Sunday 00:00 are an hour apart
    private static bool Overlap(AgentMaintenanceWindowSettings first, AgentMaintenanceWindowSettings second)
    {
        var apart = Math.Abs(HourOfWeek(first) - HourOfWeek(second));
        return Math.Min(apart, HoursAWeek - apart) < WindowHours;
    }

    private static int HourOfWeek(AgentMaintenanceWindowSettings window) => ((int)window.DayOfWeek * 24) + window.Hour;
}
