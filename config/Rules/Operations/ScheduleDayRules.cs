using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Names and days of schedules: AVD7010 to AVD7014.</summary>
internal static class ScheduleDayRules
{
    private static readonly Rule NamesHavePlainCharacters = new(
        new("AVD7010", "A schedule's name has a character Azure refuses",
            "Names of schedules consist of letters, digits, spaces and @ . - _.",
            "scaling:\n  schedules:\n    - name: Mon/Fri",
            "Use only these characters.",
            "Azure Virtual Desktop REST API, scaling plan schedules"),
        Severity.Error,
        [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
        static context => ScheduleOutline.All(context.Settings.Scaling)
            .Where(schedule => !schedule.Name.All(IsAllowed) || string.IsNullOrWhiteSpace(schedule.Name))
            .Select(schedule => new Finding($"{schedule.Path}.name",
                $"{schedule.Path}.name is '{schedule.Name}', but a schedule's name has letters, digits, spaces and @ . - _ only.")));

    private static readonly Rule NamesAreUnique = new(
        new("AVD7011", "Two schedules have the same name",
            "A schedule is a resource of its own under the plan; case does not tell names apart.",
            "scaling:\n  schedules:\n    - name: weekdays\n    - name: Weekdays",
            "Give each schedule a name of its own.",
            "Azure Virtual Desktop REST API, scaling plan schedules"),
        Severity.Error,
        [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
        static context => ScheduleOutline.Lists(context.Settings.Scaling).SelectMany(static list =>
        {
            var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            return list.Schedules.Where(schedule => !seen.TryAdd(schedule.Name, schedule.Path)).Select(schedule => new Finding(
                $"{schedule.Path}.name", $"{schedule.Path}.name is '{schedule.Name}', which is the name of {seen[schedule.Name]}, too.")).ToList();
        }));

    private static readonly Rule DaysAreCoveredOnce = new(
        new("AVD7012", "A day is in two schedules",
            "Each day of the week belongs to one schedule of a plan at most; Azure refuses a second.",
            "scaling:\n  schedules:\n    - {name: weekdays, days: [Monday, Tuesday]}\n    - {name: start of week, days: [Monday]}",
            "Take the day out of one of them.",
            "Azure Virtual Desktop, scaling plan schedules"),
        Severity.Error,
        [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
        static context => ScheduleOutline.Lists(context.Settings.Scaling).SelectMany(static list => Repeated(list.Schedules).ToList()));

    private static readonly Rule DaysAreAllCovered = new(
        new("AVD7013", "A day has no schedule",
            "On a day without a schedule the plan neither starts nor stops hosts: those that ran the evening before run on, and those that were stopped stay so.",
            "scaling:\n  schedules:\n    - {name: weekdays, days: [Monday, Tuesday, Wednesday, Thursday, Friday]}",
            "No action is needed where that is meant. Otherwise add a schedule for the days that are left, such as a weekend with few hosts.",
            "Azure Virtual Desktop, autoscale"),
        Severity.Note,
        [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
        static context => ScheduleOutline.Lists(context.Settings.Scaling).SelectMany(static list =>
        {
            var left = Enum.GetValues<DayOfWeek>().Except(list.Schedules.SelectMany(schedule => schedule.Days)).ToList();
            return list.Schedules.IsEmpty || left.Count == 0
                ? Enumerable.Empty<Finding>()
                : [new(list.Path, $"{list.Path} leaves out {string.Join(", ", left)}: nothing is started or stopped on such a day.",
                    "Add a schedule for the rest of the week.")];
        }));

    public static ImmutableArray<Rule> All { get; } = [NamesHavePlainCharacters, NamesAreUnique, DaysAreCoveredOnce, DaysAreAllCovered];

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '@' or '.' or '-' or '_';

    private static IEnumerable<Finding> Repeated(ImmutableArray<ScheduleOutline> schedules)
    {
        var owners = new Dictionary<DayOfWeek, ScheduleOutline>();
        foreach (var schedule in schedules)
            for (var i = 0; i < schedule.Days.Length; i++)
                if (!owners.TryAdd(schedule.Days[i], schedule))
                    yield return new($"{schedule.Path}.days[{i}]",
                        $"{schedule.Path}.days[{i}] is {schedule.Days[i]}, a day that schedule '{owners[schedule.Days[i]].Name}' has already.",
                        "Take the day out of one of them.");
    }
}
