using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Resilience;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Html;

/// <summary>What follows from a failure depends on the estate.</summary>
public sealed class FailureCaseTests
{
    private static readonly AvdSettings Dev = Previewed.SettingsOf("dev");
    private static readonly AvdEstate Large = Previewed.EstateOf("large");

    [Fact]
    public void Users_of_the_only_cluster_have_no_desktop_without_it()
    {
        var cluster = Single(Of(Dev), "cluster");

        Assert.Contains("on this cluster only", cluster.Consequence.When, StringComparison.Ordinal);
        Assert.Equal(["azl-weu-01"], cluster.Parts.AsEnumerable());
        Assert.Equal("docs/runbooks/cluster-lost.md", cluster.Failure.Runbook);
    }

    [Fact]
    public void Pools_on_two_clusters_with_cloud_cache_continue_without_either()
    {
        var cluster = Single(Large, "cluster");

        Assert.Contains("on another cluster, and profiles are available", cluster.Consequence.When, StringComparison.Ordinal);
        Assert.Equal(["azl-01", "azl-02"], cluster.Parts.AsEnumerable());
    }

    [Fact]
    public void Without_cloud_cache_the_loss_of_the_file_servers_cluster_stops_users_elsewhere()
    {
        var estate = Of(
            Dev with
            {
                SessionHost = Dev.SessionHost with
                {
                    Clusters =
                    [
                        Dev.SessionHost.Clusters[0],
                        Dev.SessionHost.Clusters[0] with
                        {
                            Name = "second",
                            CustomLocationId = Large.Pools[0].Settings.SessionHost.Clusters[1].CustomLocationId,
                        },
                    ],
                },
            }
        );

        Assert.Equal(
            [("azl-weu-01", true), ("second", false)],
            FailureCase
                .Of(estate)
                .Where(one => one.Failure.Key == "cluster")
                .Select(one =>
                    (one.Parts.Single(), one.Consequence.When.Contains("profiles are on this cluster only", StringComparison.Ordinal))
                )
        );
    }

    [Fact]
    public void A_file_server_of_three_nodes_survives_one()
    {
        var node = Single(Large, "file-server-node");

        Assert.Contains("three nodes", node.Consequence.When, StringComparison.Ordinal);
        Assert.Equal(3, node.Parts.Length);
    }

    [Fact]
    public void Two_nodes_without_a_witness_are_told_from_two_with_one()
    {
        Assert.Contains("two nodes and a witness", Single(Of(Dev), "file-server-node").Consequence.When, StringComparison.Ordinal);
        Assert.Contains(
            "no witness",
            Single(Of(Dev with { Sofs = Dev.Sofs! with { Witness = null } }), "file-server-node").Consequence.When,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_a_file_server_nothing_is_said_of_one()
    {
        var estate = Of(Dev with { Sofs = null, Fslogix = Dev.Fslogix with { Enabled = false } });

        Assert.DoesNotContain(FailureCase.Of(estate), one => one.Failure.Key.StartsWith("file-server", StringComparison.Ordinal));
        Assert.Equal("FSLogix is off", Single(estate, "host-disk").Consequence.When);
    }

    [Fact]
    public void The_loss_of_a_file_server_is_refused_or_silent_as_the_config_says()
    {
        var silent = Of(Dev with { Fslogix = Dev.Fslogix with { Profile = Dev.Fslogix.Profile with { PreventLoginWithFailure = false } } });

        Assert.Contains("refuses", Single(Of(Dev), "file-server").Consequence.When, StringComparison.Ordinal);
        Assert.Contains("temporary", Single(silent, "file-server").Consequence.When, StringComparison.Ordinal);
        Assert.All(
            FailureCase.Of(Large).Where(one => one.Failure.Key == "file-server"),
            one => Assert.Equal("Cloud Cache has another provider", one.Consequence.When)
        );
    }

    [Fact]
    public void An_estate_without_a_domain_has_no_domain_controller_that_fails()
    {
        var estate = Of(Dev with { Domain = null, Identity = Dev.Identity with { Pattern = IdentityPattern.EntraOnly } });

        Assert.DoesNotContain(FailureCase.Of(estate), one => one.Failure.Key == "domain");
        Assert.Contains("Entra ID only", Single(estate, "domain-controller").Consequence.When, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_alerts_that_the_estate_has_are_named()
    {
        Assert.Empty(
            FailureCase
                .Of(Of(Dev with { Monitoring = Dev.Monitoring with { Alerts = Dev.Monitoring.Alerts with { Enabled = false } } }))
                .SelectMany(one => one.Alerts)
        );
        Assert.Contains("hosts-unavailable", Single(Large, "link").Alerts);
    }

    private static AvdEstate Of(AvdSettings settings) => AvdEstate.Of(settings);

    private static FailureCase Single(AvdEstate estate, string key) => FailureCase.Of(estate).Single(one => one.Failure.Key == key);
}
