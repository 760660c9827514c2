using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Tells when Microsoft reports something about Azure Virtual Desktop: an incident looks like a fault of one's own until somebody reads it there.</summary>
public sealed class ServiceHealthAlert : ComponentResource, IPhased
{
    // the name of today and the one of before
    private static readonly string[] Services = ["Azure Virtual Desktop", "Windows Virtual Desktop"];

    /// <summary>Makes the alert.</summary>
    public ServiceHealthAlert(string name, ServiceHealthAlertArgs args, ComponentResourceOptions? options = null)
        : base("avd:monitoring:ServiceHealthAlert", name, options)
    {
        _ = new AzureNative.Monitor.ActivityLogAlert(
            $"{name}-alert",
            new()
            {
                ActivityLogAlertName = args.AlertName,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = "global",
                Tags = args.Placement.Tags,
                Description = AlertText.Of(PlatformAlerts.ServiceHealth.Meaning, PlatformAlerts.ServiceHealth.Response),
                Enabled = args.Enabled,
                Scopes = { $"/subscriptions/{args.SubscriptionId}" },
                Condition = new AzureNative.Monitor.Inputs.AlertRuleAllOfConditionArgs
                {
                    AllOf =
                    {
                        new AzureNative.Monitor.Inputs.AlertRuleAnyOfOrLeafConditionArgs { Field = "category", Equals = "ServiceHealth" },
                        new AzureNative.Monitor.Inputs.AlertRuleAnyOfOrLeafConditionArgs
                        {
                            Field = "properties.impactedServices[*].ServiceName",
                            ContainsAny = Services,
                        },
                    },
                },
                Actions = new AzureNative.Monitor.Inputs.ActionListArgs
                {
                    ActionGroups = { new AzureNative.Monitor.Inputs.ActionGroupArgs { ActionGroupId = args.ActionGroup.Id } },
                },
            },
            this.Child()
        );

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;
}

/// <summary>Args of <see cref="ServiceHealthAlert"/>.</summary>
public sealed record ServiceHealthAlertArgs
{
    /// <summary>Where the alert goes. The region does not count: the alert is global.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The name in Azure.</summary>
    public required string AlertName { get; init; }

    /// <summary>The subscription whose events are watched.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>The group that is told.</summary>
    public required ActionGroup ActionGroup { get; init; }

    /// <summary>Default: on. Whether the alert is active.</summary>
    public bool Enabled { get; init; } = true;
}
