using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.Subscriptions;

/// <summary>The provider of each subscription.</summary>
/// <param name="ById">Providers by the id of the subscription, in any case.</param>
public sealed record SubscriptionProviders(ImmutableDictionary<string, ProviderResource> ById)
{
    /// <summary>No provider: everything uses the one of its component.</summary>
    public static SubscriptionProviders None { get; } = new(ImmutableDictionary<string, ProviderResource>.Empty);

    /// <summary>The provider for what is at a scope or has an ARM id; null where the component's own does, because the scope is in no subscription or in one without a provider.</summary>
    /// <param name="scope">A full ARM id, or a scope such as <c>/subscriptions/…</c>.</param>
    public ProviderResource? For(string scope) =>
        ArmIdText.SubscriptionOf(scope) is { } id ? ById.GetValueOrDefault(id.ToLowerInvariant()) : null;
}
