namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>Names of role assignments. Pure: the same grant always gets the same name, so a repeated deployment changes nothing.</summary>
public static class RoleAssignmentName
{
    /// <summary>The name (a GUID) of the assignment of a role to a principal at a scope. Letter case of ids makes no difference, as in Azure.</summary>
    /// <param name="scope">Full ARM id of the scope.</param>
    /// <param name="principal">Object id of the principal; the full ARM id of an identity that this program creates.</param>
    /// <param name="roleId">GUID of the role definition.</param>
    public static string Of(string scope, string principal, Guid roleId) =>
        NameBasedGuid.Of($"{scope.TrimEnd('/')}|{principal}|{roleId}").ToString();
}
