using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Times and shares of a schedule's phases: AVD7015 to AVD7019.</summary>
internal static class SchedulePhaseRules
{
    private static readonly Rule PhasesAreInOrder = new(
        new("AVD7015", "The phases of a schedule are out of order",
            "Within a day ramp up comes first, then peak, ramp down and off peak, each later than the one before.",
            "scaling:\n  schedules:\n    - ramp_up: {start: 08:00}\n      peak: {start: 07:00}",
            "Put the times in order. Off peak lasts until the next ramp up, over midnight.",
            "Azure Virtual Desktop, scaling plan schedules"),
        Severity.Error,
        [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
        static context => ScheduleOutline.All(context.Settings.Scaling).SelectMany(static schedule => schedule.Phases
            .Zip(schedule.Phases.Skip(1))
            .Where(pair => Minute(pair.Second.Start) <= Minute(pair.First.Start))
            .Select(pair => new Finding($"{schedule.Path}.{pair.Second.Key}.start",
                $"{schedule.Path}.{pair.Second.Key}.start is {pair.Second.Start}, but {pair.First.Key} starts at {pair.First.Start}; it must be later.",
                "The order is ramp_up, peak, ramp_down, off_peak."))));

    private static readonly Rule FewerHostsAtNight = new(
        new("AVD7016", "More hosts are kept in the evening than in the morning",
            "The minimum of ramp down is meant for sessions that are left overnight, and is the smaller one.",
            "scaling:\n  schedules:\n    - ramp_up: {minimum_hosts_percent: 10}\n      ramp_down: {minimum_hosts_percent: 60}",
            "Check whether the two were swapped.",
            "Architecture Deep Design, Autoscale"),
        Severity.Warning,
        [ScheduleOutline.PooledPath],
        static context => Pooled(context, static schedule => schedule.RampDown.MinimumHostsPercent > schedule.RampUp.MinimumHostsPercent,
            "ramp_down.minimum_hosts_percent",
            static schedule => $"is {schedule.RampDown.MinimumHostsPercent}, more than the {schedule.RampUp.MinimumHostsPercent} of ramp_up.",
            "Were the two swapped?"));

    private static readonly Rule HostsStartEarlierInTheMorning = new(
        new("AVD7017", "Hosts start later in the morning than in the evening",
            "A low threshold starts the next host early, which the morning needs; a high one packs sessions, which empties hosts in the evening.",
            "scaling:\n  schedules:\n    - ramp_up: {capacity_percent: 95}\n      ramp_down: {capacity_percent: 60}",
            "Check whether the two were swapped.",
            "Azure Virtual Desktop, autoscale scenarios"),
        Severity.Warning,
        [ScheduleOutline.PooledPath],
        static context => Pooled(context, static schedule => schedule.RampUp.CapacityPercent > schedule.RampDown.CapacityPercent,
            "ramp_up.capacity_percent",
            static schedule => $"is {schedule.RampUp.CapacityPercent}, more than the {schedule.RampDown.CapacityPercent} of ramp_down.",
            "Were the two swapped?"));

    private static readonly Rule SomeHostsStop = new(
        new("AVD7018", "A schedule stops no host",
            "With a minimum of 100 percent in ramp down all hosts run all night.",
            "scaling:\n  schedules:\n    - ramp_up: {minimum_hosts_percent: 100}\n      ramp_down: {minimum_hosts_percent: 100}",
            "Lower the share, or leave the day without a plan.",
            "Architecture Deep Design, Autoscale"),
        Severity.Warning,
        [ScheduleOutline.PooledPath],
        static context => Pooled(context, static schedule => schedule.RampDown.MinimumHostsPercent == 100,
            "ramp_down.minimum_hosts_percent", static _ => "is 100, so the schedule stops no host.", "Lower the share."));

    private static readonly Rule SomeHostIsReachableAtNight = new(
        new("AVD7019", "At night no host may be running, and none starts by itself",
            "With a minimum of 0 percent all hosts stop when they are empty. A user who connects then needs Start VM on Connect.",
            "host_pool: {start_vm_on_connect: false}\nscaling:\n  schedules:\n    - ramp_down: {minimum_hosts_percent: 0}",
            "Keep at least one host, or set host_pool.start_vm_on_connect.",
            "Azure Virtual Desktop, autoscale; Architecture Deep Design, Autoscale"),
        Severity.Warning,
        [ScheduleOutline.PooledPath, "host_pool.start_vm_on_connect"],
        static context => context.Settings.HostPool.StartVmOnConnect
            ? []
            : Pooled(context, static schedule => schedule.RampDown.MinimumHostsPercent == 0, "ramp_down.minimum_hosts_percent",
                static _ => "is 0 and host_pool.start_vm_on_connect is false: who connects at night may find no host.",
                "Keep at least one host running, or start hosts on connect."));

    public static ImmutableArray<Rule> All { get; } =
        [PhasesAreInOrder, FewerHostsAtNight, HostsStartEarlierInTheMorning, SomeHostsStop, SomeHostIsReachableAtNight];

    private static int Minute(TimeOfDay time) => (time.Hour * 60) + time.Minute;

    private static IEnumerable<Finding> Pooled(
        RuleContext context, Func<PooledScheduleSettings, bool> isWrong, string key, Func<PooledScheduleSettings, string> says, string hint)
    {
        if (context.Settings.Scaling is not { } scaling) yield break;
        for (var i = 0; i < scaling.Schedules.Length; i++)
        {
            var path = $"{ScheduleOutline.PooledPath}[{i}].{key}";
            if (isWrong(scaling.Schedules[i])) yield return new(path, $"{path} {says(scaling.Schedules[i])}", hint);
        }
    }
}
