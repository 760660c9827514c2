using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration.Settings;

/// <summary>A user, group or service principal in Entra ID.</summary>
/// <seealso href="https://learn.microsoft.com/azure/role-based-access-control/role-assignments">Understand Azure role assignments</seealso>
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

/// <summary>What an object in Entra ID is.</summary>
/// <seealso href="https://learn.microsoft.com/azure/role-based-access-control/role-assignments">Understand Azure role assignments</seealso>
public enum PrincipalType
{
    /// <summary>A group of users.</summary>
    Group,

    /// <summary>One user.</summary>
    User,

    /// <summary>An application or a managed identity.</summary>
    ServicePrincipal,
}
