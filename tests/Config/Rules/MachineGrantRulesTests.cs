using AvdPulumi.Configuration;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class MachineGrantRulesTests
{
    private const string Operators = "rbac: {vm_operators: [{name: Operators, object_id: 00000000-0000-0000-0000-000000000114}]}";

    [Fact]
    public void Grants_on_a_group_of_another_subscription_wait() => RuleCheck.Of(Operators).Finds("AVD4067", "rbac.vm_operators", Severity.Note);

    [Fact]
    public void A_power_role_on_that_group_waits_too() =>
        RuleCheck.Of("rbac: {power_management_scope: resource_group}").Finds("AVD4067", "rbac.power_management_scope", Severity.Note);

    [Theory]
    [InlineData(Operators + "\nsubscription: {session_hosts_id: null}")]
    [InlineData(Operators + "\nsubscription: {session_hosts_id: 00000000-0000-0000-0000-00000000000b}")]
    [InlineData(Operators + "\ndeployment: {resource_groups: {session_hosts: {name: rg-hosts, create: false}}}")]
    [InlineData("rbac: {power_management_scope: subscription}")]
    public void Others_do_not(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4067");

    [Fact]
    public void A_lock_against_changes_keeps_deployments_out() => RuleCheck.Of("deployment: {lock: ReadOnly}").Finds("AVD4068", "deployment.lock", Severity.Warning);

    [Theory]
    [InlineData("CanNotDelete")]
    [InlineData("none")]
    public void A_lock_against_deletion_does_not(string level) => RuleCheck.Of($"deployment: {{lock: {level}}}").DoesNotFind("AVD4068");
}
