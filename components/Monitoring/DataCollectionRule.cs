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

/// <summary>Args of <see cref="DataCollectionRule"/>.</summary>
public sealed record DataCollectionRuleArgs
{
    /// <summary>Where the rule goes: the region of the workspace. The machines may be elsewhere.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Full ARM id of the Log Analytics workspace that the data goes to.</summary>
    public required Input<string> WorkspaceId { get; init; }

    /// <summary>What the rule is.</summary>
    public required DataCollectionDefinition Definition { get; init; }
}

/// <summary>What a data collection rule is, apart from where it goes.</summary>
/// <param name="Name">The name in Azure. AVD Insights sees a rule only if it begins <c>microsoft-avdi-</c>.</param>
/// <param name="Description">What the rule is for.</param>
/// <param name="Data">What is collected.</param>
public sealed record DataCollectionDefinition(string Name, string Description, CollectedData Data)
{
    /// <summary>The rule of the session hosts, which AVD Insights reads.</summary>
    /// <param name="name">Its name, with the prefix.</param>
    /// <exception cref="ArgumentException">The name does not begin with the prefix.</exception>
    public static DataCollectionDefinition ForInsights(string name) =>
        name.StartsWith(FixedNames.InsightsRulePrefix, StringComparison.Ordinal)
            ? new(name, "Counters and events of AVD session hosts for AVD Insights and alerts", CollectedData.OfSessionHosts)
            : throw new ArgumentException(
                $"'{name}' does not begin '{FixedNames.InsightsRulePrefix}': AVD Insights would not see the rule.",
                nameof(name)
            );

    /// <summary>The rule of the file server's nodes.</summary>
    public static DataCollectionDefinition ForFileServers(string name) =>
        new(name, "Cluster, SMB and storage events and volume fill of the profile file server", CollectedData.OfFileServers);
}
