using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>A role that the estate grants to a principal.</summary>
public sealed record EstateGrant
{
    /// <summary>GUID of the role definition.</summary>
    public required Guid RoleId { get; init; }

    /// <summary>Who gets it.</summary>
    public required PrincipalSettings Principal { get; init; }

    /// <summary>Full ARM id of the scope.</summary>
    public required string ScopeId { get; init; }

    /// <summary>What the role is granted on; null for what <c>rbac.custom</c> adds.</summary>
    public AccessTarget? Target { get; init; }

    /// <summary>Default: null. The scope in <c>rbac.custom</c>; also null there for the resource group of the control plane.</summary>
    public RoleScope? CustomScope { get; init; }

    /// <summary>Paths of the settings that require it, at least one.</summary>
    public required ImmutableArray<string> Settings { get; init; }

    /// <summary>The assignment's name, a GUID.</summary>
    public string AssignmentName => RoleAssignmentName.Of(ScopeId, Principal.ObjectId.ToString(), RoleId);

    /// <summary>The name of the role, if it is known.</summary>
    public string RoleName => BuiltInRoles.TryFind(RoleId, out var role) ? role.Name : $"role {RoleId}";
}
