using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff.Security;

/// <summary>Role assignments that come, go or change: who, which role, where. An assignment that goes and comes again elsewhere is one that moves.</summary>
internal static class RoleChanges
{
    private const string Type = "azure-native:authorization:RoleAssignment";

    private static readonly ImmutableDictionary<string, string> Names = BuiltInRoles.All.ToImmutableDictionary(
        role => role.Id.ToString(),
        role => role.Name,
        StringComparer.OrdinalIgnoreCase
    );

    public static IEnumerable<SecurityFinding> Of(IEnumerable<ResourceChange> changes)
    {
        var assignments = changes.Where(change => change.Resource.Type == Type && change.Kind != ChangeKind.Moved).ToList();
        var added = assignments
            .Where(change => change.Kind is ChangeKind.Created || IsAnother(change))
            .Select(change => Grant.Of(change.Resource.Inputs))
            .ToList();
        var removed = assignments
            .Where(change => change.Kind is ChangeKind.Deleted || IsAnother(change))
            .Select(change =>
                (
                    Grant: Grant.Of(change.Kind == ChangeKind.Deleted ? change.Resource.Inputs : ChangedInputs.Before(change)),
                    Stays: change.StaysInAzure
                )
            )
            .ToList();
        foreach (var grant in added)
        {
            var former = removed.FindIndex(other =>
                other.Grant.Role == grant.Role && other.Grant.Who == grant.Who && other.Grant.Where != grant.Where
            );
            if (former < 0)
            {
                yield return new(SecurityTopic.Roles, true, $"granted: {grant.Role} to ", grant.Who, $" on {grant.Where}");
                continue;
            }

            yield return new(
                SecurityTopic.Roles,
                true,
                $"moved: {grant.Role} of ",
                grant.Who,
                $" from {removed[former].Grant.Where} to {grant.Where}"
            );
            removed.RemoveAt(former);
        }

        foreach (var (grant, stays) in removed)
            yield return new(
                SecurityTopic.Roles,
                false,
                stays ? $"left to others, stays in Azure: {grant.Role} of " : $"revoked: {grant.Role} from ",
                grant.Who,
                $" on {grant.Where}"
            );
    }

    // one that is only made again gives nobody more or less
    private static bool IsAnother(ResourceChange change) =>
        change.Kind == ChangeKind.Replaced && Grant.Of(ChangedInputs.Before(change)) != Grant.Of(change.Resource.Inputs);

    private sealed record Grant(string Role, string Who, string Where)
    {
        public static Grant Of(ImmutableSortedDictionary<string, PreviewValue> inputs)
        {
            var (definition, description) = (TextAt(inputs, "roleDefinitionId"), TextAt(inputs, "description"));
            var id = ChangeNames.LastOf(definition);
            var words = description.Split(" for ", 2);
            var role = Names.GetValueOrDefault(id) ?? (words.Length == 2 ? words[0] : $"role {id}");
            // the program describes each assignment as role and principal
            var who = words.Length == 2 ? words[1] : $"{TextAt(inputs, "principalType")} {TextAt(inputs, "principalId")}";
            return new($"'{role}'", who, ScopeOf(TextAt(inputs, "scope")));
        }

        private static string TextAt(ImmutableSortedDictionary<string, PreviewValue> inputs, string path) =>
            inputs.GetValueOrDefault(path) is { } value ? ValueText.Of(value) : "";

        private static string ScopeOf(string scope) =>
            scope.Trim('/').Split('/') switch
            {
                ["subscriptions", var subscription] => $"the whole subscription {subscription}",
                ["subscriptions", _, _, var group] => $"the resource group {group}",
                ["providers", "Microsoft.Management", "managementGroups", var group] => $"the management group {group}",
                _ => ValueText.ShortId(scope),
            };
    }
}
