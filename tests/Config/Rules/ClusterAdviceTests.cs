using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ClusterAdviceTests
{
    private const string Count = "session_host.clusters[0].count";

    // the base: 10 hosts with 8 processors and 32 GB, a file server with 3 times 4 processors and 8 GB
    [Theory]
    [InlineData("{cluster: azl-weu-01, count: 2, cores: 91, memory_gb: 768}")]
    [InlineData("{cluster: azl-weu-01, count: 1, cores: 500, memory_gb: 768}")]
    [InlineData("{cluster: azl-weu-01, count: 1, cores: 91, memory_gb: 768}, {cluster: azl-weu-01, count: 1, cores: 200, memory_gb: 768}")]
    public void Warns_of_processors_that_do_not_suffice(string nodes) =>
        RuleCheck.Of(Nodes(nodes)).Finds("AVD8020", Count, Severity.Warning);

    [Fact]
    public void Takes_processors_that_suffice() =>
        RuleCheck.Of(Nodes("{cluster: azl-weu-01, count: 2, cores: 92, memory_gb: 768}")).DoesNotFind("AVD8020");

    [Fact]
    public void Warns_of_memory_that_does_not_suffice() =>
        RuleCheck.Of(Nodes("{cluster: azl-weu-01, count: 2, cores: 200, memory_gb: 343}")).Finds("AVD8021", Count, Severity.Warning);

    [Fact]
    public void Takes_memory_that_suffices() =>
        RuleCheck.Of(Nodes("{cluster: azl-weu-01, count: 2, cores: 200, memory_gb: 344}")).DoesNotFind("AVD8021");

    [Fact]
    public void Warns_of_storage_that_does_not_suffice() =>
        RuleCheck
            .Of(Nodes("{cluster: azl-weu-01, count: 4, cores: 200, memory_gb: 768, usable_storage_gb: 7000}"))
            .Finds("AVD8022", "sizing.nodes", Severity.Warning);

    [Theory]
    [InlineData("{cluster: azl-weu-01, count: 4, cores: 200, memory_gb: 768, usable_storage_gb: 12000}")]
    [InlineData("{cluster: azl-weu-01, count: 4, cores: 200, memory_gb: 768}")]
    public void Takes_storage_that_suffices_or_is_not_declared(string nodes) => RuleCheck.Of(Nodes(nodes)).DoesNotFind("AVD8022");

    [Fact]
    public void Warns_of_nodes_of_an_unknown_cluster() =>
        RuleCheck
            .Of(Nodes("{cluster: azl-weu-1, count: 4, cores: 48, memory_gb: 768}"))
            .Finds("AVD8023", "sizing.nodes[0].cluster", Severity.Warning);

    [Fact]
    public void Takes_nodes_of_a_known_cluster() =>
        RuleCheck.Of(Nodes("{cluster: azl-weu-01, count: 4, cores: 48, memory_gb: 768}")).DoesNotFind("AVD8023");

    [Fact]
    public void Memory_counts_with_what_it_may_grow_to() =>
        RuleCheck
            .Of("session_host: {size: {dynamic_memory: {minimum_mb: 16384, maximum_mb: 262144}}}")
            .Finds("AVD8021", Count, Severity.Warning);

    [Fact]
    public void Notes_a_cluster_whose_nodes_are_not_declared() =>
        RuleCheck.Of(TwoClusters).Finds("AVD8024", "session_host.clusters[1].name", Severity.Note);

    [Theory]
    [InlineData("sizing: {nodes: []}")]
    [InlineData("sizing: {users: 100}")]
    public void Takes_clusters_that_are_all_declared_or_none(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8024");

    [Fact]
    public void Warns_when_a_second_set_of_hosts_does_not_fit() =>
        RuleCheck
            .Of("session_host: {update: {mode: blue_green}}\nsizing: {nodes: [{cluster: azl-weu-01, count: 3, cores: 64, memory_gb: 200}]}")
            .Finds("AVD8025", "session_host.update.mode", Severity.Warning);

    [Theory]
    [InlineData("session_host: {update: {mode: blue_green}}")]
    [InlineData("sizing: {nodes: [{cluster: azl-weu-01, count: 3, cores: 64, memory_gb: 200}]}")]
    public void Takes_a_second_set_of_hosts_that_fits(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8025");

    private static string Nodes(string nodes) => $"sizing: {{nodes: [{nodes}]}}";

    private static string TwoClusters =>
        $"""
            session_host:
              clusters:
                - {ClusterYaml.Entry("azl-weu-01", 10)}
                - {ClusterYaml.Entry("azl-weu-02", 10)}
            """;
}
