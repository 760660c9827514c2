using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class HostUpdateRulesTests
{
    private const string Update = "session_host.update";

    [Theory]
    [InlineData("mode: blue_green", "batch_size")]
    [InlineData("mode: manual, batch_size: null", "drain_time")]
    public void Warns_of_a_key_that_the_mode_does_not_use(string update, string key) =>
        Of(update).Finds("AVD2140", $"{Update}.{key}", Severity.Warning);

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
    [InlineData("mode: manual, batch_size: null, drain_time: null")]
    public void Takes_an_update_that_leaves_hosts_to_the_users(string update) =>
        Of(update).DoesNotFind("AVD2140").DoesNotFind("AVD2141").DoesNotFind("AVD2142");

    private static RuleCheck Of(string update) => RuleCheck.Of($"session_host: {{update: {{{update}}}}}");
}
