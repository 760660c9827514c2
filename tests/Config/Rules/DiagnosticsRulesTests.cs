using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class DiagnosticsRulesTests
{
    [Theory]
    [InlineData("host_pool_categories: [Error, Errors]", "host_pool_categories[1]")]
    [InlineData("host_pool_categories: [Feed]", "host_pool_categories[0]")]
    [InlineData("host_pool_categories: [error]", "host_pool_categories[0]")]
    [InlineData("workspace_categories: [Connection]", "workspace_categories[0]")]
    [InlineData("application_group_categories: [Feed]", "application_group_categories[0]")]
    [InlineData("scaling_plan_categories: [Error]", "scaling_plan_categories[0]")]
    [InlineData("host_pool_categories: [allLogs]", "host_pool_categories[0]")]
    public void Rejects_a_category_that_does_not_exist_there(string lists, string path) =>
        RuleCheck.Of(Custom(lists)).Finds("AVD7030", $"monitoring.diagnostics.{path}").DoesNotFind("AVD7062");

    [Fact]
    public void Warns_of_a_category_that_may_be_new() =>
        RuleCheck
            .Of(Custom("host_pool_categories: [Error, MultipathEvents]"))
            .Finds("AVD7062", "monitoring.diagnostics.host_pool_categories[1]", Severity.Warning)
            .DoesNotFind("AVD7030");

    [Fact]
    public void Sends_nothing_with_profile_none_and_has_nothing_to_say() =>
        RuleCheck.Of("monitoring: {diagnostics: {profile: none}}").DoesNotFind("AVD7033").DoesNotFind("AVD7035").DoesNotFind("AVD0028");

    [Theory]
    [InlineData(
        "host_pool_categories: [Checkpoint, Error, Management, Connection, HostRegistration, AgentHealthStatus, NetworkData, ConnectionGraphicsData, SessionHostManagement, AutoscaleEvaluationPooled]"
    )]
    [InlineData("workspace_categories: [Checkpoint, Error, Management, Feed]")]
    [InlineData("application_group_categories: [Checkpoint, Error, Management]")]
    [InlineData("scaling_plan_categories: [Autoscale]")]
    public void Takes_the_categories_of_each_type(string lists) => RuleCheck.Of(Custom(lists)).DoesNotFind("AVD7030");

    [Fact]
    public void Rejects_a_category_that_is_given_twice() =>
        RuleCheck
            .Of(Custom("host_pool_categories: [Error, Connection, Error]"))
            .Finds("AVD7031", "monitoring.diagnostics.host_pool_categories[2]");

    [Fact]
    public void Takes_the_same_category_for_two_types() =>
        RuleCheck.Of(Custom("host_pool_categories: [Error], workspace_categories: [Error]")).DoesNotFind("AVD7031");

    [Fact]
    public void Says_that_categories_have_no_effect_beside_a_profile() =>
        RuleCheck
            .Of("monitoring: {diagnostics: {profile: insights, workspace_categories: [Feed]}}")
            .Finds("AVD7032", "monitoring.diagnostics.workspace_categories", Severity.Warning);

    [Fact]
    public void Takes_categories_with_profile_custom() => RuleCheck.Of(Custom("workspace_categories: [Feed]")).DoesNotFind("AVD7032");

    [Fact]
    public void Says_that_profile_custom_sends_nothing_of_the_host_pool() =>
        RuleCheck.Of(Custom("")).Finds("AVD7033", "monitoring.diagnostics.host_pool_categories", Severity.Warning);

    [Fact]
    public void Takes_profile_custom_with_categories() => RuleCheck.Of(Custom("host_pool_categories: [Error]")).DoesNotFind("AVD7033");

    [Fact]
    public void Rejects_metrics() =>
        RuleCheck
            .Of(Custom("host_pool_categories: [Error, allMetrics]"))
            .Finds("AVD7034", "monitoring.diagnostics.host_pool_categories[1]")
            .DoesNotFind("AVD7030");

    [Fact]
    public void Takes_logs() => RuleCheck.Of(Custom("host_pool_categories: [Error]")).DoesNotFind("AVD7034");

    [Theory]
    [InlineData("monitoring: {diagnostics: {profile: minimal}, insights: {enabled: true}}")]
    [InlineData("monitoring: {diagnostics: {profile: minimal}, insights: {rule_name: microsoft-avdi-west}}")]
    [InlineData(
        "monitoring: {diagnostics: {profile: custom, host_pool_categories: [Checkpoint, Error, Management, Connection, HostRegistration, AgentHealthStatus]}, insights: {enabled: true}}"
    )]
    public void Says_that_insights_lacks_logs(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD7035", "monitoring.diagnostics.profile", Severity.Warning);

    [Theory]
    [InlineData("monitoring: {diagnostics: {profile: insights}, insights: {enabled: true}}")]
    [InlineData("monitoring: {diagnostics: {profile: all}, insights: {enabled: true}}")]
    [InlineData("monitoring: {diagnostics: {profile: minimal}}")]
    public void Takes_insights_with_its_logs_or_unasked(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD7035");

    [Fact]
    public void Says_that_there_is_no_scaling_plan_to_log() =>
        RuleCheck
            .Of(Custom("scaling_plan_categories: [Autoscale]") + "\nscaling: null")
            .Finds("AVD7036", "monitoring.diagnostics.scaling_plan_categories", Severity.Warning);

    [Fact]
    public void Takes_logs_of_a_scaling_plan() => RuleCheck.Of(Custom("scaling_plan_categories: [Autoscale]")).DoesNotFind("AVD7036");

    private static string Custom(string lists) => $"monitoring: {{diagnostics: {{profile: custom, {lists}}}}}";
}
