using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Plans of Microsoft Defender for Cloud. They hold for a whole subscription and are paid for everything of their kind in it.</summary>
public sealed class DefenderPlans : ComponentResource, IPhased
{
    /// <summary>Switches the plans on.</summary>
    public DefenderPlans(string name, DefenderPlansArgs args, ComponentResourceOptions? options = null)
        : base("avd:monitoring:DefenderPlans", name, options)
    {
        Resource? previous = null;
        foreach (var plan in args.Plans)
        {
            var pricing = new AzureNative.Security.Pricing(
                $"{name}-{plan.Name}",
                InputsOf(plan, args.SubscriptionId),
                new CustomResourceOptions
                {
                    Parent = this,
                    // one after the other: Azure takes one change of a subscription's plans at a time, and answers others with a conflict
                    DependsOn = previous is null ? [] : [previous],
                    // a subscription's plan can be changed, not deleted; and what else is in the subscription must not lose its protection with this stack
                    RetainOnDelete = true,
                }
            );
            previous = pricing;
        }

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;

    private static AzureNative.Security.PricingArgs InputsOf(DefenderPlan plan, string subscriptionId)
    {
        var inputs = new AzureNative.Security.PricingArgs
        {
            PricingName = plan.Name,
            ScopeId = $"subscriptions/{subscriptionId}",
            PricingTier = AzureNative.Security.PricingTier.Standard,
            SubPlan = plan.SubPlan,
        };
        foreach (var extension in plan.ExtensionsOff)
            inputs.Extensions.Add(
                new AzureNative.Security.Inputs.ExtensionArgs { Name = extension, IsEnabled = AzureNative.Security.IsEnabled.False }
            );
        return inputs;
    }
}

/// <summary>Args of <see cref="DefenderPlans"/>.</summary>
public sealed record DefenderPlansArgs
{
    /// <summary>GUID of the subscription that the plans are switched on for, as a whole.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>The plans; each at most once.</summary>
    public required ImmutableArray<DefenderPlan> Plans { get; init; }
}
