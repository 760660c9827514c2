using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.Subscriptions;

/// <summary>Args of <see cref="AzureSubscriptions"/>.</summary>
public sealed record AzureSubscriptionsArgs
{
    /// <summary>The tenant (a GUID) that signs in; the subscriptions trust it.</summary>
    public required string TenantId { get; init; }

    /// <summary>The cloud, as azure-native calls it: <c>public</c>, <c>usgovernment</c> or <c>china</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>The subscriptions, each once.</summary>
    public required ImmutableArray<SubscriptionDefinition> Subscriptions { get; init; }

    /// <summary>
    /// Ends a deployment whose login cannot use these subscriptions: what to say is not a component's to know. Its task stands in place of <see cref="AzureSubscriptions.Reached"/>.
    /// </summary>
    public required Func<ImmutableArray<UnreachedSubscription>, Task<ImmutableArray<Resource>>> Failure { get; init; }
}
