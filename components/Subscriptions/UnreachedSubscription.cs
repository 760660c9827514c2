using System.Collections.Immutable;

namespace AvdPulumi.Components.Subscriptions;

/// <summary>A subscription that the login of the deployment cannot use.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Kind">Why not.</param>
/// <param name="Detail">What Azure or the provider said; empty where they said nothing.</param>
/// <param name="Others">Ids of the subscriptions that the login does see.</param>
public sealed record UnreachedSubscription(
    SubscriptionDefinition Subscription,
    UnreachedKind Kind,
    string Detail,
    ImmutableArray<string> Others
);

/// <summary>Why a login cannot use a subscription.</summary>
public enum UnreachedKind
{
    /// <summary>There is no login that the provider can use for this tenant, cloud or subscription.</summary>
    NoLogin,

    /// <summary>The login is accepted, and does not see the subscription.</summary>
    NotSeen,

    /// <summary>The subscription is disabled: it can be read, and nothing can be made in it.</summary>
    Disabled,
}
