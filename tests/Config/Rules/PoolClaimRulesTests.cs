using System.Globalization;
using AvdPulumi.Configuration.Estate.Claims;

namespace AvdPulumi.Tests.Configuration.Rules;

/// <summary>Names and addresses that two pools must not share; those of one pool have tests of their own.</summary>
public sealed class PoolClaimRulesTests
{
    private const string Cluster =
        "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl/providers/Microsoft.ExtendedLocation/customLocations/cl-azl-01";
    private const string NoFileServer = "sofs: null, deployment: null, fslogix: {enabled: false, cloud_cache: null, locations: null}, ";

    [Theory]
    [InlineData("avd", 1, 5, 2, "AVD", 5, 9, 2, true)]
    [InlineData("avd", 1, 5, 2, "avd", 6, 9, 2, false)]
    [InlineData("avd", 1, 5, 2, "avd-x", 1, 5, 2, false)]
    [InlineData("avd", 1, 5, 2, "avd", 1, 5, 3, false)]
    // 100 has three digits either way
    [InlineData("avd", 95, 105, 2, "avd", 100, 100, 3, true)]
    [InlineData("avd", 95, 99, 2, "avd", 95, 99, 3, false)]
    public void Names_are_the_same_where_prefix_and_written_number_are(
        string prefix,
        int first,
        int last,
        int digits,
        string otherPrefix,
        int otherFirst,
        int otherLast,
        int otherDigits,
        bool same
    )
    {
        var check = RuleCheck.Of(
            $"pools:\n  one: {Hosts(prefix, first, last, digits)}\n  two: {Hosts(otherPrefix, otherFirst, otherLast, otherDigits)}\n"
        );

        if (same)
            check.Finds("AVD0190", "pools.two.session_host.prefix");
        else
            check.DoesNotFind("AVD0190");
    }

    [Fact]
    public void The_first_name_that_both_have_is_said() =>
        RuleCheck
            .Of($"pools:\n  one: {Hosts("avd", 1, 5, 2)}\n  two: {Hosts("AVD", 3, 9, 2)}\n")
            .Says("AVD0190", "both have a session host 'AVD-03'");

    [Fact]
    public void One_prefix_for_ten_pools_is_one_finding() =>
        RuleCheck
            .Of(
                "pools:\n"
                    + string.Concat(
                        Enumerable
                            .Range(0, 10)
                            .Select(i =>
                                $"  p{i}: {{host_pool: {{name: hp-{i}}}, application_groups: [{{name: ag-{i}, type: Desktop}}], scaling: {{name: sp-{i}}}}}\n"
                            )
                    )
            )
            .Finds("AVD0190", "session_host.prefix")
            .Says("AVD0190", "all have a session host")
            .Advises("AVD0190", "Use a different prefix in each pool, such as pools.p1.session_host.prefix.");

    [Fact]
    public void One_host_pool_for_ten_pools_is_one_finding() =>
        RuleCheck
            .Of(
                "pools:\n"
                    + string.Concat(
                        Enumerable
                            .Range(0, 10)
                            .Select(i =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"  p{i}: {{application_groups: [{{name: ag-{i}, type: Desktop}}], session_host: {{prefix: avd{i}}}}}\n"
                                )
                            )
                    )
                    + "scaling: {name: null}\n"
            )
            .Finds("AVD0123", "host_pool.name")
            .Advises("AVD0123", "Use a different value in each pool, such as pools.p9.host_pool.name.");

    // of three owners in one range, the third runs into the first two
    [Fact]
    public void Each_pool_in_the_way_is_named()
    {
        var claims = new[]
        {
            Claim("a", 1, 100),
            Claim("a", 2, 3),
            Claim("b", 50, 60),
            Claim("a", 55, 200),
            Claim("c", 150, 150),
            Claim("c", 300, 300),
        };

        Assert.Equal(
            ["a-b 50", "b-a 55", "a-c 150"],
            Clashes.Of(claims).Select(clash => $"{clash.First.Owner}-{clash.Second.Owner} {clash.Number}")
        );
    }

    [Fact]
    public void A_file_server_of_one_pool_is_no_session_host_of_another() =>
        RuleCheck
            .Of(
                "pools:\n  one: {}\n  two: {"
                    + Own("two")
                    + "session_host: {prefix: avd2}, sofs: {cluster_name: \"avd-con-dev-001\"}}\nsession_host: {prefix: avd-con-dev, number_digits: 3}\n"
            )
            .FindsAll("AVD0190", "sofs.access_point", "pools.two.sofs.cluster_name");

    // of one pool its own rule says it
    [Fact]
    public void A_pool_s_hosts_and_the_file_server_that_it_uses_are_no_two_pools() =>
        RuleCheck
            .Of(
                "pools:\n  one: {session_host: {prefix: avd1}}\n  two: {"
                    + Own("two")
                    + "session_host: {prefix: sofs-con, number_digits: 2}}\n"
            )
            .DoesNotFind("AVD0190");

    [Fact]
    public void A_host_does_not_take_the_name_of_another_pool_s_file_server() =>
        RuleCheck
            .Of(
                "pools:\n  one: {session_host: {prefix: avd1}}\n  two: {"
                    + Own("two")
                    + NoFileServer
                    + "session_host: {prefix: sofs-con, number_digits: 2, clusters: [{name: azl-01, custom_location_id: "
                    + Cluster
                    + ", logical_network: lnet-avd, count: 1}]}}\n"
            )
            .Says("AVD0190", "'sofs-con-01', which is also the name of a session host of the pool 'two'");

    [Fact]
    public void One_file_server_of_all_pools_is_one_file_server() =>
        RuleCheck
            .Of("pools:\n  one: {}\n  two: {" + Own("two") + "session_host: {prefix: avd2}}\n")
            .DoesNotFind("AVD0190")
            .DoesNotFind("AVD0191");

    [Fact]
    public void Shared_addresses_of_hosts_are_one_finding() =>
        RuleCheck
            .Of(
                "session_host:\n  clusters:\n    - {name: azl-01, custom_location_id: "
                    + Cluster
                    + ", logical_network: lnet-avd, count: 2, addresses: [10.10.20.30, 10.10.20.31]}\n"
                    + "pools:\n  one: {}\n  two: {"
                    + Own("two")
                    + "session_host: {prefix: avd2}}\n"
            )
            .Finds("AVD0191", "session_host.clusters[0].addresses[0]")
            .Advises("AVD0191", "Use other addresses in pools.two.session_host.clusters.");

    [Fact]
    public void A_host_does_not_take_the_address_of_another_pool_s_file_server() =>
        RuleCheck
            .Of(
                "pools:\n  one: {}\n  two: {"
                    + Own("two")
                    + NoFileServer
                    + "session_host: {prefix: avd2, clusters: [{name: azl-01, custom_location_id: "
                    + Cluster
                    + ", logical_network: lnet-avd, count: 1, addresses: [10.10.20.21]}]}}\n"
            )
            .Finds("AVD0191", "pools.two.session_host.clusters[0].addresses[0]")
            .Says("AVD0191", "of a file server");

    private static Claim<string> Claim(string owner, long first, long last) => new("", first, last, owner, "");

    // what two pools must not share, other than their machines
    private static string Own(string name) =>
        $"host_pool: {{name: hp-{name}}}, application_groups: [{{name: ag-{name}, type: Desktop}}], scaling: {{name: sp-{name}}}, ";

    private static string Hosts(string prefix, int first, int last, int digits) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{{session_host: {{prefix: {prefix}, number_digits: {digits}, clusters: [{{name: azl-01, custom_location_id: {Cluster}, logical_network: lnet-avd, start_number: {first}, count: {last - first + 1}}}]}}}}"
        );
}
