using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class HostUpdateRulesTests
{
    private const string Update = "session_host.update";

    [Theory]
    [InlineData("type: Pooled", "acknowledged: {AVD-001: Ada}", "acknowledged")]
    [InlineData("type: Personal", "min_seats: 10", "min_seats")]
    public void Warns_of_a_key_that_the_pool_does_not_use(string pool, string update, string key) =>
        RuleCheck
            .Of($"host_pool: {{{pool}}}\nsession_host: {{update: {{{update}}}}}")
            .Finds("AVD2140", $"{Update}.{key}", Severity.Warning);

    [Fact]
    public void Rejects_more_seats_than_the_other_hosts_have() =>
        Of("min_seats: 1000").Finds("AVD2143", $"{Update}.min_seats", Severity.Error);

    [Fact]
    public void Warns_of_an_acknowledgement_for_no_host() =>
        Of("acknowledged: {NOBODY-001: Ada}").Finds("AVD2144", $"{Update}.acknowledged.NOBODY-001", Severity.Warning);

    [Fact]
    public void Takes_an_acknowledgement_for_a_host() => Of("acknowledged: {avd-con-001: Ada}").DoesNotFind("AVD2144");

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    public void Warns_when_all_hosts_are_replaced_at_once(int batch) =>
        Of($"batch_size: {batch}").Finds("AVD2141", $"{Update}.batch_size", Severity.Warning);

    [Fact]
    public void Warns_of_sessions_that_are_cut_off() => Of("drain_time: PT0S").Finds("AVD2142", $"{Update}.drain_time", Severity.Warning);

    [Theory]
    [InlineData("batch_size: 9")]
    [InlineData("mode: blue_green, batch_size: null")]
    [InlineData("mode: manual, batch_size: 2, drain_time: PT30M, min_seats: 1, grace_time: PT5M")]
    public void Takes_an_update_that_leaves_hosts_to_the_users(string update) =>
        Of(update).DoesNotFind("AVD2140").DoesNotFind("AVD2141").DoesNotFind("AVD2142").DoesNotFind("AVD2143");

    private static RuleCheck Of(string update) => RuleCheck.Of($"session_host: {{update: {{{update}}}}}");
}
