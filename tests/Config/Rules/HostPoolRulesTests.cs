using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class HostPoolRulesTests
{
    [Theory]
    [InlineData("host_pool: {type: Personal, load_balancer_type: BreadthFirst}")]
    [InlineData("host_pool: {type: Pooled, load_balancer_type: Persistent}")]
    public void Rejects_a_load_balancer_of_the_other_kind_of_pool(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD2001", "host_pool.load_balancer_type");

    [Theory]
    [InlineData("host_pool: {type: Personal, load_balancer_type: Persistent}")]
    [InlineData("host_pool: {type: Pooled, load_balancer_type: DepthFirst}")]
    [InlineData("host_pool: {type: Personal, load_balancer_type: null}")]
    public void Takes_a_load_balancer_of_the_same_kind(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD2001");

    [Fact]
    public void Warns_of_a_session_limit_on_a_personal_pool() =>
        RuleCheck
            .Of("host_pool: {type: Personal, load_balancer_type: null}")
            .Finds("AVD2002", "host_pool.max_session_limit", Severity.Warning);

    [Fact]
    public void Takes_a_personal_pool_without_a_limit() =>
        RuleCheck.Of("host_pool: {type: Personal, load_balancer_type: null, max_session_limit: null}").DoesNotFind("AVD2002");

    [Fact]
    public void Warns_of_an_assignment_type_on_a_pooled_pool() =>
        RuleCheck
            .Of("host_pool: {personal_assignment_type: Direct}")
            .Finds("AVD2003", "host_pool.personal_assignment_type", Severity.Warning);

    [Fact]
    public void Takes_an_assignment_type_on_a_personal_pool() =>
        RuleCheck.Of("host_pool: {type: Personal, personal_assignment_type: Direct}").DoesNotFind("AVD2003");

    [Fact]
    public void Rejects_start_on_connect_without_the_services_identity() =>
        RuleCheck
            .Of("identity: {avd_service_principal_object_id: null}")
            .Finds("AVD2006", "identity.avd_service_principal_object_id")
            .DoesNotFind("AVD7004");

    [Theory]
    [InlineData("identity: {avd_service_principal_object_id: null}", "host_pool.start_vm_on_connect and scaling need it")]
    [InlineData("{identity: {avd_service_principal_object_id: null}, scaling: null}", "host_pool.start_vm_on_connect needs it")]
    public void One_finding_says_all_that_the_services_identity_is_needed_for(string overlay, string need) =>
        RuleCheck.Of(overlay).Says("AVD2006", need);

    [Fact]
    public void Needs_no_identity_of_the_service_when_nothing_is_started() =>
        RuleCheck.Of("host_pool: {start_vm_on_connect: false}\nidentity: {avd_service_principal_object_id: null}").DoesNotFind("AVD2006");

    [Fact]
    public void Warns_of_depth_first_without_a_limit() =>
        RuleCheck
            .Of("host_pool: {load_balancer_type: DepthFirst, max_session_limit: null}\nscaling: null")
            .Finds("AVD2007", "host_pool.load_balancer_type", Severity.Warning);

    [Fact]
    public void Depth_first_in_a_personal_pool_is_one_finding() =>
        RuleCheck
            .Of("host_pool: {type: Personal, load_balancer_type: DepthFirst, max_session_limit: null}\nscaling: null")
            .Finds("AVD2001", "host_pool.load_balancer_type")
            .DoesNotFind("AVD2007");

    [Fact]
    public void Says_once_that_a_plan_needs_a_limit() =>
        RuleCheck
            .Of("host_pool: {load_balancer_type: DepthFirst, max_session_limit: null}")
            .DoesNotFind("AVD2007")
            .Finds("AVD7003", "host_pool.max_session_limit");

    [Fact]
    public void Says_that_a_scaling_plan_sets_the_load_balancer() =>
        RuleCheck.Of("host_pool: {load_balancer_type: DepthFirst}").Finds("AVD2004", "host_pool.load_balancer_type", Severity.Note);

    [Theory]
    [InlineData("host_pool: {load_balancer_type: DepthFirst}\nscaling: null")]
    [InlineData("host_pool: {load_balancer_type: DepthFirst}\nscaling: {enabled: false}")]
    [InlineData("host_pool: {load_balancer_type: null}")]
    [InlineData(
        "host_pool: {load_balancer_type: BreadthFirst}\nscaling: {schedules: [{name: all, days: [Monday], ramp_up: {start: 06:00}, "
            + "peak: {start: 08:00, load_balancer: BreadthFirst}, ramp_down: {start: 18:00, load_balancer: BreadthFirst}, off_peak: {start: 20:00, load_balancer: BreadthFirst}}]}"
    )]
    public void Says_nothing_where_the_plan_agrees_or_there_is_none(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD2004");

    [Fact]
    public void Rejects_a_pool_without_a_preferred_kind_of_group() =>
        RuleCheck.Of("host_pool: {preferred_app_group_type: None}").Finds("AVD2008", "host_pool.preferred_app_group_type");

    [Theory]
    [InlineData("Desktop")]
    [InlineData("RailApplications")]
    public void Takes_a_preferred_kind_of_group(string kind) =>
        RuleCheck.Of($"host_pool: {{preferred_app_group_type: {kind}}}").DoesNotFind("AVD2008");

    [Fact]
    public void Takes_depth_first_with_a_limit() => RuleCheck.Of("host_pool: {load_balancer_type: DepthFirst}").DoesNotFind("AVD2007");
}
