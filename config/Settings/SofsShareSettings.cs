using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A share for profiles.</summary>
/// <remarks>Source: Architecture Deep Design, Worked Deployment Patterns</remarks>
public sealed record SofsShareSettings
{
    /// <summary>The name of the share.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required ShareContent Content { get; init; }

    /// <summary>Default: no quota. The data that the share is planned for, in GB. Windows does not keep it.</summary>
    [Range(1, 1048576)]
    public int? QuotaGb { get; init; }
}
