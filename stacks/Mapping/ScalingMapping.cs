using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of the scaling plan, as the definition of its component.</summary>
internal static class ScalingMapping
{
    /// <summary>The scaling plan of the host pool, or null where the config has none.</summary>
    public static ScalingPlanDefinition? DefinitionFrom(EstatePool pool) =>
        pool is { Settings.Scaling: { } scaling, ScalingPlanName: { } name }
            ? new ScalingPlanDefinition
            {
                Name = name,
                FriendlyName = scaling.FriendlyName,
                Description = scaling.Description,
                TimeZone = scaling.TimeZone.ToString(),
                ExclusionTag = scaling.ExclusionTag,
                Enabled = scaling.Enabled,
                // by the pool, not by what is in the lists: a plan without schedules is of a kind, too
                Schedules =
                    pool.Settings.HostPool.Type == HostPoolType.Personal
                        ? new ScalingSchedules.Personal([.. scaling.PersonalSchedules.Select(ScheduleFrom)])
                        : new ScalingSchedules.Pooled([.. scaling.Schedules.Select(ScheduleFrom)]),
            }
            : null;

    private static PooledScheduleDefinition ScheduleFrom(PooledScheduleSettings schedule) =>
        new()
        {
            Name = schedule.Name,
            Days = DaysFrom(schedule.Days),
            RampUp = new PooledRampUpDefinition
            {
                Start = TimeFrom(schedule.RampUp.Start),
                LoadBalancing = LoadBalancingFrom(schedule.RampUp.LoadBalancer),
                MinimumHostsPercent = schedule.RampUp.MinimumHostsPercent,
                CapacityPercent = schedule.RampUp.CapacityPercent,
            },
            Peak = PhaseFrom(schedule.Peak),
            RampDown = new PooledRampDownDefinition
            {
                Start = TimeFrom(schedule.RampDown.Start),
                LoadBalancing = LoadBalancingFrom(schedule.RampDown.LoadBalancer),
                MinimumHostsPercent = schedule.RampDown.MinimumHostsPercent,
                CapacityPercent = schedule.RampDown.CapacityPercent,
                StopHostsWhen =
                    schedule.RampDown.StopHostsWhen == StopHostsWhen.ZeroActiveSessions
                        ? AzureNative.DesktopVirtualization.StopHostsWhen.ZeroActiveSessions
                        : AzureNative.DesktopVirtualization.StopHostsWhen.ZeroSessions,
                ForceSignOut = schedule.RampDown.ForceSignOut,
                WaitMinutes = schedule.RampDown.WaitMinutes,
                Message = schedule.RampDown.Message,
            },
            OffPeak = PhaseFrom(schedule.OffPeak),
        };

    private static PersonalScheduleDefinition ScheduleFrom(PersonalScheduleSettings schedule) =>
        new()
        {
            Name = schedule.Name,
            Days = DaysFrom(schedule.Days),
            AutoStart = schedule.AutoStart switch
            {
                AutoStart.All => AzureNative.DesktopVirtualization.StartupBehavior.All,
                AutoStart.WithAssignedUser => AzureNative.DesktopVirtualization.StartupBehavior.WithAssignedUser,
                AutoStart.None => AzureNative.DesktopVirtualization.StartupBehavior.None,
            },
            RampUp = PhaseFrom(schedule.RampUp),
            Peak = PhaseFrom(schedule.Peak),
            RampDown = PhaseFrom(schedule.RampDown),
            OffPeak = PhaseFrom(schedule.OffPeak),
        };

    private static PooledPhaseDefinition PhaseFrom(PhaseSettings phase) =>
        new() { Start = TimeFrom(phase.Start), LoadBalancing = LoadBalancingFrom(phase.LoadBalancer) };

    private static PersonalPhaseDefinition PhaseFrom(PersonalPhaseSettings phase) =>
        new()
        {
            Start = TimeFrom(phase.Start),
            StartVmOnConnect = phase.StartVmOnConnect,
            OnDisconnect = ActionFrom(phase.OnDisconnect),
            DisconnectMinutes = phase.DisconnectMinutes,
            OnSignOut = ActionFrom(phase.OnSignOut),
            SignOutMinutes = phase.SignOutMinutes,
        };

    private static ImmutableArray<AzureNative.DesktopVirtualization.DayOfWeek> DaysFrom(ImmutableArray<DayOfWeek> days) =>
        [.. days.Select(DayMapping.DayFrom)];

    private static TimeOnly TimeFrom(TimeOfDay time) => new(time.Hour, time.Minute);

    private static AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm LoadBalancingFrom(ScalingLoadBalancer balancer) =>
        balancer == ScalingLoadBalancer.BreadthFirst
            ? AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.BreadthFirst
            : AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.DepthFirst;

    private static AzureNative.DesktopVirtualization.SessionHandlingOperation ActionFrom(SessionAction action) =>
        action == SessionAction.Deallocate
            ? AzureNative.DesktopVirtualization.SessionHandlingOperation.Deallocate
            : AzureNative.DesktopVirtualization.SessionHandlingOperation.None;
}
