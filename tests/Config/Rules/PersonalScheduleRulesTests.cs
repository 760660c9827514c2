using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class PersonalScheduleRulesTests
{
    [Fact]
    public void Warns_of_a_host_that_stops_when_the_line_drops() =>
        RuleCheck
            .Of(Schedules.Personal(peak: "on_disconnect: Deallocate, disconnect_minutes: 0"))
            .Finds("AVD7025", "scaling.personal_schedules[0].peak.disconnect_minutes", Severity.Warning);

    [Theory]
    [InlineData("on_disconnect: Deallocate, disconnect_minutes: 30")]
    [InlineData("on_disconnect: None, disconnect_minutes: 0")]
    public void Takes_a_wait_before_a_host_stops(string peak) => RuleCheck.Of(Schedules.Personal(peak)).DoesNotFind("AVD7025");

    [Fact]
    public void Warns_of_hosts_that_nothing_starts_again() =>
        RuleCheck
            .Of(Schedules.Personal("start_vm_on_connect: false", "on_sign_out: Deallocate"))
            .Finds("AVD7026", "scaling.personal_schedules[0].peak.start_vm_on_connect", Severity.Warning);

    [Theory]
    [InlineData("start_vm_on_connect: false", "on_sign_out: Deallocate", "WithAssignedUser")]
    [InlineData("start_vm_on_connect: true", "on_sign_out: Deallocate", "None")]
    [InlineData("start_vm_on_connect: false", "on_sign_out: None", "None")]
    public void Takes_hosts_that_start_or_never_stop(string peak, string rampDown, string autoStart) =>
        RuleCheck.Of(Schedules.Personal(peak, rampDown, autoStart)).DoesNotFind("AVD7026");
}
