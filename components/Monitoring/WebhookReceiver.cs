using Pulumi;

namespace AvdPulumi.Components.Monitoring;

/// <summary>An address that alerts are posted to, such as that of a chat room or an incident system.</summary>
/// <param name="Name">Unique among the receivers of a group.</param>
/// <param name="ServiceUri">The address. It carries its own permission, so the group treats it as a secret whether or not it arrives as one.</param>
public sealed record WebhookReceiver(string Name, Input<string> ServiceUri);
