namespace AvdPulumi.Configuration;

/// <summary>A further role assignment.</summary>
/// <remarks>Source: Azure role-based access control</remarks>
public sealed record RoleAssignmentSettings
{
    /// <summary>Who gets the role.</summary>
    public required PrincipalSettings Principal { get; init; }

    /// <summary>The id of the role definition, without the path before it.</summary>
    public required Guid RoleDefinitionId { get; init; }

    /// <summary>Default: the control plane's resource group. Where the role applies.</summary>
    public ArmId? Scope { get; init; }
}
