namespace AvdPulumi.Components.Subscriptions;

/// <summary>A subscription that something is made in.</summary>
/// <param name="Key">Distinguishes it in logical names: what the subscription is for, or its id. Identity.</param>
/// <param name="Id">Its id, a GUID in lower case.</param>
public sealed record SubscriptionDefinition(string Key, string Id);
