using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class VaultAccessRulesTests
{
    private const string NoToken = "registration: {store_in_key_vault: false}\n";
    private const string Nobody = "identity: {deployment_principal: null}\n";
    private const string ControlPlane = "deployment: {protect: true}\n";

    [Fact]
    public void Hosts_that_read_the_vault_read_all_of_it() =>
        RuleCheck.Of("rbac: {hosts_read_key_vault: true}").Finds("AVD4064", "rbac.hosts_read_key_vault", Severity.Warning);

    [Fact]
    public void Hosts_that_do_not_are_safe() => RuleCheck.Of("rbac: {hosts_read_key_vault: false}").DoesNotFind("AVD4064");

    [Fact]
    public void A_narrow_power_scope_wants_a_try() =>
        RuleCheck.Of("rbac: {power_management_scope: resource_group}").Finds("AVD4065", "rbac.power_management_scope", Severity.Note);

    [Theory]
    [InlineData("rbac: {power_management_scope: subscription}")]
    [InlineData("rbac: {power_management_scope: resource_group}\nscaling: null\nhost_pool: {start_vm_on_connect: false}")]
    public void A_wide_or_unused_one_does_not(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4065");

    [Theory]
    [InlineData(Nobody)]
    [InlineData(Nobody + NoToken + "sofs: {admin: {password: generate}}")]
    public void Somebody_writes_the_secrets(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD4066", "identity.deployment_principal", Severity.Warning);

    [Theory]
    [InlineData("registration: {store_in_key_vault: true}")]
    [InlineData(Nobody + NoToken)]
    public void The_writer_is_known_or_nothing_is_written(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4066");

    [Fact]
    public void A_stack_writes_the_secrets_of_its_layers_only() =>
        RuleCheck
            .Of(Nobody + ControlPlane + "sofs: {admin: {password: generate}}", "config:\n  avd:layers: [session_hosts]")
            .DoesNotFind("AVD4066");
}
