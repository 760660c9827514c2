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
            Title = "Scheduled agent updates without a window",
            Cause = "With Scheduled, agents update in one or two windows a week; Azure refuses the type without any.",
            Example = "host_pool:\n  agent_update: {type: Scheduled}",
            Remedy = "Give one or two maintenance_windows, or use Default.",
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
                            "host_pool.agent_update.type is Scheduled, but there is no window.",
                            "Give one or two, each with day_of_week and hour."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2011",
            Title = "A window for agent updates that is not used",
            Cause = "With Default, agents update when the service says so; windows and time zone have no effect.",
            Example = "host_pool:\n  agent_update:\n    type: Default\n    maintenance_windows:\n      - {day_of_week: Sunday, hour: 3}",
            Remedy = "Use Scheduled, or remove the windows.",
            Source = new(
                "Scheduled Agent Updates for Azure Virtual Desktop host pools",
                "https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.agent_update"],
            Check = static context =>
                context.Settings.HostPool.AgentUpdate is { Type: AgentUpdateType.Default } update && Unused(update) is { } key
                    ?
                    [
                        new(
                            $"host_pool.agent_update.{key}",
                            $"has no effect: host_pool.agent_update.type is Default.",
                            "Use type: Scheduled, or remove the key."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2012",
            Title = "Windows for agent updates overlap",
            Cause = "A window is two hours long; two that overlap are one, and the second gives agents no further chance.",
            Example = "maintenance_windows:\n  - {day_of_week: Sunday, hour: 3}\n  - {day_of_week: Sunday, hour: 4}",
            Remedy = "Put two hours or more, best some days, between them.",
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
                            $"The windows on {first.DayOfWeek} at {first.Hour} and on {second.DayOfWeek} at {second.Hour} overlap: each is {WindowHours} hours long.",
                            "Move one of them."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2013",
            Title = "Agent updates are in UTC",
            Cause =
                "Neither host_pool.agent_update.time_zone nor scaling.time_zone is given, so the windows are in UTC: in the middle of a working day for "
                + "some sites.",
            Example = "host_pool:\n  agent_update: {type: Scheduled, maintenance_windows: [{day_of_week: Sunday, hour: 3}]}",
            Remedy = "Give the time zone, even if it is UTC, or use_session_host_local_time.",
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
                    ? [new("host_pool.agent_update.time_zone", "is not given, so the windows are in UTC.", "Say which time zone is meant.")]
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
