using Pulumi;

namespace AvdPulumi.Components.Monitoring;

/// <summary>File shares whose space is watched together.</summary>
/// <param name="Key">What the alert's names end with: the account, and the share where there is one.</param>
/// <param name="AccountId">Full ARM id of the storage account.</param>
/// <param name="Share">The one share that is watched; null for all shares of a standard account, whose metrics do not name the share.</param>
/// <param name="QuotaGib">The room that there is.</param>
public sealed record FileShareWatch(string Key, Input<string> AccountId, string? Share, int QuotaGib);
