using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A mailbox that gets alerts.</summary>
/// <remarks>Source: Azure Monitor action groups</remarks>
public sealed record EmailReceiverSettings
{
    /// <summary>A name for the receiver, unique in the group.</summary>
    [StringLength(60, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The mail address.</summary>
    public required EmailAddress Address { get; init; }
}
