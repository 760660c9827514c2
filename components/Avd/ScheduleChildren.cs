using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>Makes the schedules of one scaling plan, each a resource of its own below the plan's component.</summary>
/// <param name="owner">The plan's component.</param>
/// <param name="prefix">What the names of the resources begin with.</param>
/// <param name="plan">Name of the plan in Azure, as its output, so that the plan comes first.</param>
/// <param name="resourceGroup">The plan's resource group.</param>
internal sealed class ScheduleChildren(ComponentResource owner, string prefix, Input<string> plan, Input<string> resourceGroup)
{
    /// <summary>Makes schedules of pooled hosts, in their order.</summary>
    public ImmutableArray<Resource> AddPooled(ImmutableArray<PooledScheduleDefinition> schedules) => [.. schedules.Select(Add)];

    /// <summary>Makes schedules of personal hosts, in their order.</summary>
    public ImmutableArray<Resource> AddPersonal(ImmutableArray<PersonalScheduleDefinition> schedules) => [.. schedules.Select(Add)];

    private Resource Add(PooledScheduleDefinition schedule) =>
        new AzureNative.DesktopVirtualization.ScalingPlanPooledSchedule(
            $"{prefix}-{schedule.Name}",
            new()
            {
                ScalingPlanScheduleName = schedule.Name,
                ScalingPlanName = plan,
                ResourceGroupName = resourceGroup,
                DaysOfWeek = DaysOf(schedule.Days),
                RampUpStartTime = TimeOf(schedule.RampUp.Start),
                RampUpLoadBalancingAlgorithm = schedule.RampUp.LoadBalancing,
                RampUpMinimumHostsPct = schedule.RampUp.MinimumHostsPercent,
                RampUpCapacityThresholdPct = schedule.RampUp.CapacityPercent,
                PeakStartTime = TimeOf(schedule.Peak.Start),
                PeakLoadBalancingAlgorithm = schedule.Peak.LoadBalancing,
                RampDownStartTime = TimeOf(schedule.RampDown.Start),
                RampDownLoadBalancingAlgorithm = schedule.RampDown.LoadBalancing,
                RampDownMinimumHostsPct = schedule.RampDown.MinimumHostsPercent,
                RampDownCapacityThresholdPct = schedule.RampDown.CapacityPercent,
                RampDownStopHostsWhen = schedule.RampDown.StopHostsWhen,
                RampDownForceLogoffUsers = schedule.RampDown.ForceSignOut,
                RampDownWaitTimeMinutes = schedule.RampDown.WaitMinutes,
                RampDownNotificationMessage = schedule.RampDown.Message,
                OffPeakStartTime = TimeOf(schedule.OffPeak.Start),
                OffPeakLoadBalancingAlgorithm = schedule.OffPeak.LoadBalancing,
            },
            owner.Child()
        );

    private Resource Add(PersonalScheduleDefinition schedule) =>
        new AzureNative.DesktopVirtualization.ScalingPlanPersonalSchedule(
            $"{prefix}-{schedule.Name}",
            new()
            {
                ScalingPlanScheduleName = schedule.Name,
                ScalingPlanName = plan,
                ResourceGroupName = resourceGroup,
                DaysOfWeek = DaysOf(schedule.Days),
                RampUpAutoStartHosts = schedule.AutoStart,
                RampUpStartTime = TimeOf(schedule.RampUp.Start),
                RampUpStartVMOnConnect = SwitchOf(schedule.RampUp.StartVmOnConnect),
                RampUpActionOnDisconnect = schedule.RampUp.OnDisconnect,
                RampUpMinutesToWaitOnDisconnect = schedule.RampUp.DisconnectMinutes,
                RampUpActionOnLogoff = schedule.RampUp.OnSignOut,
                RampUpMinutesToWaitOnLogoff = schedule.RampUp.SignOutMinutes,
                PeakStartTime = TimeOf(schedule.Peak.Start),
                PeakStartVMOnConnect = SwitchOf(schedule.Peak.StartVmOnConnect),
                PeakActionOnDisconnect = schedule.Peak.OnDisconnect,
                PeakMinutesToWaitOnDisconnect = schedule.Peak.DisconnectMinutes,
                PeakActionOnLogoff = schedule.Peak.OnSignOut,
                PeakMinutesToWaitOnLogoff = schedule.Peak.SignOutMinutes,
                RampDownStartTime = TimeOf(schedule.RampDown.Start),
                RampDownStartVMOnConnect = SwitchOf(schedule.RampDown.StartVmOnConnect),
                RampDownActionOnDisconnect = schedule.RampDown.OnDisconnect,
                RampDownMinutesToWaitOnDisconnect = schedule.RampDown.DisconnectMinutes,
                RampDownActionOnLogoff = schedule.RampDown.OnSignOut,
                RampDownMinutesToWaitOnLogoff = schedule.RampDown.SignOutMinutes,
                OffPeakStartTime = TimeOf(schedule.OffPeak.Start),
                OffPeakStartVMOnConnect = SwitchOf(schedule.OffPeak.StartVmOnConnect),
                OffPeakActionOnDisconnect = schedule.OffPeak.OnDisconnect,
                OffPeakMinutesToWaitOnDisconnect = schedule.OffPeak.DisconnectMinutes,
                OffPeakActionOnLogoff = schedule.OffPeak.OnSignOut,
                OffPeakMinutesToWaitOnLogoff = schedule.OffPeak.SignOutMinutes,
            },
            owner.Child()
        );

    private static AzureNative.DesktopVirtualization.Inputs.TimeArgs TimeOf(TimeOnly time) =>
        new() { Hour = time.Hour, Minute = time.Minute };

    private static AzureNative.DesktopVirtualization.SetStartVMOnConnect SwitchOf(bool on) =>
        on ? AzureNative.DesktopVirtualization.SetStartVMOnConnect.Enable : AzureNative.DesktopVirtualization.SetStartVMOnConnect.Disable;

    private static InputList<Union<string, AzureNative.DesktopVirtualization.DayOfWeek>> DaysOf(
        ImmutableArray<AzureNative.DesktopVirtualization.DayOfWeek> days
    )
    {
        var list = new InputList<Union<string, AzureNative.DesktopVirtualization.DayOfWeek>>();
        foreach (var day in days)
            list.Add((Union<string, AzureNative.DesktopVirtualization.DayOfWeek>)day);
        return list;
    }
}
