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
        foreach (var plan in args.Plans)
        {
            _ = new AzureNative.Security.Pricing($"{name}-{plan.Name}", new()
            {
                PricingName = plan.Name,
                ScopeId = $"subscriptions/{args.SubscriptionId}",
                PricingTier = AzureNative.Security.PricingTier.Standard,
                SubPlan = plan.SubPlan.AsInput(),
            }, new CustomResourceOptions
            {
                Parent = this,
                // a subscription's plan can be changed, not deleted; and what else is in the subscription must not lose its protection with this stack
                RetainOnDelete = true,
            });
        }

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;
}
