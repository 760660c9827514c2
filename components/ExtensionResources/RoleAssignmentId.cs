using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>Ids of role assignments and role definitions. Pure: the same grant always gets the same name, so that one made again is the same one.</summary>
public static class RoleAssignmentId
{
    /// <summary>
    /// The name (a GUID) of the assignment of a role to a principal at a scope. Ids count in any case, as Azure reads them.
    /// </summary>
    /// <param name="scope">Full ARM id of the scope.</param>
    /// <param name="principal">Object id of the principal, or what stands for it before Azure has made it.</param>
    /// <param name="roleId">GUID of the role definition.</param>
    public static string NameOf(string scope, string principal, Guid roleId) => NameBasedGuid.Of($"{scope.TrimEnd('/')}|{principal}|{roleId}").ToString();

    /// <summary>The full id of a role definition, in the subscription of the scope: the form in which Azure gives it back.</summary>
    /// <exception cref="ArgumentException">The scope does not begin with a subscription.</exception>
    public static string DefinitionAt(string scope, Guid roleId) => scope.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var word, var subscription, ..]
        && string.Equals(word, "subscriptions", StringComparison.OrdinalIgnoreCase)
            ? $"/subscriptions/{subscription}/providers/Microsoft.Authorization/roleDefinitions/{roleId}"
            : throw new ArgumentException($"'{scope}' is no scope in a subscription.", nameof(scope));
}
