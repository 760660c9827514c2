using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ControlPlane;

namespace AvdPulumi.Tests.Stacks;

/// <summary>What tests ask of a plan.</summary>
internal static class PoolPlans
{
    /// <summary>The host pool, which must be one that is made.</summary>
    public static HostPoolDefinition MadeHostPool(this PoolPlan plan) =>
        plan.HostPool.Match(definition => definition, id => throw new InvalidOperationException($"{id} is adopted."));
}
