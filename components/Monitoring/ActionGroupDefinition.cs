using System.Collections.Immutable;

namespace AvdPulumi.Components.Monitoring;

/// <summary>What an action group is, apart from where it goes.</summary>
public sealed record ActionGroupDefinition
{
    /// <summary>The name in Azure, up to 260 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Default: avd. The name in mails and text messages, up to 12 characters.</summary>
    public string ShortName { get; init; } = "avd";

    /// <summary>Default: none. Mailboxes that are told.</summary>
    public ImmutableArray<EmailReceiver> Emails { get; init; } = [];

    /// <summary>Default: none. Addresses that are told.</summary>
    public ImmutableArray<WebhookReceiver> Webhooks { get; init; } = [];
}
