using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Tells when file shares in Azure fill up. Storage accounts have metrics, other than AVD objects, so no query is needed.</summary>
public sealed class FileShareAlerts : ComponentResource, IPhased
{
    private const double BytesPerGib = 1024.0 * 1024 * 1024;

    // the metric comes once an hour, and may be late
    private const string Frequency = "PT1H";
    private const string Window = "PT6H";

    /// <summary>Makes a rule for each watch.</summary>
    public FileShareAlerts(string name, FileShareAlertsArgs args, ComponentResourceOptions? options = null)
        : base("avd:monitoring:FileShareAlerts", name, options)
    {
        foreach (var watch in args.Watches)
            _ = new AzureNative.Monitor.MetricAlert($"{name}-{watch.Key}", RuleOf(watch, args), this.Child());

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;

    private static AzureNative.Monitor.MetricAlertArgs RuleOf(FileShareWatch watch, FileShareAlertsArgs args)
    {
        var rule = new AzureNative.Monitor.MetricAlertArgs
        {
            RuleName = $"{args.NamePrefix}-{watch.Key}",
            ResourceGroupName = args.Placement.ResourceGroupName,
            Location = "global",
            Tags = args.Placement.Tags,
            Description = AlertText.Of(PlatformAlerts.FileShareSpace.Meaning, PlatformAlerts.FileShareSpace.Response),
            Severity = args.Severity ?? PlatformAlerts.FileShareSpace.Severity ?? 1,
            Scopes = { Output.Format($"{watch.AccountId}/fileServices/default") },
            EvaluationFrequency = Frequency,
            WindowSize = Window,
            AutoMitigate = args.AutoMitigate,
            Enabled = args.Enabled,
            Criteria = new AzureNative.Monitor.Inputs.MetricAlertSingleResourceMultipleMetricCriteriaArgs
            {
                OdataType = "Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria",
                AllOf = { CriterionOf(watch, args.FillPercent) },
            },
        };

        if (args.ActionGroup is { } group)
            rule.Actions.Add(new AzureNative.Monitor.Inputs.MetricAlertActionArgs { ActionGroupId = group.Id });
        return rule;
    }

    private static AzureNative.Monitor.Inputs.MetricCriteriaArgs CriterionOf(FileShareWatch watch, double percent)
    {
        var criterion = new AzureNative.Monitor.Inputs.MetricCriteriaArgs
        {
            Name = "capacity",
            CriterionType = "StaticThresholdCriterion",
            MetricNamespace = "Microsoft.Storage/storageAccounts/fileServices",
            MetricName = "FileCapacity",
            TimeAggregation = AzureNative.Monitor.AggregationTypeEnum.Average,
            Operator = AzureNative.Monitor.Operator.GreaterThan,
            Threshold = Math.Round(watch.QuotaGib * BytesPerGib * percent / 100),
        };

        if (watch.Share is { } share)
            criterion.Dimensions.Add(
                new AzureNative.Monitor.Inputs.MetricDimensionArgs
                {
                    Name = "FileShare",
                    Operator = "Include",
                    Values = { share },
                }
            );
        return criterion;
    }
}

/// <summary>Args of <see cref="FileShareAlerts"/>.</summary>
public sealed record FileShareAlertsArgs
{
    /// <summary>Where the rules go. The region does not count: metric alerts are global.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the rules' names in Azure begin with; a hyphen and the key of the watch follow.</summary>
    public required string NamePrefix { get; init; }

    /// <summary>The shares.</summary>
    public required ImmutableArray<FileShareWatch> Watches { get; init; }

    /// <summary>Percent of the room that are used.</summary>
    public required double FillPercent { get; init; }

    /// <summary>Default: that of the alert. From 0, the most severe, to 4.</summary>
    public int? Severity { get; init; }

    /// <summary>Default: nobody is told. The group that is told.</summary>
    public ActionGroup? ActionGroup { get; init; }

    /// <summary>Default: on. Whether an alert resolves itself when its condition no longer holds.</summary>
    public bool AutoMitigate { get; init; } = true;

    /// <summary>Default: on. Whether the rules run.</summary>
    public bool Enabled { get; init; } = true;
}
