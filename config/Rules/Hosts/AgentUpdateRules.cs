using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>When AVD agents may update: AVD2010 to AVD2019.</summary>
internal static class AgentUpdateRules
{
    private const string Source = "Scheduled Agent Updates for Azure Virtual Desktop";
    private const int WindowHours = 2;
    private const int HoursAWeek = 7 * 24;

    private static readonly Rule ScheduledNeedsWindow = new(
        new("AVD2010", "Scheduled agent updates without a window",
            "With Scheduled, agents update in one or two windows a week; Azure refuses the type without any.",
            "host_pool:\n  agent_update: {type: Scheduled}", "Give one or two maintenance_windows, or use Default.", Source),
        Severity.Error,
        ["host_pool.agent_update"],
        static context => context.Settings.HostPool.AgentUpdate is { Type: AgentUpdateType.Scheduled, MaintenanceWindows.IsEmpty: true }
            ? [new("host_pool.agent_update.maintenance_windows", "host_pool.agent_update.type is Scheduled, but there is no window.",
                "Give one or two, each with day_of_week and hour.")]
            : []);

    private static readonly Rule DefaultTakesNothing = new(
        new("AVD2011", "A window for agent updates that is not used",
            "With Default, agents update when the service says so; windows and time zone have no effect.",
            "host_pool:\n  agent_update:\n    type: Default\n    maintenance_windows:\n      - {day_of_week: Sunday, hour: 3}",
            "Use Scheduled, or remove the windows.", Source),
        Severity.Warning,
        ["host_pool.agent_update"],
        static context => context.Settings.HostPool.AgentUpdate is { Type: AgentUpdateType.Default } update && Unused(update) is { } key
            ? [new($"host_pool.agent_update.{key}", $"host_pool.agent_update.{key} has no effect: host_pool.agent_update.type is Default.",
                "Use type: Scheduled, or remove the key.")]
            : []);

    private static readonly Rule WindowsAreApart = new(
        new("AVD2012", "Windows for agent updates overlap",
            "A window is two hours long; two that overlap are one, and the second gives agents no further chance.",
            "maintenance_windows:\n  - {day_of_week: Sunday, hour: 3}\n  - {day_of_week: Sunday, hour: 4}",
            "Put two hours or more, best some days, between them.", Source),
        Severity.Warning,
        ["host_pool.agent_update"],
        static context => context.Settings.HostPool.AgentUpdate.MaintenanceWindows is [var first, var second] && Overlap(first, second)
            ? [new("host_pool.agent_update.maintenance_windows[1]",
                $"The windows on {first.DayOfWeek} at {first.Hour} and on {second.DayOfWeek} at {second.Hour} overlap: each is {WindowHours} hours long.",
                "Move one of them.")]
            : []);

    private static readonly Rule ZoneIsSaid = new(
        new("AVD2013", "Agent updates are in UTC",
            "Neither host_pool.agent_update.time_zone nor scaling.time_zone is given, so the windows are in UTC: in the middle of a working day for "
            + "some sites.",
            "host_pool:\n  agent_update: {type: Scheduled, maintenance_windows: [{day_of_week: Sunday, hour: 3}]}",
            "Give the time zone, even if it is UTC, or use_session_host_local_time.", Source),
        Severity.Note,
        ["host_pool.agent_update", "scaling.time_zone"],
        static context =>
            context.Settings is { HostPool.AgentUpdate: { Type: AgentUpdateType.Scheduled, TimeZone: null, UseSessionHostLocalTime: false }, Scaling: null }
            ? [new("host_pool.agent_update.time_zone", "host_pool.agent_update.time_zone is not given, so the windows are in UTC.",
                "Say which time zone is meant.")]
            : []);

    public static ImmutableArray<Rule> All { get; } = [ScheduledNeedsWindow, DefaultTakesNothing, WindowsAreApart, ZoneIsSaid];

    private static string? Unused(AgentUpdateSettings update) => update switch
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
