using System.Collections.Immutable;
using AvdPulumi.Components.Changes;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Log alerts over one workspace, a rule for each definition. AVD objects emit no metrics, so queries are all there is to alert on.</summary>
public sealed class AlertRules : ComponentResource, IPhased
{
    /// <summary>Makes the rules.</summary>
    public AlertRules(string name, AlertRulesArgs args, ComponentResourceOptions? options = null)
        : base("avd:monitoring:AlertRules", name, options)
    {
        foreach (var alert in args.Alerts)
            _ = new AzureNative.Monitor.ScheduledQueryRule(
                $"{name}-{alert.Key}",
                RuleOf(alert, args),
                this.ReplacedChild(ChangeTable.ScheduledQueryRule).After(args.After)
            );

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;

    private static AzureNative.Monitor.ScheduledQueryRuleArgs RuleOf(AlertDefinition alert, AlertRulesArgs args)
    {
        var rule = new AzureNative.Monitor.ScheduledQueryRuleArgs
        {
            RuleName = $"{args.NamePrefix}-{alert.Key}",
            ResourceGroupName = args.Placement.ResourceGroupName,
            Location = args.Placement.Location,
            Tags = args.Placement.Tags,
            Kind = AzureNative.Monitor.Kind.LogAlert,
            DisplayName = alert.Title,
            Description = AlertText.Of(alert.Meaning, alert.Response),
            Severity = alert.Severity,
            Scopes = { args.WorkspaceId },
            EvaluationFrequency = alert.Frequency ?? args.Frequency,
            WindowSize = alert.Window ?? args.Window,
            Criteria = new AzureNative.Monitor.Inputs.ScheduledQueryRuleCriteriaArgs { AllOf = { ConditionOf(alert) } },
            AutoMitigate = args.AutoMitigate,
            Enabled = args.Enabled,
            // the tables of AVD are not there until the first row arrives, and Azure refuses a query over a table that is not there
            SkipQueryValidation = true,
        };

        if (args.ActionGroup is { } group)
            rule.Actions = new AzureNative.Monitor.Inputs.ActionsArgs { ActionGroups = { group.Id } };
        if (args.IdentityId is { } identity)
        {
            rule.Identity = new AzureNative.Monitor.Inputs.MicrosoftCommonIdentityArgs
            {
                Type = AzureNative.Monitor.IdentityType.UserAssigned,
                UserAssignedIdentities = { identity },
            };
        }

        return rule;
    }

    private static AzureNative.Monitor.Inputs.ConditionArgs ConditionOf(AlertDefinition alert)
    {
        var condition = new AzureNative.Monitor.Inputs.ConditionArgs
        {
            Query = alert.Query,
            TimeAggregation = alert.Measure.Aggregation,
            // plain text: the ConditionOperator of azure-native 3.28.0 is another API's and spells it "gt", which this API refuses
            Operator = alert.Measure.Operator,
            Threshold = alert.Measure.Threshold,
            FailingPeriods = new AzureNative.Monitor.Inputs.ConditionFailingPeriodsArgs
            {
                NumberOfEvaluationPeriods = alert.Periods,
                MinFailingPeriodsToAlert = alert.FailingPeriods,
            },
        };

        if (alert.Measure.Column is { } column)
            condition.MetricMeasureColumn = column;
        foreach (var dimension in alert.Measure.Dimensions)
        {
            condition.Dimensions.Add(
                new AzureNative.Monitor.Inputs.DimensionArgs
                {
                    Name = dimension,
                    Operator = AzureNative.Monitor.DimensionOperator.Include,
                    Values = { "*" },
                }
            );
        }

        return condition;
    }
}

/// <summary>Args of <see cref="AlertRules"/>.</summary>
public sealed record AlertRulesArgs
{
    /// <summary>Where the rules go; the region is that of the workspace.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the rules' names in Azure begin with; a hyphen and the alert's key follow.</summary>
    public required string NamePrefix { get; init; }

    /// <summary>Full ARM id of the Log Analytics workspace that is queried.</summary>
    public required Input<string> WorkspaceId { get; init; }

    /// <summary>The alerts.</summary>
    public required ImmutableArray<AlertDefinition> Alerts { get; init; }

    /// <summary>Default: nobody is told. The group that is told.</summary>
    public ActionGroup? ActionGroup { get; init; }

    /// <summary>Default: every 5 minutes. How often a rule runs whose definition does not say (ISO 8601).</summary>
    public string Frequency { get; init; } = "PT5M";

    /// <summary>Default: 15 minutes. How far a rule looks back whose definition does not say (ISO 8601).</summary>
    public string Window { get; init; } = "PT15M";

    /// <summary>Default: on. Whether the rules run.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: on. Whether an alert resolves itself when its condition no longer holds; otherwise somebody closes it.</summary>
    public bool AutoMitigate { get; init; } = true;

    /// <summary>
    /// Default: none, the rule queries with the rights of whoever saved it last. Full ARM id of a user-assigned identity that may read the workspace and
    /// queries in its stead, so that alerts outlive the account that deployed them.
    /// </summary>
    public Input<string>? IdentityId { get; init; }

    /// <summary>Default: nothing. What must be there before the rules, such as the identity's right to query.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
