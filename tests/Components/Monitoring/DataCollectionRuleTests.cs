using System.Collections.Immutable;
using AvdPulumi.Components.Monitoring;
using Pulumi;

namespace AvdPulumi.Tests.Components.Monitoring;

public sealed class DataCollectionRuleTests
{
    private static readonly DataCollectionDefinition Insights = DataCollectionDefinition.ForInsights("microsoft-avdi-westeurope");

    [Fact]
    public async Task The_rule_of_avd_insights_goes_to_one_workspace_in_two_streams()
    {
        var inputs = await InputsAsync(Insights);

        Assert.Equal(
            [
                "dataCollectionRuleName",
                "dataFlows",
                "dataSources",
                "description",
                "destinations",
                "kind",
                "location",
                "resourceGroupName",
                "tags",
            ],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(("microsoft-avdi-westeurope", "Windows"), (inputs["dataCollectionRuleName"], inputs["kind"]));
        var destination = inputs["destinations"].AsMap()["logAnalytics"].AsList().Single().AsMap();
        var flow = inputs["dataFlows"].AsList().Single().AsMap();
        Assert.Equal("/workspace", destination["workspaceResourceId"]);
        Assert.Equal([(string)destination["name"]], flow["destinations"].AsTexts());
        Assert.Equal(["Microsoft-Perf", "Microsoft-Event"], flow["streams"].AsTexts());
    }

    [Fact]
    public async Task Session_hosts_are_asked_what_insights_shows()
    {
        var sources = (await InputsAsync(Insights))["dataSources"].AsMap();
        var (often, seldom) = (sources["performanceCounters"].AsList()[0].AsMap(), sources["performanceCounters"].AsList()[1].AsMap());

        Assert.Equal((30.0, 60.0), (often["samplingFrequencyInSeconds"], seldom["samplingFrequencyInSeconds"]));
        Assert.Equal((15, 8), (often["counterSpecifiers"].AsList().Length, seldom["counterSpecifiers"].AsList().Length));
        Assert.Contains(@"\User Input Delay per Session(*)\Max Input Delay", often["counterSpecifiers"].AsList());
        Assert.Contains(@"\LogicalDisk(C:)\% Free Space", seldom["counterSpecifiers"].AsList());
        Assert.Equal(["Microsoft-Perf"], often["streams"].AsTexts());
    }

    [Fact]
    public async Task Session_hosts_send_these_channels_and_levels()
    {
        var events = (await InputsAsync(Insights))["dataSources"].AsMap()["windowsEventLogs"].AsList().Single().AsMap();

        Assert.Equal(["Microsoft-Event"], events["streams"].AsTexts());
        Assert.Equal(
            [
                "Microsoft-Windows-TerminalServices-RemoteConnectionManager/Admin!*[System[(Level=2 or Level=3 or Level=4 or Level=0)]]",
                "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational!*[System[(Level=2 or Level=3 or Level=4 or Level=0)]]",
                "Microsoft-FSLogix-Apps/Operational!*[System[(Level=2 or Level=3 or Level=4 or Level=0)]]",
                "Microsoft-FSLogix-Apps/Admin!*[System[(Level=2 or Level=3 or Level=4 or Level=0)]]",
                "System!*[System[(Level=2 or Level=3)]]",
                "Application!*[System[(Level=2 or Level=3)]]",
            ],
            events["xPathQueries"].AsTexts()
        );
    }

    [Fact]
    public async Task File_servers_are_asked_for_cluster_shares_and_volumes()
    {
        var sources = (await InputsAsync(DataCollectionDefinition.ForFileServers("dcr-sofs")))["dataSources"].AsMap();
        var events = sources["windowsEventLogs"].AsList().Single().AsMap()["xPathQueries"].AsList();
        var counters = sources["performanceCounters"].AsList().Single().AsMap()["counterSpecifiers"].AsList();

        Assert.Contains("Microsoft-Windows-FailoverClustering/Operational!*[System[(Level=1 or Level=2 or Level=3)]]", events);
        Assert.Contains(
            "System!*[System[Provider[@Name='Microsoft-Windows-FailoverClustering'] and (Level=1 or Level=2 or Level=3)]]",
            events
        );
        Assert.Contains(@"\LogicalDisk(*)\% Free Space", counters);
        Assert.Contains(@"\LogicalDisk(*)\Free Megabytes", counters);
    }

    // Windows 11 24H2 and later collect nothing by the spelling with an instance, older ones are known to by that alone
    [Theory]
    [InlineData("Active Sessions")]
    [InlineData("Inactive Sessions")]
    [InlineData("Total Sessions")]
    public void Sessions_are_counted_on_every_windows(string counter) =>
        Assert.Equal(
            [$@"\Terminal Services(*)\{counter}", $@"\Terminal Services\{counter}"],
            CollectedData
                .OfSessionHosts.Counters.SelectMany(set => set.Specifiers)
                .Where(specifier => specifier.EndsWith($@"\{counter}", StringComparison.Ordinal))
        );

    // an alert that reads what no rule collects would never fire
    [Theory]
    [InlineData(@"\LogicalDisk(C:)\% Free Space")]
    [InlineData(@"\Processor Information(_Total)\% Processor Time")]
    [InlineData(@"\Memory\Available Mbytes")]
    public void Counters_that_alerts_read_are_collected(string counter) =>
        Assert.Contains(counter, CollectedData.OfSessionHosts.Counters.SelectMany(set => set.Specifiers));

    // 2 is an error, 3 a warning: a profile disk with little space or in use elsewhere is a warning
    [Theory]
    [InlineData("Application")]
    [InlineData("Microsoft-FSLogix-Apps/Admin")]
    [InlineData("Microsoft-FSLogix-Apps/Operational")]
    public void Events_that_alerts_read_are_collected(string channel) =>
        Assert.Empty(new[] { 2, 3 }.Except(CollectedData.OfSessionHosts.Events.Single(one => one.Name == channel).Levels));

    [Fact]
    public void Refuses_a_name_that_insights_does_not_see() =>
        Assert.Throws<ArgumentException>(() => DataCollectionDefinition.ForInsights("dcr-avd"));

    [Fact]
    public async Task Two_can_be_made_one_below_the_other_and_give_their_ids()
    {
        DataCollectionRule? second = null;
        var run = await ComponentRun.OfAsync(() =>
        {
            var first = new DataCollectionRule("first", ArgsOf(Insights));
            second = new DataCollectionRule(
                "second",
                ArgsOf(DataCollectionDefinition.ForFileServers("dcr-sofs")),
                new ComponentResourceOptions { Parent = first }
            );
        });

        Assert.Equal(["first-rule", "second-rule"], run.Names.Order(StringComparer.Ordinal));
        Assert.Equal("/subscriptions/s/azure-native:monitor:DataCollectionRule/dcr-sofs", await ComponentRun.ValueOfAsync(second!.Id));
    }

    private static DataCollectionRuleArgs ArgsOf(DataCollectionDefinition definition) =>
        new()
        {
            Placement = SampleEstate.Placement,
            WorkspaceId = "/workspace",
            Definition = definition,
        };

    private static async Task<ImmutableDictionary<string, object>> InputsAsync(DataCollectionDefinition definition) =>
        (await ComponentRun.OfAsync(() => _ = new DataCollectionRule("insights", ArgsOf(definition)))).InputsOf(
            "azure-native:monitor:DataCollectionRule"
        );
}
