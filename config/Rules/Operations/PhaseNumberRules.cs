using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Numbers of a scaling plan that are too low, too high or unusual: AVD7102 to AVD7107.</summary>
internal static class PhaseNumberRules
{
    private const int LeastCapacity = 20;
    private const int MostCapacityInTheMorning = 95;
    private const int LeastWait = 5;

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7102",
            Title = "A capacity threshold is too low or too high",
            Cause =
                "Below 20 percent, nearly every user starts another host. Above 95 percent in the morning, the next host starts only when the last session is taken, and users wait for it.",
            Example = "scaling:\n  schedules:\n    - ramp_up: {capacity_percent: 1}",
            Remedy = "Use 60 in ramp_up and 90 in ramp_down, the usual values.",
            Source = new(
                "Autoscale scaling plans and example scenarios in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-scenarios"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath],
            Check = PerSchedule(
                static (schedule, path) =>
                    [
                        .. schedule.RampUp.CapacityPercent is var up and (< LeastCapacity or > MostCapacityInTheMorning)
                            ?
                            [
                                new Finding(
                                    $"{path}.ramp_up.capacity_percent",
                                    $"is {up}, but {LeastCapacity} to {MostCapacityInTheMorning} is useful."
                                ),
                            ]
                            : Enumerable.Empty<Finding>(),
                        .. schedule.RampDown.CapacityPercent is var down and < LeastCapacity
                            ? [new Finding($"{path}.ramp_down.capacity_percent", $"is {down}, but {LeastCapacity} or more is useful.")]
                            : Enumerable.Empty<Finding>(),
                    ]
            ),
        },
        new()
        {
            Code = "AVD7103",
            Title = "The wait before a forced sign-out is too short or too long",
            Cause =
                "In less than five minutes, users cannot save their work. A wait longer than ramp down signs users out in the next phase.",
            Example =
                "scaling:\n  schedules:\n    - ramp_down: {start: 17:30, force_sign_out: true, wait_minutes: 600}\n      off_peak: {start: 20:00}",
            Remedy = "Set wait_minutes to 30, the usual value.",
            Source = new(
                "Autoscale scaling plans and example scenarios in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-scenarios"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath],
            Check = PerSchedule(
                static (schedule, path) =>
                    schedule.RampDown is { ForceSignOut: true, WaitMinutes: > 0 and var wait }
                    && Minute(schedule.OffPeak.Start) - Minute(schedule.RampDown.Start) is var length
                    && (wait < LeastWait || (length > 0 && wait > length))
                        ? [new($"{path}.ramp_down.wait_minutes", $"is {wait}; ramp down lasts {length} minutes.")]
                        : []
            ),
        },
        new()
        {
            Code = "AVD7104",
            Title = "The share of hosts in ramp up is 0 or 100 percent",
            Cause =
                "With 0 percent, the first user waits for a host to start. With 100 percent, all hosts start, and the capacity threshold has no effect.",
            Example = "scaling:\n  schedules:\n    - ramp_up: {minimum_hosts_percent: 0}",
            Remedy = "Set minimum_hosts_percent to 20, the usual value.",
            Source = new(
                "Autoscale scaling plans and example scenarios in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-scenarios"
            ),
            Severity = Severity.Note,
            Reads = [ScheduleOutline.PooledPath],
            Check = PerSchedule(
                static (schedule, path) =>
                    schedule.RampUp.MinimumHostsPercent is 0 or 100
                        ?
                        [
                            new(
                                $"{path}.ramp_up.minimum_hosts_percent",
                                $"is {schedule.RampUp.MinimumHostsPercent}, but 1 to 99 is useful."
                            ),
                        ]
                        : []
            ),
        },
        new()
        {
            Code = "AVD7105",
            Title = "The load balancer does not fit the phase",
            Cause =
                "Breadth first handles many sign-ins at the same time best. Depth first empties hosts, so they can stop. With breadth first, each host keeps a session.",
            Example = "scaling:\n  schedules:\n    - ramp_up: {load_balancer: DepthFirst}\n      ramp_down: {load_balancer: BreadthFirst}",
            Remedy = "Use BreadthFirst in ramp up, and DepthFirst in ramp down and off peak.",
            Source = new(
                "Autoscale scaling plans and example scenarios in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-scenarios"
            ),
            Severity = Severity.Note,
            Reads = [ScheduleOutline.PooledPath],
            Check = PerSchedule(
                static (schedule, path) =>
                    [
                        .. Balance(path, "ramp_up", schedule.RampUp.LoadBalancer, ScalingLoadBalancer.BreadthFirst),
                        .. Balance(path, "ramp_down", schedule.RampDown.LoadBalancer, ScalingLoadBalancer.DepthFirst),
                        .. Balance(path, "off_peak", schedule.OffPeak.LoadBalancer, ScalingLoadBalancer.DepthFirst),
                    ]
            ),
        },
        new()
        {
            Code = "AVD7106",
            Title = "The scaling plan never stops a host",
            Cause = "Azure rounds the share of hosts up. With so few hosts, the share in ramp down is all hosts, so no host ever stops.",
            Example = "session_host: {clusters: [{count: 2}]}\nscaling:\n  schedules:\n    - ramp_down: {minimum_hosts_percent: 60}",
            Remedy = "Lower minimum_hosts_percent, or remove scaling.",
            Source = new(
                "Autoscale scaling plans and example scenarios in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-scenarios"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath, "session_host.clusters"],
            Check = static context =>
                Fleet.Hosts(context.Settings) is > 0 and var hosts && context.Settings.Scaling is { } scaling
                    ? scaling
                        .Schedules.Select(
                            (schedule, i) =>
                                new
                                {
                                    schedule.RampDown.MinimumHostsPercent,
                                    Path = $"{ScheduleOutline.PooledPath}[{i}].ramp_down.minimum_hosts_percent",
                                }
                        )
                        .Where(item =>
                            item.MinimumHostsPercent is > 0 and < 100 && ((item.MinimumHostsPercent * hosts) + 99) / 100 >= hosts
                        )
                        .Select(item => new Finding(
                            item.Path,
                            $"is {item.MinimumHostsPercent}, which Azure rounds up to all {hosts} hosts: no host ever stops."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD7107",
            Title = "The exclusion tag has a name that Azure reserves",
            Cause = "Tag names must not begin with microsoft, azure or windows, so no host can have this tag.",
            Example = "scaling: {exclusion_tag: azure-noscale}",
            Remedy = "Use a name with a different beginning.",
            Source = new(
                "Use tags to organize your Azure resources and management hierarchy",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations"
            ),
            Severity = Severity.Warning,
            Reads = ["scaling.exclusion_tag"],
            Check = static context =>
                context.Settings.Scaling?.ExclusionTag is { } tag
                && NamingRules.ReservedTagStarts.Any(start => tag.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                    ? [new("scaling.exclusion_tag", $"is '{tag}', which no host can have as a tag name.")]
                    : [],
        },
    ];

    private static Func<RuleContext, IEnumerable<Finding>> PerSchedule(Func<PooledScheduleSettings, string, IEnumerable<Finding>> check) =>
        context =>
            context.Settings.Scaling is { } scaling
                ? scaling.Schedules.SelectMany((schedule, i) => check(schedule, $"{ScheduleOutline.PooledPath}[{i}]"))
                : [];

    private static IEnumerable<Finding> Balance(string path, string phase, ScalingLoadBalancer given, ScalingLoadBalancer usual) =>
        given == usual ? [] : [new($"{path}.{phase}.load_balancer", $"is {given}; {usual} is usual in this phase.")];

    private static int Minute(TimeOfDay time) => (time.Hour * 60) + time.Minute;
}
