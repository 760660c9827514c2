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
            Title = "A schedule's name has a character Azure refuses",
            Cause = "Names of schedules consist of letters, digits, spaces and @ . - _.",
            Example = "scaling:\n  schedules:\n    - name: Mon/Fri",
            Remedy = "Use only these characters.",
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
                        $"is '{schedule.Name}', but a schedule's name has letters, digits, spaces and @ . - _ only."
                    )),
        },
        new()
        {
            Code = "AVD7011",
            Title = "Two schedules have the same name",
            Cause = "A schedule is a resource of its own under the plan; case does not tell names apart.",
            Example = "scaling:\n  schedules:\n    - name: weekdays\n    - name: Weekdays",
            Remedy = "Give each schedule a name of its own.",
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
                                $"is '{schedule.Name}', which is the name of {seen[schedule.Name]}, too."
                            ))
                            .ToList();
                    }),
        },
        new()
        {
            Code = "AVD7012",
            Title = "A day is in two schedules",
            Cause = "Each day of the week belongs to one schedule of a plan at most; Azure refuses a second.",
            Example =
                "scaling:\n  schedules:\n    - {name: weekdays, days: [Monday, Tuesday]}\n    - {name: start of week, days: [Monday]}",
            Remedy = "Take the day out of one of them.",
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
                "On a day without a schedule the plan neither starts nor stops hosts: those that ran the evening before run on, and those that were stopped stay so.",
            Example = "scaling:\n  schedules:\n    - {name: weekdays, days: [Monday, Tuesday, Wednesday, Thursday, Friday]}",
            Remedy =
                "No action is needed where that is meant. Otherwise add a schedule for the days that are left, such as a weekend with few hosts.",
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
                                    $"leaves out {string.Join(", ", left)}: nothing is started or stopped on such a day.",
                                    "Add a schedule for the rest of the week."
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
                        $"is {schedule.Days[i]}, a day that schedule '{owners[schedule.Days[i]].Name}' has already.",
                        "Take the day out of one of them."
                    );
    }
}
