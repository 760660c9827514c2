using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class TopologyAdviceTests
{
    [Fact]
    public void Warns_of_many_users_on_a_single_cluster() =>
        RuleCheck
            .Of("deployment: {topology: single_cluster}\nsizing: {users: 301}")
            .Finds("AVD8001", "deployment.topology", Severity.Warning);

    [Theory]
    [InlineData("deployment: {topology: single_cluster}\nsizing: {users: 300}")]
    [InlineData("deployment: {topology: single_cluster}\nsizing: {users: 600, concurrency_percent: 50}")]
    [InlineData("deployment: {topology: sofs_guest}\nsizing: {users: 900}")]
    [InlineData("deployment: {topology: single_cluster}\nsizing: {users: null}")]
    public void Takes_few_users_on_a_single_cluster(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8001");

    [Fact]
    public void Warns_of_many_users_on_one_file_server() =>
        RuleCheck.Of("sizing: {users: 1001}").Finds("AVD8002", "sizing.users", Severity.Warning);

    [Theory]
    [InlineData("sizing: {users: 1000}")]
    [InlineData("sizing: {users: 1001}\nsofs: null")]
    public void Takes_one_file_server_for_a_thousand_users(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8002");

    [Theory]
    [InlineData("criticality: high")]
    [InlineData("business-continuity: 'true'")]
    [InlineData("BusinessImpact: Mission Critical")]
    public void Warns_of_business_continuity_on_a_single_cluster(string tag) =>
        RuleCheck
            .Of($"deployment: {{topology: single_cluster}}\ntags: {{{tag}}}")
            .Finds("AVD8003", "deployment.topology", Severity.Warning);

    [Theory]
    [InlineData("deployment: {topology: single_cluster}\ntags: {criticality: low}")]
    [InlineData("deployment: {topology: sofs_guest}\ntags: {criticality: high}")]
    public void Takes_a_single_cluster_where_nothing_is_critical(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8003");

    [Fact]
    public void Notes_that_a_test_pool_does_not_validate() =>
        RuleCheck.Of("deployment: {environment: test}").Finds("AVD8004", "host_pool.validation_environment", Severity.Note);

    [Theory]
    [InlineData("deployment: {environment: test}\nhost_pool: {validation_environment: true}")]
    [InlineData("deployment: {environment: prod}")]
    public void Takes_a_test_pool_that_validates(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8004");

    [Fact]
    public void Warns_of_production_that_validates() =>
        RuleCheck.Of("host_pool: {validation_environment: true}").Finds("AVD8005", "host_pool.validation_environment", Severity.Warning);

    [Fact]
    public void Takes_a_test_environment_that_validates() =>
        RuleCheck.Of("deployment: {environment: dev}\nhost_pool: {validation_environment: true}").DoesNotFind("AVD8005");
}
