using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A user, group or service principal in Entra ID.</summary>
/// <remarks>Source: Architecture Deep Design, Identity Patterns</remarks>
public sealed record PrincipalSettings
{
    /// <summary>A name for people who read the configuration; Azure knows the object id only.</summary>
    [StringLength(120, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The object id in this tenant. For a service principal that is the id of the enterprise application, never the application id.</summary>
    public required Guid ObjectId { get; init; }

    /// <summary>Default: Group. What the object is. A wrong type makes the role assignment fail.</summary>
    public PrincipalType Type { get; init; } = PrincipalType.Group;
}
