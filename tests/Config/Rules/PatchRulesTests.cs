using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class PatchRulesTests
{
    [Theory]
    [InlineData("patch_mode: AutomaticByOS", "patch_mode")]
    [InlineData("automatic_updates: true", "automatic_updates")]
    public void Warns_where_patch_mode_and_updates_contradict_each_other(string keys, string at) =>
        RuleCheck.Of($"session_host: {{{keys}}}").Finds("AVD2120", $"session_host.{at}", Severity.Warning);

    [Theory]
    [InlineData("patch_mode: AutomaticByOS, automatic_updates: true")]
    [InlineData("patch_mode: Manual, automatic_updates: false")]
    [InlineData("patch_mode: AutomaticByPlatform")]
    public void Takes_a_patch_mode_that_fits(string keys) => RuleCheck.Of($"session_host: {{{keys}}}").DoesNotFind("AVD2120");

    [Fact]
    public void Remarks_on_pooled_hosts_that_update_themselves() =>
        RuleCheck
            .Of("session_host: {patch_mode: AutomaticByOS, automatic_updates: true}")
            .Finds("AVD2122", "session_host.automatic_updates", Severity.Note);

    [Fact]
    public void Takes_personal_hosts_that_update_themselves() =>
        RuleCheck
            .Of("host_pool: {type: Personal}\nsession_host: {patch_mode: AutomaticByOS, automatic_updates: true}")
            .DoesNotFind("AVD2122");
}
