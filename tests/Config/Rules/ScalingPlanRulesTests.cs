using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ScalingPlanRulesTests
{
    [Fact]
    public void Rejects_pooled_schedules_on_a_personal_pool() =>
        RuleCheck
            .Of("host_pool: {type: Personal, load_balancer_type: null, max_session_limit: null}")
            .Finds("AVD7001", "scaling.schedules");

    [Fact]
    public void Rejects_personal_schedules_on_a_pooled_pool() =>
        RuleCheck
            .Of(Schedules.Personal().Replace(Schedules.PersonalPool, "", StringComparison.Ordinal))
            .Finds("AVD7001", "scaling.personal_schedules");

    [Fact]
    public void Takes_schedules_of_the_pools_kind() => RuleCheck.Of(Schedules.Personal()).DoesNotFind("AVD7001");

    [Fact]
    public void Says_that_a_plan_without_schedules_does_nothing() =>
        RuleCheck.Of("scaling: {schedules: []}").Finds("AVD7002", "scaling", Severity.Warning);

    [Theory]
    [InlineData("scaling: {enabled: true}")]
    [InlineData("scaling: null")]
    public void A_plan_with_schedules_or_none_at_all_is_fine(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD7002");

    [Fact]
    public void Rejects_scaling_of_a_pooled_pool_without_a_session_limit() =>
        RuleCheck.Of("host_pool: {max_session_limit: null}").Finds("AVD7003", "host_pool.max_session_limit");

    [Theory]
    [InlineData("host_pool: {max_session_limit: 12}")]
    [InlineData("host_pool: {max_session_limit: null}\nscaling: {enabled: false}")]
    [InlineData("host_pool: {max_session_limit: null}\nscaling: null")]
    public void A_session_limit_is_only_asked_for_where_scaling_works(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD7003");

    [Fact]
    public void Rejects_scaling_without_the_avd_service_principal() =>
        RuleCheck
            .Of("host_pool: {start_vm_on_connect: false}\nidentity: {avd_service_principal_object_id: null}")
            .Finds("AVD7004", "identity.avd_service_principal_object_id")
            .DoesNotFind("AVD2006");

    [Theory]
    [InlineData("scaling: {enabled: true}")]
    [InlineData("identity: {avd_service_principal_object_id: null}\nscaling: null")]
    public void The_service_principal_is_only_asked_for_where_scaling_works(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD7004");

    [Theory]
    [InlineData("avd/no-scaling")]
    [InlineData("100%")]
    [InlineData("'  '")]
    public void Rejects_an_exclusion_tag_that_is_no_tag_name(string tag) =>
        RuleCheck.Of($"scaling: {{exclusion_tag: {tag}}}").Finds("AVD7005", "scaling.exclusion_tag");

    [Fact]
    public void Takes_an_exclusion_tag_with_spaces_and_hyphens() =>
        RuleCheck.Of("scaling: {exclusion_tag: no scaling-here}").DoesNotFind("AVD7005");

    [Fact]
    public void Says_that_an_exclusion_tag_on_every_host_leaves_none() =>
        RuleCheck.Of("scaling: {exclusion_tag: Owner}").Finds("AVD7006", "scaling.exclusion_tag", Severity.Warning);

    [Fact]
    public void An_exclusion_tag_of_its_own_is_fine() => RuleCheck.Of("scaling: {exclusion_tag: parked}").DoesNotFind("AVD7006");
}
