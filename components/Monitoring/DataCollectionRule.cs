using AvdPulumi.Components.Changes;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Tells the Azure Monitor agent what to collect. Machines are associated with it where they are made.</summary>
public sealed class DataCollectionRule : ComponentResource, IPhased
{
    private const string PerformanceStream = "Microsoft-Perf";
    private const string EventStream = "Microsoft-Event";

    // a name within the rule, by which its flow finds its destination
    private const string Destination = "workspace";

    /// <summary>Makes a rule.</summary>
    public DataCollectionRule(string name, DataCollectionRuleArgs args, ComponentResourceOptions? options = null)
        : base("avd:monitoring:DataCollectionRule", name, options)
    {
        var rule = new AzureNative.Monitor.DataCollectionRule(
            $"{name}-rule",
            new()
            {
                DataCollectionRuleName = args.Definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                Description = args.Definition.Description,
                Kind = AzureNative.Monitor.KnownDataCollectionRuleResourceKind.Windows,
                DataSources = SourcesOf(args.Definition.Data),
                Destinations = new AzureNative.Monitor.Inputs.DataCollectionRuleDestinationsArgs
                {
                    LogAnalytics =
                    {
                        new AzureNative.Monitor.Inputs.LogAnalyticsDestinationArgs
                        {
                            Name = Destination,
                            WorkspaceResourceId = args.WorkspaceId,
                        },
                    },
                },
                DataFlows =
                {
                    new AzureNative.Monitor.Inputs.DataFlowArgs
                    {
                        Streams = { PerformanceStream, EventStream },
                        Destinations = { Destination },
                    },
                },
            },
            this.ReplacedChild(ChangeTable.DataCollectionRule)
        );

        Id = rule.Id;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;

    /// <summary>The rule's full ARM resource id, for associations.</summary>
    [Output("id")]
    public Output<string> Id { get; }

    private static AzureNative.Monitor.Inputs.DataCollectionRuleDataSourcesArgs SourcesOf(CollectedData data) =>
        new()
        {
            PerformanceCounters = data
                .Counters.Select(set => new AzureNative.Monitor.Inputs.PerfCounterDataSourceArgs
                {
                    Name = $"counters-{set.Seconds}s",
                    // Microsoft-InsightsMetrics would fill another table, which AVD Insights does not read
                    Streams = { PerformanceStream },
                    SamplingFrequencyInSeconds = set.Seconds,
                    CounterSpecifiers = set.Specifiers,
                })
                .ToArray(),
            WindowsEventLogs =
            {
                new AzureNative.Monitor.Inputs.WindowsEventLogDataSourceArgs
                {
                    Name = "events",
                    Streams = { EventStream },
                    XPathQueries = data.Events.Select(channel => channel.XPath).ToArray(),
                },
            },
        };
}
