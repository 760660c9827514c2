using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>The role assignments of a stack in words: who, which role, where.</summary>
internal static class AccessList
{
    /// <summary>The role assignments: powerful roles first, then by role and by name.</summary>
    public static ImmutableArray<GrantedAccess> Of(IEnumerable<PreviewResource> resources) =>
        [
            .. resources
                .Where(ResourceKinds.RoleAssignments.Has)
                .Select(Of)
                .OrderBy(access => access.Power is null)
                .ThenBy(access => access.Role, StringComparer.Ordinal)
                .ThenBy(access => access.Who, StringComparer.Ordinal)
                .ThenBy(access => access.Where, StringComparer.Ordinal),
        ];

    /// <summary>One role assignment.</summary>
    public static GrantedAccess Of(PreviewResource assignment)
    {
        var definition = assignment.TextAt("roleDefinitionId")?.Split('/')[^1] ?? "";
        var role = Guid.TryParse(definition, out var id) && BuiltInRoles.TryFind(id, out var known) ? known.Name : null;
        return new GrantedAccess
        {
            Urn = assignment.Urn,
            Who = WhoOf(assignment, role ?? $"role {definition}"),
            Role = role ?? $"custom role {ScopeText.Short(definition)}",
            Where = assignment.TextAt("scope") is { } scope ? ScopeText.Of(scope) : ValueText.Unknown,
            Power =
                PowerfulRoles.TryFind(id, out var power) ? power
                : role is null ? "its permissions are not known to this program"
                : null,
        };
    }

    // the program describes each assignment by role and name; the principal of a machine has no id before the deployment
    private static string WhoOf(PreviewResource assignment, string role) =>
        assignment.TextAt("description") is { } text && text.StartsWith($"{role} for ", StringComparison.Ordinal)
            ? text[$"{role} for ".Length..]
            : ScopeText.Short(assignment.TextAt("principalId") ?? ValueText.Unknown);
}
