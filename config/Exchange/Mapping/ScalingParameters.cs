using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>The scaling plan. The templates have one schedule: the first.</summary>
internal static class ScalingParameters
{
    private const string Schedules = "scaling.schedules[*]";

    public static ImmutableArray<ParameterMapping> All { get; } =
    [
        new()
        {
            Setting = "scaling.enabled",
            Variables = "scaling.enabled",
            Bicep = Plan("scalingEnabled"),
            Arm = Plan("scalingEnabled"),
            Ansible = "avd_scaling_enabled",
            Conversion = Conversions.WhenOn,
            Note = "There, false means no scaling plan: section scaling is then not written.",
            Value = scope => Flag(scope.Settings.Scaling is { Enabled: true }),
        },
        new()
        {
            Setting = "scaling.name",
            Bicep = Plan("scalingPlanName") with { IsRequired = true },
            Arm = Plan("scalingPlanName") with { IsRequired = true },
            Conversion = Conversions.OfScaling,
            Value = scope => Text(scope.Pool.ScalingPlanName),
        },
        new()
        {
            Setting = "scaling.time_zone",
            Variables = "scaling.time_zone",
            Bicep = Plan("timeZone"),
            Arm = Plan("timeZone"),
            Ansible = "avd_scaling_time_zone",
            Conversion = Conversions.OfScaling,
            Value = scope => Text(scope.Settings.Scaling?.TimeZone),
        },
        new()
        {
            Setting = $"{Schedules}.name",
            Variables = $"{Schedules}.name",
            Bicep = Plan("scheduleName"),
            Arm = Plan("scheduleName"),
            Conversion = Conversions.OfScaling,
            Value = scope => Text(scope.Schedule?.Name),
        },
        new()
        {
            Setting = $"{Schedules}.days",
            Variables = $"{Schedules}.days_of_week",
            Bicep = Plan("scheduleDays"),
            Arm = Plan("scheduleDays"),
            Conversion = Conversions.OfScaling,
            Value = scope => scope.Schedule is { } schedule ? Texts(schedule.Days.Select(EnumWords.Of)) : null,
        },
        .. Phase("ramp_up", "rampUp", static schedule => schedule.RampUp.Start, static schedule => schedule.RampUp.LoadBalancer),
        .. Capacity(
            "ramp_up",
            "rampUp",
            static schedule => schedule.RampUp.MinimumHostsPercent,
            static schedule => schedule.RampUp.CapacityPercent
        ),
        .. Phase("peak", "peak", static schedule => schedule.Peak.Start, static schedule => schedule.Peak.LoadBalancer),
        .. Phase("ramp_down", "rampDown", static schedule => schedule.RampDown.Start, static schedule => schedule.RampDown.LoadBalancer),
        .. Capacity(
            "ramp_down",
            "rampDown",
            static schedule => schedule.RampDown.MinimumHostsPercent,
            static schedule => schedule.RampDown.CapacityPercent
        ),
        new()
        {
            Setting = $"{Schedules}.ramp_down.force_sign_out",
            Variables = $"{Schedules}.ramp_down.force_logoff",
            Bicep = Plan("rampDownForceLogoff"),
            Arm = Plan("rampDownForceLogoff"),
            Conversion = Conversions.OfScaling,
            Value = scope => scope.Schedule is { } schedule ? Flag(schedule.RampDown.ForceSignOut) : null,
        },
        new()
        {
            Setting = $"{Schedules}.ramp_down.wait_minutes",
            Variables = $"{Schedules}.ramp_down.wait_time_minutes",
            Bicep = Plan("rampDownWaitMinutes"),
            Arm = Plan("rampDownWaitMinutes"),
            Conversion = Conversions.OfScaling,
            Value = scope => Number(scope.Schedule?.RampDown.WaitMinutes),
        },
        new()
        {
            Setting = $"{Schedules}.ramp_down.message",
            Variables = $"{Schedules}.ramp_down.notification_message",
            Bicep = Plan("rampDownNotification"),
            Arm = Plan("rampDownNotification"),
            Conversion = Conversions.OfScaling,
            Value = scope => Text(scope.Schedule?.RampDown.Message),
        },
        .. Phase("off_peak", "offPeak", static schedule => schedule.OffPeak.Start, static schedule => schedule.OffPeak.LoadBalancer),
    ];

    private static TemplateParameter Plan(string name) => new(name, PeerTemplates.Scaling);

    // the central file has a time; Bicep and ARM have its hour and its minute
    private static ParameterMapping[] Phase(
        string key,
        string prefix,
        Func<PooledScheduleSettings, TimeOfDay> start,
        Func<PooledScheduleSettings, ScalingLoadBalancer> balancer
    ) =>
        [
            new()
            {
                Setting = $"{Schedules}.{key}.start",
                Variables = $"{Schedules}.{key}.start_time",
                Conversion = Conversions.OfScaling,
            },
            new()
            {
                Setting = $"{Schedules}.{key}.start",
                Bicep = Plan($"{prefix}StartHour"),
                Arm = Plan($"{prefix}StartHour"),
                Conversion = Conversions.HourWith($"{prefix}StartMinute"),
                Value = scope => scope.Schedule is { } schedule ? Number(start(schedule).Hour) : null,
            },
            new()
            {
                Setting = $"{Schedules}.{key}.start",
                Bicep = Plan($"{prefix}StartMinute"),
                Arm = Plan($"{prefix}StartMinute"),
                Conversion = Conversions.PartOf($"{prefix}StartHour"),
                Value = scope => scope.Schedule is { } schedule ? Number(start(schedule).Minute) : null,
            },
            new()
            {
                Setting = $"{Schedules}.{key}.load_balancer",
                Variables = $"{Schedules}.{key}.load_balancer_type",
                Bicep = Plan($"{prefix}LBAlgorithm"),
                Arm = Plan($"{prefix}LBAlgorithm"),
                Conversion = Conversions.OfScaling,
                Value = scope => scope.Schedule is { } schedule ? Text(EnumWords.Of(balancer(schedule))) : null,
            },
        ];

    private static ParameterMapping[] Capacity(
        string key,
        string prefix,
        Func<PooledScheduleSettings, int> minimum,
        Func<PooledScheduleSettings, int> capacity
    ) =>
        [
            new()
            {
                Setting = $"{Schedules}.{key}.minimum_hosts_percent",
                Variables = $"{Schedules}.{key}.minimum_host_percent",
                Bicep = Plan($"{prefix}MinHostsPct"),
                Arm = Plan($"{prefix}MinHostsPct"),
                Conversion = Conversions.OfScaling,
                Value = scope => scope.Schedule is { } schedule ? Number(minimum(schedule)) : null,
            },
            new()
            {
                Setting = $"{Schedules}.{key}.capacity_percent",
                Variables = $"{Schedules}.{key}.capacity_threshold_percent",
                Bicep = Plan($"{prefix}CapacityPct"),
                Arm = Plan($"{prefix}CapacityPct"),
                Conversion = Conversions.OfScaling,
                Value = scope => scope.Schedule is { } schedule ? Number(capacity(schedule)) : null,
            },
        ];
}
