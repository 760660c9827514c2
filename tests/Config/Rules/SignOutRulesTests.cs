using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SignOutRulesTests
{
    [Fact]
    public void Warns_of_a_forced_sign_out() =>
        RuleCheck
            .Of(Schedules.Pooled(rampDown: "force_sign_out: true"))
            .Finds("AVD7020", "scaling.schedules[0].ramp_down.force_sign_out", Severity.Warning);

    [Theory]
    [InlineData("''")]
    [InlineData("'  '")]
    public void Rejects_a_forced_sign_out_without_a_message(string message) =>
        RuleCheck
            .Of(Schedules.Pooled(rampDown: $"force_sign_out: true, message: {message}"))
            .Finds("AVD7021", "scaling.schedules[0].ramp_down.message");

    [Fact]
    public void Rejects_a_forced_sign_out_without_a_wait() =>
        RuleCheck
            .Of(Schedules.Pooled(rampDown: "force_sign_out: true, wait_minutes: 0"))
            .Finds("AVD7022", "scaling.schedules[0].ramp_down.wait_minutes");

    [Fact]
    public void Says_that_a_message_and_a_wait_have_no_effect() =>
        RuleCheck
            .Of(Schedules.Pooled(rampDown: "wait_minutes: 60, message: Bye"))
            .FindsAll("AVD7023", "scaling.schedules[0].ramp_down.message", "scaling.schedules[0].ramp_down.wait_minutes");

    [Fact]
    public void Warns_of_stopping_under_disconnected_sessions() =>
        RuleCheck
            .Of(Schedules.Pooled(rampDown: "stop_hosts_when: ZeroActiveSessions"))
            .Finds("AVD7024", "scaling.schedules[0].ramp_down.stop_hosts_when", Severity.Warning);

    [Fact]
    public void Takes_a_ramp_down_that_waits_for_users() =>
        RuleCheck
            .Of(Schedules.Pooled(rampDown: "force_sign_out: false, stop_hosts_when: ZeroSessions"))
            .DoesNotFind("AVD7020")
            .DoesNotFind("AVD7024");

    [Fact]
    public void Takes_a_forced_sign_out_with_message_and_wait() =>
        RuleCheck
            .Of(Schedules.Pooled(rampDown: "force_sign_out: true, wait_minutes: 45, message: Please save"))
            .DoesNotFind("AVD7021")
            .DoesNotFind("AVD7022")
            .DoesNotFind("AVD7023");
}
