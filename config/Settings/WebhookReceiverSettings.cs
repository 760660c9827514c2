using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>An address that alerts are posted to, in Azure's common alert schema.</summary>
/// <remarks>Source: Azure Monitor action groups</remarks>
public sealed record WebhookReceiverSettings
{
    /// <summary>A name for the receiver, unique in the group.</summary>
    [StringLength(60, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Where the address is kept. It is a secret: whoever knows it may post.</summary>
    public required SecretReference Uri { get; init; }
}
