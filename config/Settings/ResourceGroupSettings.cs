using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>One resource group.</summary>
/// <remarks>Source: Azure resource name rules</remarks>
public sealed record ResourceGroupSettings
{
    /// <summary>
    /// Default: derived from deployment.name and deployment.environment. The name of the resource group: letters, digits, _ ( ) - and a period that is not
    /// last.
    /// </summary>
    [StringLength(90, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Default: true. Whether the program creates the group; false adopts one that exists.</summary>
    public bool Create { get; init; } = true;
}
