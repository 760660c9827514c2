namespace AvdPulumi.Components.ExtensionResources;

/// <summary>Ids of role definitions. Pure.</summary>
public static class RoleAssignmentId
{
    private const string ManagementGroups = "Microsoft.Management/managementGroups";

    /// <summary>The full id of a role definition as seen from a scope: the form in which Azure gives it back. In a management group it names no subscription.</summary>
    /// <exception cref="ArgumentException">The scope begins with neither a subscription nor a management group.</exception>
    public static string DefinitionAt(string scope, Guid roleId) =>
        scope.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var word, var subscription, ..] when Same(word, "subscriptions") => $"/subscriptions/{subscription}{Definition(roleId)}",
            [var word, var space, var groups, _] when Same(word, "providers") && Same($"{space}/{groups}", ManagementGroups) => Definition(
                roleId
            ),
            _ => throw new ArgumentException($"'{scope}' is no scope in a subscription, and no management group.", nameof(scope)),
        };

    private static string Definition(Guid roleId) => $"/providers/Microsoft.Authorization/roleDefinitions/{roleId}";

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
