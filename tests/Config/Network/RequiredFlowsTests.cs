using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Facts.Network;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Network;

/// <summary>The table of network flows by itself.</summary>
public sealed partial class RequiredFlowsTests
{
    private static IEnumerable<(AzureCloud Cloud, RequiredFlow Flow, string Host)> Named =>
        from flow in RequiredFlows.All
        from cloud in Enum.GetValues<AzureCloud>()
        let host = flow.Hosts?.In(cloud)
        where host is not null
        select (cloud, flow, host);

    [Fact]
    public void Every_endpoint_is_a_name_or_a_range() =>
        Assert.All(
            Named,
            row =>
                Assert.True(
                    Host().IsMatch(row.Host.Replace(CloudHosts.Region, "region", StringComparison.Ordinal))
                        || Cidr.TryCreate(row.Host, out _),
                    row.Host
                )
        );

    [Fact]
    public void Every_port_is_one() =>
        Assert.All(
            RequiredFlows.All,
            flow =>
            {
                Assert.NotEmpty(flow.Ports);
                Assert.All(
                    flow.Ports,
                    range =>
                        Assert.True(
                            range.First is >= 1 and <= 65535 && range.Last <= 65535 && range.First <= range.Last,
                            $"{flow.What}: {range}"
                        )
                );
            }
        );

    [Fact]
    public void Every_row_has_a_page_with_title_and_address_or_says_that_it_assumes() =>
        Assert.All(
            RequiredFlows.All,
            flow =>
                Assert.Matches(
                    @"^(assumption: .+|[^,]+.*, https://(learn\.microsoft\.com|docs\.azure\.cn)/[a-z0-9/-]+(; .+)?)$",
                    flow.Source
                )
        );

    [Fact]
    public void No_endpoint_of_a_cloud_stands_twice_under_one_condition() =>
        Assert.All(
            Named.GroupBy(row => (row.Cloud, row.Host, Ports: string.Join(',', row.Flow.Ports), row.Flow.Transport, row.Flow.When)),
            same => Assert.Single(same)
        );

    [Fact]
    public void A_row_names_an_endpoint_or_leaves_it_to_the_estate() =>
        Assert.All(
            RequiredFlows.All,
            flow => Assert.Equal(flow.Target is FlowTarget.Named or FlowTarget.HostPoolEndpoint, flow.Hosts is not null)
        );

    [Fact]
    public void Every_target_is_in_the_table() =>
        Assert.Equal(Enum.GetValues<FlowTarget>(), RequiredFlows.All.Select(flow => flow.Target).Distinct().Order());

    [Fact]
    public void Every_purpose_has_a_title_and_a_word_of_its_own()
    {
        var purposes = Enum.GetValues<FlowPurpose>();

        Assert.Equal(purposes, RequiredFlows.All.Select(flow => flow.Purpose).Distinct());
        Assert.Equal(purposes.Length, purposes.Select(FlowPurposes.TitleOf).Distinct().Count());
        Assert.Equal(purposes.Length, purposes.Select(FlowPurposes.WordOf).Distinct().Count());
    }

    [Theory]
    [InlineData(FlowPurpose.AvdService)]
    [InlineData(FlowPurpose.EntraId)]
    [InlineData(FlowPurpose.AzureArc)]
    [InlineData(FlowPurpose.Monitoring)]
    public void No_cloud_shares_an_endpoint_of_its_services_with_another(FlowPurpose purpose)
    {
        // diagnostics of both go to one event hub; what is shared by all is Microsoft's own
        string[] shared = ["*eh.servicebus.windows.net", "aka.ms", "download.microsoft.com"];
        var hosts = Named
            .Where(row => row.Flow.Purpose == purpose && !shared.Contains(row.Host))
            .GroupBy(row => row.Host, row => row.Cloud)
            .ToList();

        Assert.All(hosts, host => Assert.Single(host.Distinct()));
        Assert.Equal(Enum.GetValues<AzureCloud>(), hosts.SelectMany(host => host).Distinct().Order());
    }

    [Fact]
    public void The_domains_of_the_service_are_those_that_proxies_are_told_to_leave_alone() =>
        Assert.All(
            CloudFacts.All,
            cloud =>
                Assert.All(
                    cloud.AvdDomains,
                    domain => Assert.Contains($"*.{domain}", Named.Where(row => row.Cloud == cloud.Cloud).Select(row => row.Host))
                )
        );

    // * for a whole label, or at the start or the end of the first one
    [GeneratedRegex(@"^(\*|\*?[a-z0-9]([a-z0-9-]*[a-z0-9])?\*?)(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$")]
    private static partial Regex Host();
}
