using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Names and days of schedules: AVD7010 to AVD7014.</summary>
internal static class ScheduleDayRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7010",
            Title = "The name of a schedule has a character that Azure refuses",
            Cause = "The name of a schedule can contain only letters, digits, spaces and @ . - _.",
            Example = "scaling:\n  schedules:\n    - name: Mon/Fri",
            Remedy = "Use only letters, digits, spaces and @ . - _ in the name.",
            Source = new(
                "REST specification, Microsoft.DesktopVirtualization",
                "https://github.com/Azure/azure-rest-api-specs/tree/main/specification/desktopvirtualization"
            ),
            Reads = [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
            Check = static context =>
                ScheduleOutline
                    .All(context.Settings.Scaling)
                    .Where(schedule => !schedule.Name.All(IsAllowed) || string.IsNullOrWhiteSpace(schedule.Name))
                    .Select(schedule => new Finding(
                        $"{schedule.Path}.name",
                        $"is '{schedule.Name}', but can contain only letters, digits, spaces and @ . - _, and must not be blank."
                    )),
        },
        new()
        {
            Code = "AVD7011",
            Title = "Two schedules have the same name",
            Cause = "Each schedule is a separate resource under the scaling plan. Azure ignores the case of names.",
            Example = "scaling:\n  schedules:\n    - name: weekdays\n    - name: Weekdays",
            Remedy = "Give each schedule a unique name.",
            Source = new(
                "REST specification, Microsoft.DesktopVirtualization",
                "https://github.com/Azure/azure-rest-api-specs/tree/main/specification/desktopvirtualization"
            ),
            Reads = [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
            Check = static context =>
                ScheduleOutline
                    .Lists(context.Settings.Scaling)
                    .SelectMany(static list =>
                    {
                        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                        return list
                            .Schedules.Where(schedule => !seen.TryAdd(schedule.Name, schedule.Path))
                            .Select(schedule => new Finding(
                                $"{schedule.Path}.name",
                                $"is '{schedule.Name}', which is also the name of {seen[schedule.Name]}."
                            ))
                            .ToList();
                    }),
        },
        new()
        {
            Code = "AVD7012",
            Title = "A day is in two schedules",
            Cause = "Each day of the week can be in only one schedule of a plan. Azure refuses a second schedule.",
            Example =
                "scaling:\n  schedules:\n    - {name: weekdays, days: [Monday, Tuesday]}\n    - {name: start of week, days: [Monday]}",
            Remedy = "Remove the day from one of the schedules.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Reads = [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
            Check = static context =>
                ScheduleOutline.Lists(context.Settings.Scaling).SelectMany(static list => Repeated(list.Schedules).ToList()),
        },
        new()
        {
            Code = "AVD7013",
            Title = "A day has no schedule",
            Cause =
                "On a day without a schedule, the plan does not start or stop hosts. Hosts that ran the evening before keep running, and stopped hosts stay stopped.",
            Example = "scaling:\n  schedules:\n    - {name: weekdays, days: [Monday, Tuesday, Wednesday, Thursday, Friday]}",
            Remedy =
                "If this is intended, no action is needed. Otherwise add a schedule for the remaining days, such as a weekend with few hosts.",
            Source = new(
                "Autoscale scaling plans and example scenarios in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-scenarios"
            ),
            Severity = Severity.Note,
            Reads = [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
            Check = static context =>
                ScheduleOutline
                    .Lists(context.Settings.Scaling)
                    .SelectMany(static list =>
                    {
                        var left = Enum.GetValues<DayOfWeek>().Except(list.Schedules.SelectMany(schedule => schedule.Days)).ToList();
                        return list.Schedules.IsEmpty || left.Count == 0
                            ? Enumerable.Empty<Finding>()
                            :
                            [
                                new(
                                    list.Path,
                                    $"has no schedule for {string.Join(", ", left)}: the plan does not start or stop hosts then."
                                ),
                            ];
                    }),
        },
    ];

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '@' or '.' or '-' or '_';

    private static IEnumerable<Finding> Repeated(ImmutableArray<ScheduleOutline> schedules)
    {
        var owners = new Dictionary<DayOfWeek, ScheduleOutline>();
        foreach (var schedule in schedules)
            for (var i = 0; i < schedule.Days.Length; i++)
                if (!owners.TryAdd(schedule.Days[i], schedule))
                    yield return new(
                        $"{schedule.Path}.days[{i}]",
                        $"is {schedule.Days[i]}, which is already a day of schedule '{owners[schedule.Days[i]].Name}'."
                    );
    }
}
