using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SchedulePhaseRulesTests
{
    private const string RampDownMinimum = "scaling.schedules[0].ramp_down.minimum_hosts_percent";

    [Theory]
    [InlineData("start: 09:00", "start: 06:30", "peak")]
    [InlineData("start: 09:00", "start: 07:00", "peak")]
    [InlineData("start: 17:00", "start: 08:00", "ramp_down")]
    [InlineData("start: 20:00", "start: 01:00", "off_peak")]
    public void Rejects_phases_out_of_order(string right, string wrong, string phase) =>
        RuleCheck
            .Of(Schedules.Pooled().Replace(right, wrong, StringComparison.Ordinal))
            .Finds("AVD7015", $"scaling.schedules[0].{phase}.start");

    [Fact]
    public void Rejects_phases_of_personal_schedules_out_of_order() =>
        RuleCheck
            .Of(Schedules.Personal().Replace("start: 17:00", "start: 21:00", StringComparison.Ordinal))
            .Finds("AVD7015", "scaling.personal_schedules[0].off_peak.start");

    [Fact]
    public void Takes_phases_in_order() => RuleCheck.Of(Schedules.Pooled()).DoesNotFind("AVD7015");

    [Fact]
    public void Says_that_more_hosts_run_at_night() =>
        RuleCheck
            .Of(Schedules.Pooled("minimum_hosts_percent: 10", "minimum_hosts_percent: 60"))
            .Finds("AVD7016", RampDownMinimum, Severity.Warning);

    [Fact]
    public void Takes_fewer_hosts_at_night() =>
        RuleCheck.Of(Schedules.Pooled("minimum_hosts_percent: 40", "minimum_hosts_percent: 10")).DoesNotFind("AVD7016");

    [Fact]
    public void Says_that_hosts_start_late_in_the_morning() =>
        RuleCheck
            .Of(Schedules.Pooled("capacity_percent: 95", "capacity_percent: 60"))
            .Finds("AVD7017", "scaling.schedules[0].ramp_up.capacity_percent", Severity.Warning);

    [Fact]
    public void Takes_hosts_that_start_early_in_the_morning() =>
        RuleCheck.Of(Schedules.Pooled("capacity_percent: 60", "capacity_percent: 90")).DoesNotFind("AVD7017");

    [Fact]
    public void Says_that_no_host_ever_stops() =>
        RuleCheck
            .Of(Schedules.Pooled("minimum_hosts_percent: 100", "minimum_hosts_percent: 100"))
            .Finds("AVD7018", RampDownMinimum, Severity.Warning);

    [Fact]
    public void Takes_hosts_that_stop_at_night() =>
        RuleCheck.Of(Schedules.Pooled("minimum_hosts_percent: 100", "minimum_hosts_percent: 99")).DoesNotFind("AVD7018");

    [Fact]
    public void Says_that_nobody_may_reach_a_host_at_night() =>
        RuleCheck
            .Of(Schedules.Pooled(rampDown: "minimum_hosts_percent: 0") + "\nhost_pool: {start_vm_on_connect: false}")
            .Finds("AVD7019", RampDownMinimum, Severity.Warning);

    [Fact]
    public void No_host_at_night_is_fine_when_users_start_them() =>
        RuleCheck.Of(Schedules.Pooled(rampDown: "minimum_hosts_percent: 0")).DoesNotFind("AVD7019");
}
