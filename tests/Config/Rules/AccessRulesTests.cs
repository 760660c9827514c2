using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class AccessRulesTests
{
    private const string Admins = "{name: AVD Admins, object_id: 00000000-0000-0000-0000-000000000111}";

    [Fact]
    public void Groups_are_better_than_single_users() =>
        RuleCheck
            .Of("rbac: {users: [{name: Jo, object_id: 00000000-0000-0000-0000-000000000140, type: User}]}")
            .Finds("AVD4058", "rbac.users[0].type", Severity.Note);

    [Fact]
    public void A_person_may_run_the_deployment() => RuleCheck.Of("identity: {deployment_principal: {type: User}}").DoesNotFind("AVD4058");

    [Theory]
    [InlineData(
        "rbac: {users: [{name: App, object_id: 00000000-0000-0000-0000-000000000140, type: ServicePrincipal}]}",
        "rbac.users[0].type"
    )]
    [InlineData(
        "rbac: {vm_admins: [{name: App, object_id: 00000000-0000-0000-0000-000000000140, type: ServicePrincipal}]}",
        "rbac.vm_admins[0].type"
    )]
    public void An_application_opens_no_session(string overlay, string path) =>
        RuleCheck.Of(overlay).Finds("AVD4059", path, Severity.Warning);

    [Fact]
    public void It_may_administer() =>
        RuleCheck
            .Of("rbac: {admins: [{name: App, object_id: 00000000-0000-0000-0000-000000000140, type: ServicePrincipal}]}")
            .DoesNotFind("AVD4059");

    [Fact]
    public void Many_users_need_a_helpdesk() => RuleCheck.Of("rbac: {helpdesk: []}").Finds("AVD4060", "rbac.helpdesk", Severity.Note);

    [Fact]
    public void Many_users_need_administrators() => RuleCheck.Of("rbac: {admins: null}").Finds("AVD4060", "rbac.admins", Severity.Note);

    [Theory]
    [InlineData("sizing: {users: 100}\nrbac: {helpdesk: []}")]
    [InlineData("sizing: {users: null}\nrbac: {helpdesk: []}")]
    [InlineData("sizing: {users: 300}")]
    public void Few_users_do_without(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4060");

    [Fact]
    public void A_group_is_named_once() =>
        RuleCheck
            .Of("rbac: {users: [{name: AVD Finance Users, object_id: 00000000-0000-0000-0000-000000000102}]}")
            .Finds("AVD4061", "application_groups[1].users[0]", Severity.Warning);

    [Fact]
    public void Two_groups_are_two() =>
        RuleCheck.Of("rbac: {users: [{name: Everybody, object_id: 00000000-0000-0000-0000-000000000140}]}").DoesNotFind("AVD4061");

    [Fact]
    public void Administrators_need_no_helpdesk_role() =>
        RuleCheck.Of($"rbac: {{helpdesk: [{Admins}]}}").Finds("AVD4062", "rbac.helpdesk[0]", Severity.Note);

    [Fact]
    public void The_helpdesk_does() => RuleCheck.Of($"rbac: {{admins: [{Admins}]}}").DoesNotFind("AVD4062");

    [Fact]
    public void Without_Azure_Files_nobody_administers_profiles_there() =>
        RuleCheck.Of($"rbac: {{profile_admins: [{Admins}]}}").Finds("AVD4063", "rbac.profile_admins", Severity.Warning);

    [Fact]
    public void With_Azure_Files_somebody_may() =>
        RuleCheck.Of($"rbac: {{profile_admins: [{Admins}]}}\nstorage: {{cloud_cache: {{directory_service: AD}}}}").DoesNotFind("AVD4063");
}
