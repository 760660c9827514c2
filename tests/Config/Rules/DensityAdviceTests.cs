using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class DensityAdviceTests
{
    private const string Personal = "host_pool: {type: Personal, load_balancer_type: null, max_session_limit: null}\nscaling: null\n";

    [Theory]
    [InlineData("knowledge", 8, 32768, 26)]
    [InlineData("knowledge", 4, 32768, 13)]
    [InlineData("knowledge", 16, 32768, 26)]
    [InlineData("light", 4, 16384, 51)]
    [InlineData("power", 16, 65536, 9)]
    public void Warns_of_a_session_limit_above_the_band(string type, int processors, int memory, int limit) =>
        RuleCheck.Of(Host(type, processors, memory, limit)).Finds("AVD8010", "host_pool.max_session_limit", Severity.Warning);

    [Theory]
    [InlineData("knowledge", 8, 32768, 25)]
    [InlineData("knowledge", 4, 16384, 12)]
    [InlineData("knowledge", 16, 65536, 50)]
    [InlineData("light", 4, 16384, 50)]
    [InlineData("power", 16, 65536, 8)]
    [InlineData("power", 1, 1024, 1)]
    public void Takes_a_session_limit_within_the_band(string type, int processors, int memory, int limit) =>
        RuleCheck.Of(Host(type, processors, memory, limit)).DoesNotFind("AVD8010");

    [Fact]
    public void A_measured_density_takes_the_place_of_the_band()
    {
        RuleCheck
            .Of("host_pool: {max_session_limit: 18}\nsizing: {users_per_host: 16}")
            .Finds("AVD8010", "host_pool.max_session_limit", Severity.Warning);
        RuleCheck.Of("host_pool: {max_session_limit: 30}\nsizing: {users_per_host: 30}").DoesNotFind("AVD8010");
    }

    [Fact]
    public void Notes_a_measured_density_above_the_band() =>
        RuleCheck.Of("sizing: {users_per_host: 30}").Finds("AVD8011", "sizing.users_per_host", Severity.Note);

    [Fact]
    public void Takes_a_measured_density_within_the_band() => RuleCheck.Of("sizing: {users_per_host: 20}").DoesNotFind("AVD8011");

    [Theory]
    [InlineData("sizing: {users: 181}")]
    [InlineData("sizing: {users: 362, concurrency_percent: 50}")]
    [InlineData("host_pool: {max_session_limit: 15}")]
    [InlineData(Personal + "sizing: {users: 11}")]
    public void Warns_of_too_few_hosts(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD8012", "session_host.clusters[0].count", Severity.Warning);

    [Fact]
    public void Says_how_many_hosts_would_do_and_what_is_to_spare_where_there_is_any()
    {
        RuleCheck.Of(Personal + "sizing: {users: 120}").Advises("AVD8012", "Use 120 hosts.");
        RuleCheck.Of("sizing: {users: 181, spare_hosts: 1}").Advises("AVD8012", "Use 11 hosts, or 12 with spare hosts.");
    }

    [Theory]
    [InlineData("sizing: {users: 180}")]
    [InlineData("sizing: {users: 360, concurrency_percent: 50}")]
    [InlineData(Personal + "sizing: {users: 10}")]
    [InlineData("sizing: {users: null}")]
    public void Takes_enough_hosts(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8012");

    [Theory]
    [InlineData("sizing: {users: 163}")]
    [InlineData("sizing: {spare_hosts: 2}")]
    public void Warns_when_no_host_can_be_spared(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD8013", "session_host.clusters[0].count", Severity.Warning);

    [Theory]
    [InlineData("sizing: {users: 162}")]
    [InlineData("sizing: {users: 180, spare_hosts: 0}")]
    [InlineData(Personal + "sizing: {users: 10}")]
    public void Takes_a_host_to_spare(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8013");

    [Fact]
    public void Notes_power_users_who_share_hosts() =>
        RuleCheck.Of("sizing: {user_type: power}").Finds("AVD8014", "sizing.user_type", Severity.Note);

    [Fact]
    public void Takes_power_users_with_hosts_of_their_own() => RuleCheck.Of(Personal + "sizing: {user_type: power}").DoesNotFind("AVD8014");

    [Fact]
    public void Warns_of_a_single_host() => RuleCheck.Of(Hosts(1)).Finds("AVD8015", "session_host.clusters[0].count", Severity.Warning);

    [Fact]
    public void Takes_two_hosts() => RuleCheck.Of(Hosts(2)).DoesNotFind("AVD8015");

    private static string Host(string type, int processors, int memory, int limit) =>
        $"host_pool: {{max_session_limit: {limit}}}\nsession_host: {{size: {{processors: {processors}, memory_mb: {memory}}}}}\nsizing: {{user_type: {type}}}";

    private static string Hosts(int count) =>
        $"""
            session_host:
              clusters:
                - {ClusterYaml.Entry("azl-weu-01", count)}
            """;
}
