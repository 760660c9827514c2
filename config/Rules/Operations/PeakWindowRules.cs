using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Windows that open during working hours: AVD7150 and AVD7151. Times are compared within one time zone only.</summary>
internal static class PeakWindowRules
{
    private const string Maintenance = "session_host.maintenance";
    private const string Agents = "host_pool.agent_update.maintenance_windows";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7150",
            Title = "Hosts are patched during working hours",
            Cause =
                "The scaling plan defines the working hours. Update Manager installs updates and restarts the hosts in the window, even if users are signed in.",
            Example =
                "scaling:\n  time_zone: UTC\n  schedules:\n    - {name: all, days: [Monday], peak: {start: 08:00}, ramp_down: {start: 17:00}, ...}\n"
                + "session_host:\n  maintenance: {start: 2026-12-07 10:00, time_zone: UTC, recur_every: 1Week Monday}",
            Remedy = "Move the window to the night or to a day when nobody works.",
            Source = new(
                "Schedule recurring updates for machines by using the Azure portal and Azure Policy",
                "https://learn.microsoft.com/azure/update-manager/scheduled-patching"
            ),
            Severity = Severity.Warning,
            Reads = [Maintenance, "scaling", "host_pool.type"],
            Check = static context =>
                context.Settings is { SessionHost.Maintenance: { } window, Scaling: { } scaling }
                && window.TimeZone == scaling.TimeZone
                && Recurrence.IsValid(window.RecurEvery)
                && DateTime.TryParseExact(
                    window.Start,
                    MaintenanceLimits.StartFormat,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var start
                )
                && In(context.Settings, Recurrence.Days(window.RecurEvery), TimeOfDay.From(start.Hour, start.Minute)) is { } hours
                    ?
                    [
                        new(
                            $"{Maintenance}.start",
                            $"is '{window.Start}', which is in the peak of schedule '{hours.Name}', {hours.From} to {hours.To}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7151",
            Title = "Agents are updated during working hours",
            Cause = "Maintenance windows keep agent updates out of the working hours. The scaling plan defines these hours.",
            Example = "host_pool:\n  agent_update:\n    type: Scheduled\n    maintenance_windows: [{day_of_week: Monday, hour: 9}]",
            Remedy = "Move the window outside the peak, but to a time when hosts run. Agents on a stopped host are not updated.",
            Source = new(
                "Scheduled Agent Updates for Azure Virtual Desktop host pools",
                "https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.agent_update", "scaling", "host_pool.type"],
            Check = static context =>
                context.Settings
                    is {
                        HostPool.AgentUpdate: { Type: AgentUpdateType.Scheduled, UseSessionHostLocalTime: false } update,
                        Scaling: { } scaling
                    }
                && (update.TimeZone is null || update.TimeZone == scaling.TimeZone)
                    ? update
                        .MaintenanceWindows.Select((window, i) => new { window, Path = $"{Agents}[{i}].hour" })
                        .Select(item => new
                        {
                            item.window,
                            item.Path,
                            Hours = In(context.Settings, [item.window.DayOfWeek], TimeOfDay.From(item.window.Hour, 0)),
                        })
                        .Where(static item => item.Hours is not null)
                        .Select(static item => new Finding(
                            item.Path,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"is {item.window.Hour} on {item.window.DayOfWeek}, which is in the peak of schedule '{item.Hours!.Name}', {item.Hours.From} to {item.Hours.To}."
                            )
                        ))
                    : [],
        },
    ];

    private static WorkHours? In(AvdSettings settings, IEnumerable<DayOfWeek> days, TimeOfDay time) =>
        WorkHours.Of(settings).FirstOrDefault(hours => hours.Days.Intersect(days).Any() && hours.Holds(time));
}
