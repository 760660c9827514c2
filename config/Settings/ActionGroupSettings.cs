using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>Who is told when an alert fires.</summary>
/// <remarks>Source: Azure Monitor action groups</remarks>
public sealed record ActionGroupSettings
{
    /// <summary>Default: derived from deployment.name and deployment.environment. The name of the action group.</summary>
    [StringLength(260, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Default: a group is created. The id of an action group that exists and is used instead.</summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: avd. The name in mails and text messages, up to 12 characters.</summary>
    [StringLength(12, MinimumLength = 1)]
    public string ShortName { get; init; } = "avd";

    /// <summary>Default: none. Mailboxes that get a mail.</summary>
    public ImmutableArray<EmailReceiverSettings> Emails { get; init; } = [];

    /// <summary>Default: none. Addresses that alerts are posted to, such as that of a chat room or an incident system.</summary>
    public ImmutableArray<WebhookReceiverSettings> Webhooks { get; init; } = [];
}
