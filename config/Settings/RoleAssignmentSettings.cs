namespace AvdPulumi.Configuration;

/// <summary>A further role assignment.</summary>
/// <remarks>Source: Azure role-based access control</remarks>
public sealed record RoleAssignmentSettings
{
    /// <summary>Who gets the role.</summary>
    public required PrincipalSettings Principal { get; init; }

    /// <summary>The id of the role definition, without the path before it.</summary>
    public required Guid RoleDefinitionId { get; init; }

    /// <summary>
    /// Default: the control plane's resource group. Where the role applies: the id of a resource, of a resource group, of a subscription
    /// (/subscriptions/&lt;guid&gt;) or of a management group (/providers/Microsoft.Management/managementGroups/&lt;name&gt;).
    /// </summary>
    public RoleScope? Scope { get; init; }
}
