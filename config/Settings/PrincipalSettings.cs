using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration.Settings;

/// <summary>A user, group or service principal in Entra ID.</summary>
/// <seealso href="https://learn.microsoft.com/azure/role-based-access-control/role-assignments">Understand Azure role assignments</seealso>
public sealed record PrincipalSettings
{
    /// <summary>A name for readers of the configuration; Azure uses only the object id.</summary>
    [StringLength(120, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>
    /// The object id in this tenant. For a service principal, use the object id of the enterprise application, not the application id.
    /// </summary>
    public required Guid ObjectId { get; init; }

    /// <summary>Default: Group. The type of the principal. With a wrong type, the role assignment fails.</summary>
    public PrincipalType Type { get; init; } = PrincipalType.Group;
}

/// <summary>The type of an object in Entra ID.</summary>
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
