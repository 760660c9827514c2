namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ClusterRulesTests
{
    private const string Clusters = "session_host.clusters";

    [Fact]
    public void Rejects_two_clusters_with_one_custom_location() =>
        Of(Cluster("azl-01", 1, 5), Cluster("azl-02", 1, 5)).Finds("AVD2071", $"{Clusters}[1].custom_location_id");

    [Fact]
    public void Rejects_two_clusters_of_one_name() =>
        Of(Cluster("azl-01", 1, 5), Cluster("AZL-01", 2, 5)).Finds("AVD2072", $"{Clusters}[1].name");

    [Fact]
    public void Rejects_a_stack_of_session_hosts_without_a_host() => Of(Cluster("azl-01", 1, 0)).Finds("AVD2073", $"{Clusters}[0].count");

    [Theory]
    [InlineData(1, 30, 21, 30)]
    [InlineData(21, 30, 1, 30)]
    [InlineData(5, 1, 5, 1)]
    [InlineData(1, 100, 50, 1)]
    public void Rejects_numbers_that_overlap(int first, int count, int second, int further) =>
        Of(Cluster("azl-01", 1, count, $", start_number: {first}"), Cluster("azl-02", 2, further, $", start_number: {second}"))
            .Finds("AVD2074", $"{Clusters}[1].start_number");

    [Fact]
    public void Finds_each_overlap_of_three_clusters() =>
        Of(
                Cluster("azl-01", 1, 100, ", start_number: 1"),
                Cluster("azl-02", 2, 2, ", start_number: 10"),
                Cluster("azl-03", 3, 2, ", start_number: 99")
            )
            .FindsAll("AVD2074", $"{Clusters}[1].start_number", $"{Clusters}[2].start_number");

    [Theory]
    [InlineData(1, 990, 11)]
    [InlineData(2, 90, 11)]
    public void Takes_as_many_digits_as_the_highest_number_has(int first, int count, int further) =>
        Of(Cluster("azl-01", 1, count, $", start_number: {first}"), Cluster("azl-02", 2, further - first - 1)).DoesNotFind("AVD2075");

    [Fact]
    public void Rejects_too_few_digits() => RuleCheck.Of("session_host: {number_digits: 1}").Finds("AVD2075", "session_host.number_digits");

    [Fact]
    public void Counts_digits_over_all_clusters() =>
        Of(Cluster("azl-01", 1, 600), Cluster("azl-02", 2, 600)).Finds("AVD2075", "session_host.number_digits");

    [Fact]
    public void Takes_clusters_that_are_apart()
    {
        var check = Of(Cluster("azl-01", 1, 30), Cluster("azl-02", 2, 30), Cluster("azl-03", 3, 30, ", start_number: 501"));

        check.DoesNotFind("AVD2071").DoesNotFind("AVD2072").DoesNotFind("AVD2073").DoesNotFind("AVD2074").DoesNotFind("AVD2075");
    }

    private static RuleCheck Of(params string[] clusters) => RuleCheck.Of($"session_host: {{clusters: [{string.Join(", ", clusters)}]}}");

    private static string Cluster(string name, int location, int count, string more = "") =>
        $"{{name: {name}, custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg/providers/Microsoft.ExtendedLocation/customLocations/azl-{location}, logical_network: lnet-avd, count: {count}{more}}}";
}
