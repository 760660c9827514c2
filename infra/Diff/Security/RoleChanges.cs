using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff.Security;

/// <summary>
/// Role assignments that come, go or change: who, which role, where. An assignment that goes and comes again elsewhere is one that moves; one that comes again for another object id
/// is another principal, even if the config calls both by one name.
/// </summary>
internal static class RoleChanges
{
    public static IEnumerable<SecurityFinding> Of(IReadOnlyCollection<ResourceChange> changes, bool isNew)
    {
        var renamed = Renamed(changes);
        var assignments = changes
            .Where(change => ResourceKinds.RoleAssignments.Has(change.Resource) && change.Kind != ChangeKind.Moved)
            .ToList();
        var removed = new Dictionary<(string Role, string Who), List<Grant>>();
        foreach (var change in assignments.Where(change => change.Kind is ChangeKind.Deleted || IsAnother(change)))
        {
            var grant = change.Kind == ChangeKind.Deleted ? Grant.Of(change.Resource, change.StaysInAzure) : Before(change);
            (removed.TryGetValue(grant.Key, out var alike) ? alike : removed[grant.Key] = []).Add(grant);
        }

        foreach (var change in assignments.Where(change => change.Kind is ChangeKind.Created || IsAnother(change)))
        {
            var grant = Grant.Of(change.Resource);
            var alike = removed.GetValueOrDefault(grant.Key);
            var former =
                alike?.Find(other => other.IsSame(grant))
                ?? alike?.Find(other => other.Scope == grant.Scope || other.Principal == grant.Principal);
            if (former is null)
                yield return Granted(grant, isNew);
            else if (!former.IsSame(grant))
                yield return Changed(former, grant, renamed);
            if (former is not null)
                alike!.Remove(former);
        }

        foreach (var grant in removed.Values.SelectMany(alike => alike))
            yield return new(
                SecurityTopic.Roles,
                false,
                grant.Stays ? $"left to others, stays in Azure: '{grant.Words.Role}' of " : $"revoked: '{grant.Words.Role}' from ",
                grant.Words.Who,
                $" on {grant.Words.Where}"
            );
    }

    private static SecurityFinding Granted(Grant grant, bool isNew) =>
        new(
            SecurityTopic.Roles,
            !isNew || grant.Words.Power is not null,
            $"granted: '{grant.Words.Role}' to ",
            grant.Words.Who,
            $" on {grant.Words.Where}{(grant.Words.Power is { } power ? $": {power}" : "")}"
        );

    // by the id before, the id after
    private static Dictionary<string, string> Renamed(IEnumerable<ResourceChange> changes)
    {
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var change in changes.Where(change => change is { Kind: ChangeKind.Replaced, FormerName: not null }))
            if (AzureIdentity.ArmIdOf(ChangedInputs.Former(change)) is { } before && AzureIdentity.ArmIdOf(change.Resource) is { } after)
                ids.TryAdd(before, after);
        return ids;
    }

    private static SecurityFinding Changed(Grant former, Grant grant, Dictionary<string, string> renamed) =>
        former.Scope == grant.Scope
            ? new(
                SecurityTopic.Roles,
                true,
                $"another principal: '{grant.Words.Role}' of ",
                grant.Words.Who,
                $" on {grant.Words.Where}, object id {grant.Principal}, before {former.Principal}"
            )
            : new(
                SecurityTopic.Roles,
                // what takes the place of its scope has another name, and the same holders of roles
                !string.Equals(renamed.GetValueOrDefault(former.Scope), grant.Scope, StringComparison.OrdinalIgnoreCase),
                $"moved: '{grant.Words.Role}' of ",
                grant.Words.Who,
                $" from {former.Words.Where} to {grant.Words.Where}"
            );

    // one that is only made again gives nobody more or less
    private static bool IsAnother(ResourceChange change) =>
        change.Kind == ChangeKind.Replaced && !Before(change).IsSame(Grant.Of(change.Resource));

    private static Grant Before(ResourceChange change) => Grant.Of(ChangedInputs.Former(change));

    // words are for people; what is compared are the ids, which words shorten
    private sealed record Grant(GrantedAccess Words, string Role, string Principal, string Scope, bool Stays)
    {
        public (string Role, string Who) Key => (Role, Words.Who);

        public bool IsSame(Grant other) =>
            (Role, Principal, Scope, Words.Who) == (other.Role, other.Principal, other.Scope, other.Words.Who);

        public static Grant Of(PreviewResource assignment, bool stays = false) =>
            new(
                AccessList.Of(assignment),
                ChangeNames.LastOf(IdAt(assignment, "roleDefinitionId")),
                IdAt(assignment, "principalId"),
                IdAt(assignment, "scope"),
                stays
            );

        private static string IdAt(PreviewResource assignment, string input) => assignment.TextAt(input) ?? ValueText.Unknown;
    }
}
