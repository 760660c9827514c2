using System.Collections.Frozen;
using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Verify;

/// <summary>Roles are effective, and at no wider scope.</summary>
internal static class AccessChecks
{
    private const string Role = "azure-native:authorization:RoleAssignment";

    // where each kind of identity has its object id
    private static readonly FrozenDictionary<string, string> IdentityPaths = new Dictionary<string, string>
    {
        ["azure-native:managedidentity:UserAssignedIdentity"] = "properties.principalId",
        ["azure-native:hybridcompute:Machine"] = "identity.principalId",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Source Scopes = new(
        "Understand scope for Azure RBAC",
        "https://learn.microsoft.com/azure/role-based-access-control/scope-overview"
    );

    /// <summary>All of them.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } =
    [
        new()
        {
            Id = "roles-effective",
            Phase = 6,
            Proves = "Each principal has each role of the stack at its scope, under whatever name the assignment has.",
            How =
                "Lists the role assignments of each subscription once and looks for principal, role and scope. An identity that the deployment makes is found by the object id that Azure gave it.",
            Remedy = "Deploy; or assign the role by hand, and read AVD6051 before the next deployment.",
            LeastRole = "Reader on the subscriptions of the estate",
            Source = Scopes,
            Run = reads => RunAsync(reads, Missing),
        },
        new()
        {
            Id = "roles-no-wider",
            Phase = 6,
            Proves = "No principal has a role of the stack at a wider scope than the stack gives it.",
            How =
                "Looks among the same assignments for the same principal and role at a resource group, subscription or management group above the scope.",
            Remedy = "Remove the wider assignment: az role assignment delete --ids <id>.",
            LeastRole = "Reader on the subscriptions of the estate",
            Source = Scopes,
            Run = reads => RunAsync(reads, Wider),
        },
    ];

    private static async Task<CheckAnswer> RunAsync(VerifyReads reads, Func<Grant, IEnumerable<Grant>, IEnumerable<string>> check)
    {
        var findings = ImmutableArray.CreateBuilder<CheckFinding>();
        var unread = ImmutableArray.CreateBuilder<ReadFailure>();
        var planned = ImmutableArray.CreateBuilder<Grant>();
        var identities = reads
            .Stack.Resources.Where(resource => IdentityPaths.ContainsKey(resource.Type))
            .ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        foreach (var resource in reads.Planned(Role))
        {
            var (principal, problem) = await PrincipalAsync(reads, identities, resource).ConfigureAwait(false);
            if (problem is not null)
                unread.Add(problem);
            else if (principal is not null && PlannedGrant(resource, principal) is { } grant)
                planned.Add(grant);
            else
                findings.Add(new CheckFinding(resource.AzureName, "is for an identity that does not exist"));
        }
        var examined = planned.Count + findings.Count;
        foreach (var same in planned.GroupBy(grant => ListScopeOf(grant.Scope), ArmPath.Comparer))
        {
            var (roles, failure) = await reads.RolesAsync(same.Key).ConfigureAwait(false);
            if (failure is not null)
            {
                unread.Add(failure);
                continue;
            }
            var actual = roles.Select(ActualGrant).OfType<Grant>().ToLookup(grant => grant.Key);
            foreach (var grant in same)
                findings.AddRange(check(grant, actual[grant.Key]).Select(message => new CheckFinding(grant.Subject, message)));
        }
        return new CheckAnswer(examined, findings.ToImmutable(), unread.ToImmutable());
    }

    private static IEnumerable<string> Missing(Grant planned, IEnumerable<Grant> actual) =>
        actual.Any(grant => IsAtOrAbove(grant.Scope, planned.Scope)) ? [] : [$"does not have it on {NameOf(planned.Scope)}"];

    private static IEnumerable<string> Wider(Grant planned, IEnumerable<Grant> actual) =>
        actual
            .Where(grant => IsAtOrAbove(grant.Scope, planned.Scope) && !ArmPath.Comparer.Equals(grant.Scope, planned.Scope))
            .Select(grant => $"has it on {NameOf(grant.Scope)} as well, which is above {NameOf(planned.Scope)} ({grant.Id})");

    // everything that applies to a subscription and is in none comes from above it
    private static bool IsAtOrAbove(string scope, string below) =>
        scope.Length == 0
        || scope.StartsWith("/providers/Microsoft.Management/managementGroups/", StringComparison.OrdinalIgnoreCase)
        || ArmPath.Comparer.Equals(scope, below)
        || below.StartsWith($"{scope}/", StringComparison.OrdinalIgnoreCase);

    // an identity that the deployment makes has an id that no preview knows: the identity in Azure has it
    private static async Task<(string? Principal, ReadFailure? Failure)> PrincipalAsync(
        VerifyReads reads,
        Dictionary<string, PreviewResource> identities,
        PreviewResource role
    )
    {
        if (role.Inputs.GetValueOrDefault("principalId") is PreviewValue.Text(var known))
            return (known, null);
        // its principal comes from an output of it, so it is among what the assignment waits for
        if (role.DependsOn.Select(urn => identities.GetValueOrDefault(urn)).FirstOrDefault(found => found is not null) is not { } identity)
            return (null, null);
        var (id, live) = (AzureIdentity.ArmIdOf(identity)!, await reads.PhaseAsync(identity.Phase).ConfigureAwait(false));
        return live.Unread.TryGetValue(id, out var failure) ? (null, failure) : (live.Find(id)?.Text(IdentityPaths[identity.Type]), null);
    }

    // one list of the subscription has all assignments in it; a management group has its own
    private static string ListScopeOf(string scope) =>
        scope.Split('/') is ["", "subscriptions", var subscription, ..] ? $"/subscriptions/{subscription}" : scope;

    private static Grant? PlannedGrant(PreviewResource resource, string principal) =>
        resource.Inputs.GetValueOrDefault("roleDefinitionId") is PreviewValue.Text(var role)
        && resource.Inputs.GetValueOrDefault("scope") is PreviewValue.Text(var scope)
            ? new Grant("", scope.TrimEnd('/'), ArmPath.NameOf(role), principal)
            : null;

    private static Grant? ActualGrant(ArmResource resource) =>
        resource.Text("properties.principalId") is { } principal && resource.Text("properties.roleDefinitionId") is { } role
            ? new Grant(resource.Id, ScopeOf(resource.Id), ArmPath.NameOf(role), principal)
            : null;

    // what stands before the assignment itself; nothing for one at the root
    private static string ScopeOf(string id) => id[..Math.Max(0, id.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase))];

    private static string NameOf(string scope) => scope.Length == 0 ? "/" : ValueText.ShortId(scope);

    private sealed record Grant(string Id, string Scope, string Role, string Principal)
    {
        public string Subject =>
            $"{(Guid.TryParse(Role, out var id) && BuiltInRoles.TryFind(id, out var known) ? known.Name : $"role {Role}")} of {Principal}";

        // what is the same role of the same principal, whatever the case of ids
        public (string Role, string Principal) Key => (Role.ToUpperInvariant(), Principal.ToUpperInvariant());
    }
}
