using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Times and shares of a schedule's phases: AVD7015 to AVD7019.</summary>
internal static class SchedulePhaseRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7015",
            Title = "The phases of a schedule are out of order",
            Cause = "Within a day, the order is ramp up, peak, ramp down, off peak. Each phase starts later than the one before.",
            Example = "scaling:\n  schedules:\n    - ramp_up: {start: 08:00}\n      peak: {start: 07:00}",
            Remedy =
                "Put the start times in the order ramp_up, peak, ramp_down, off_peak. Off peak lasts past midnight, until the next ramp up.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Reads = [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
            Check = static context =>
                ScheduleOutline
                    .All(context.Settings.Scaling)
                    .SelectMany(static schedule =>
                        schedule
                            .Phases.Zip(schedule.Phases.Skip(1))
                            .Where(pair => Minute(pair.Second.Start) <= Minute(pair.First.Start))
                            .Select(pair => new Finding(
                                $"{schedule.Path}.{pair.Second.Key}.start",
                                $"is {pair.Second.Start}, but must be later than {pair.First.Start}, the start of {pair.First.Key}."
                            ))
                    ),
        },
        new()
        {
            Code = "AVD7016",
            Title = "More hosts are kept in the evening than in the morning",
            Cause = "The minimum in ramp down is for sessions that stay overnight. It is usually smaller than the minimum in ramp up.",
            Example = "scaling:\n  schedules:\n    - ramp_up: {minimum_hosts_percent: 10}\n      ramp_down: {minimum_hosts_percent: 60}",
            Remedy = "Check whether the two values are swapped.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath],
            Check = static context =>
                Pooled(
                    context,
                    static schedule => schedule.RampDown.MinimumHostsPercent > schedule.RampUp.MinimumHostsPercent,
                    "ramp_down.minimum_hosts_percent",
                    static schedule =>
                        $"is {schedule.RampDown.MinimumHostsPercent}, which is more than {schedule.RampUp.MinimumHostsPercent}, the value in ramp_up."
                ),
        },
        new()
        {
            Code = "AVD7017",
            Title = "Hosts start earlier in the evening than in the morning",
            Cause =
                "A low threshold starts the next host early, which is useful in the morning. A high threshold fills hosts with sessions, which empties the other hosts in the evening.",
            Example = "scaling:\n  schedules:\n    - ramp_up: {capacity_percent: 95}\n      ramp_down: {capacity_percent: 60}",
            Remedy = "Check whether the two values are swapped.",
            Source = new(
                "Autoscale scaling plans and example scenarios in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-scenarios"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath],
            Check = static context =>
                Pooled(
                    context,
                    static schedule => schedule.RampUp.CapacityPercent > schedule.RampDown.CapacityPercent,
                    "ramp_up.capacity_percent",
                    static schedule =>
                        $"is {schedule.RampUp.CapacityPercent}, which is more than {schedule.RampDown.CapacityPercent}, the value in ramp_down."
                ),
        },
        new()
        {
            Code = "AVD7018",
            Title = "A schedule stops no host",
            Cause = "With a minimum of 100 percent in ramp down, all hosts run all night.",
            Example = "scaling:\n  schedules:\n    - ramp_up: {minimum_hosts_percent: 100}\n      ramp_down: {minimum_hosts_percent: 100}",
            Remedy = "Lower minimum_hosts_percent in ramp_down, or remove the schedule.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath],
            Check = static context =>
                Pooled(
                    context,
                    static schedule => schedule.RampDown.MinimumHostsPercent == 100,
                    "ramp_down.minimum_hosts_percent",
                    static _ => "is 100, so the schedule stops no host."
                ),
        },
        new()
        {
            Code = "AVD7019",
            Title = "At night, users may find no running host",
            Cause = "With a minimum of 0 percent, all hosts stop when they are empty. A user who connects then needs Start VM on Connect.",
            Example = "host_pool: {start_vm_on_connect: false}\nscaling:\n  schedules:\n    - ramp_down: {minimum_hosts_percent: 0}",
            Remedy = "Keep at least one host running, or set host_pool.start_vm_on_connect to true.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath, "host_pool.start_vm_on_connect"],
            Check = static context =>
                context.Settings.HostPool.StartVmOnConnect
                    ? []
                    : Pooled(
                        context,
                        static schedule => schedule.RampDown.MinimumHostsPercent == 0,
                        "ramp_down.minimum_hosts_percent",
                        static _ => "is 0 and host_pool.start_vm_on_connect is false: users who connect at night may find no running host."
                    ),
        },
    ];

    private static int Minute(TimeOfDay time) => (time.Hour * 60) + time.Minute;

    private static IEnumerable<Finding> Pooled(
        RuleContext context,
        Func<PooledScheduleSettings, bool> isWrong,
        string key,
        Func<PooledScheduleSettings, string> says
    )
    {
        if (context.Settings.Scaling is not { } scaling)
            yield break;
        for (var i = 0; i < scaling.Schedules.Length; i++)
        {
            var path = $"{ScheduleOutline.PooledPath}[{i}].{key}";
            if (isWrong(scaling.Schedules[i]))
                yield return new(path, $"{says(scaling.Schedules[i])}");
        }
    }
}
