using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>A role for a principal; the scope is the resource it hangs on.</summary>
/// <param name="Role">What is allowed.</param>
/// <param name="Principal">Who is allowed it.</param>
/// <param name="AssignmentName">Name of the assignment, a GUID. Identity: the same grant has the same name always.</param>
public sealed record RoleGrant(GrantedRole Role, RolePrincipal Principal, string AssignmentName);

/// <summary>A role definition of Azure RBAC.</summary>
/// <param name="Id">GUID of the definition, the same in every tenant for built-in roles.</param>
/// <param name="Name">The name that people know it by.</param>
/// <param name="Key">Tells the role apart in logical names; identity: the name in lower case for built-in roles, the GUID for any other.</param>
public sealed record GrantedRole(Guid Id, string Name, string Key)
{
    /// <summary>A built-in role, whose name Microsoft does not change.</summary>
    public static GrantedRole BuiltIn(Guid id, string name) => new(id, name, name.ToLowerInvariant().Replace(' ', '-'));

    /// <summary>Any other role, known by its id.</summary>
    public static GrantedRole ById(Guid id, string name) => new(id, name, id.ToString());
}

/// <summary>Who is granted a role.</summary>
/// <param name="Key">
/// Tells the principal apart in logical names; identity, so never a name that people change. The object id, where it is known
/// before the deployment; else what Azure makes the principal for, such as the name of a component.
/// </param>
/// <param name="ObjectId">Object id in the tenant (for a service principal that of the enterprise application, never the application id).</param>
/// <param name="Type">What the object is. Always given: azure-native takes User for granted, which fails for groups and identities.</param>
/// <param name="Name">The name that people know it by; shown, not sent as identity.</param>
public sealed record RolePrincipal(string Key, Input<string> ObjectId, AzureNative.Authorization.PrincipalType Type, string Name);
