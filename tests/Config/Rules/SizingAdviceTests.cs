using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SizingAdviceTests
{
    [Fact]
    public void Notes_that_users_are_not_given() => RuleCheck.Of("sizing: {users: null}").Finds("AVD8060", "sizing.users", Severity.Note);

    [Fact]
    public void Takes_users_that_are_given() => RuleCheck.Of("sizing: {users: 10}").DoesNotFind("AVD8060");

    [Fact]
    public void Notes_that_nodes_are_not_given() => RuleCheck.Of("sizing: {nodes: []}").Finds("AVD8061", "sizing.nodes", Severity.Note);

    [Fact]
    public void Takes_nodes_that_are_given() => RuleCheck.Of("sizing: {users: 100}").DoesNotFind("AVD8061");

    [Theory]
    [InlineData("scaling: null")]
    [InlineData("scaling: {enabled: false}")]
    public void Notes_hosts_that_always_run(string overlay) => RuleCheck.Of(overlay).Finds("AVD8062", "scaling", Severity.Note);

    [Fact]
    public void Takes_hosts_that_stop() => RuleCheck.Of("scaling: {enabled: true}").DoesNotFind("AVD8062");

    [Fact]
    public void Needs_no_scaling_for_a_handful_of_hosts() =>
        RuleCheck.Of($"scaling: null\nsession_host: {{clusters: [{ClusterYaml.Entry("azl-weu-01", 6)}]}}").DoesNotFind("AVD8062");
}
