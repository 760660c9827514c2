using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A file share in Azure.</summary>
/// <remarks>Source: Azure Files</remarks>
public sealed record FileShareSettings
{
    /// <summary>The name: lower-case letters, digits and single hyphens.</summary>
    [StringLength(63, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>The size in GiB.</summary>
    [Range(1, 102400)]
    public required int QuotaGib { get; init; }
}
