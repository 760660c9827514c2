using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ClusterGrowthRulesTests
{
    private const string Where =
        "custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-01/providers/Microsoft.ExtendedLocation/customLocations/azl-01, logical_network: lnet-avd";

    [Fact]
    public void A_cluster_that_goes_on_where_another_ends_renames_its_hosts_with_it() =>
        RuleCheck.Of(Clusters("")).Finds("AVD2195", "session_host.clusters[1].start_number", Severity.Warning);

    [Fact]
    public void One_with_numbers_of_its_own_does_not() => RuleCheck.Of(Clusters(", start_number: 501")).DoesNotFind("AVD2195");

    [Fact]
    public void One_cluster_needs_none() =>
        RuleCheck.Of($"session_host: {{clusters: [{{name: a, {Where}, count: 2}}]}}").DoesNotFind("AVD2195");

    private static string Clusters(string second) =>
        $"session_host: {{clusters: [{{name: a, {Where}, count: 2}}, {{name: b, {Where}, count: 2{second}}}]}}";
}
