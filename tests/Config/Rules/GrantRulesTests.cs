using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class GrantRulesTests
{
    private const string NoProvider = "identity: {azure_local_service_principal_object_id: null}";
    private const string NoService = "identity: {avd_service_principal_object_id: null}\nhost_pool: {start_vm_on_connect: true}";

    [Fact]
    public void Notes_that_nobody_lets_Azure_Local_make_machines() =>
        RuleCheck.Of(NoProvider).Finds("AVD4069", "identity.azure_local_service_principal_object_id", Severity.Note);

    [Theory]
    [InlineData(NoProvider + "\nrbac: {granted_elsewhere: [session_hosts_group]}", "")]
    [InlineData(NoProvider, "config: {'avd:layers': [control_plane]}")]
    public void Leaves_it_to_others_who_say_so(string overlay, string stack) => RuleCheck.Of(overlay, stack).DoesNotFind("AVD4069");

    [Fact]
    public void Notes_a_scope_where_nothing_would_be_granted() =>
        RuleCheck.Of("rbac: {granted_elsewhere: [cloud_cache_account]}").Finds("AVD4076", "rbac.granted_elsewhere[0]", Severity.Note);

    [Fact]
    public void Takes_a_scope_where_something_would_be() =>
        RuleCheck.Of("rbac: {granted_elsewhere: [session_hosts_subscription]}").DoesNotFind("AVD4076");

    [Fact]
    public void A_power_role_that_is_granted_elsewhere_needs_no_principal() =>
        RuleCheck.Of(NoService + "\nrbac: {granted_elsewhere: [session_hosts_subscription]}").DoesNotFind("AVD2006").DoesNotFind("AVD7004");
}
