using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Who gets which role on what: the table of access, read with the settings of a stack, and what rbac.custom adds.</summary>
internal static class EstateGrants
{
    /// <summary>All grants. On one thing none is there twice, however often a principal is named; what rbac.custom repeats of the table is.</summary>
    public static ImmutableArray<EstateGrant> Of(Estate estate)
    {
        var settings = estate.Settings;
        var byTable = AccessTable.All
            .Where(rule => !settings.Rbac.GrantedElsewhere.Contains(rule.Scope))
            .SelectMany(rule => rule.Holders(settings).Select(holder => (Rule: rule, Holder: holder, Target: new AccessTarget(rule.Scope, holder.Item))))
            .GroupBy(grant => (grant.Target, grant.Rule.Role.Id, grant.Holder.Principal.ObjectId))
            .Select(same => new EstateGrant
            {
                RoleId = same.Key.Id,
                Principal = same.First().Holder.Principal,
                ScopeId = estate.ScopeOf(same.Key.Target),
                Target = same.Key.Target,
                Settings = [.. same.Select(grant => grant.Holder.Path)],
            });
        var custom = settings.Rbac.Custom
            .Select((custom, i) => (Custom: custom, Path: ItemPath.Of("rbac.custom", i)))
            .GroupBy(item => (Scope: item.Custom.Scope?.ToString().ToUpperInvariant(), item.Custom.RoleDefinitionId, item.Custom.Principal.ObjectId))
            .Select(same => new EstateGrant
            {
                RoleId = same.Key.RoleDefinitionId,
                Principal = same.First().Custom.Principal,
                ScopeId = same.First().Custom.Scope?.ToString() ?? estate.Groups.ControlPlane.Id,
                CustomScope = same.First().Custom.Scope,
                Settings = [.. same.Select(item => item.Path)],
            });
        return [.. byTable, .. custom];
    }
}
