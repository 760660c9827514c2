using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>Who gets which role on what: the access table, applied to the settings of a stack, and rbac.custom.</summary>
internal static class EstateGrants
{
    /// <summary>All grants, without duplicates in the table, however often a principal is named. Repetitions of the table in rbac.custom stay.</summary>
    public static ImmutableArray<EstateGrant> Of(AvdEstate estate)
    {
        var byTable = estate
            .Pools.SelectMany(pool =>
                AccessTable
                    .All.Where(rule => !pool.Settings.Rbac.GrantedElsewhere.Contains(rule.Scope))
                    .SelectMany(rule => GrantsOf(rule, pool, estate.Groups))
            )
            .GroupBy(grant => new
            {
                grant.Target,
                grant.Role.Id,
                grant.Holder.Principal.ObjectId,
            })
            .Select(same => new EstateGrant
            {
                RoleId = same.Key.Id,
                Principal = same.First().Holder.Principal,
                ScopeId = estate.ScopeOf(same.Key.Target),
                Target = same.Key.Target,
                Settings = [.. same.Select(grant => grant.Path).Distinct()],
            });
        var custom = estate
            .Pools.SelectMany(pool =>
                pool.Settings.Rbac.Custom.Select((custom, i) => new { Custom = custom, Path = pool.PathOf(ItemPath.Of("rbac.custom", i)) })
            )
            .GroupBy(item => new
            {
                Scope = item.Custom.Scope?.ToString().ToUpperInvariant(),
                item.Custom.RoleDefinitionId,
                item.Custom.Principal.ObjectId,
            })
            .Select(same => new EstateGrant
            {
                RoleId = same.Key.RoleDefinitionId,
                Principal = same.First().Custom.Principal,
                ScopeId = same.First().Custom.Scope?.ToString() ?? estate.Groups.ControlPlane.Id,
                CustomScope = same.First().Custom.Scope,
                Settings = [.. same.Select(item => item.Path).Distinct()],
            });
        return [.. byTable, .. custom];
    }

    // grants on what belongs to a pool are made for each pool; on what pools share, the principals of all pools count
    private static IEnumerable<Grant> GrantsOf(AccessRow rule, EstatePool pool, EstateGroups groups) =>
        from holder in rule.Holders(pool.Settings)
        from target in TargetsOf(rule.Scope, holder, pool, groups)
        select new Grant(target, rule.Role, holder, pool.PathOf(holder.Path));

    // machines may be in several groups
    private static IEnumerable<AccessTarget> TargetsOf(AccessScope scope, AccessHolder holder, EstatePool pool, EstateGroups groups) =>
        scope switch
        {
            AccessScope.SessionHostGroup => groups.Machines.Select(group => new AccessTarget(
                scope,
                group == groups.SessionHosts ? null : group.Name
            )),
            AccessScope.HostPool or AccessScope.ApplicationGroup or AccessScope.AppPackage => [new(scope, holder.Item, pool)],
            AccessScope.ControlPlaneGroup
            or AccessScope.LogAnalytics
            or AccessScope.KeyVault
            or AccessScope.CloudCacheAccount
            or AccessScope.AppAttachAccount
            or AccessScope.SessionHostSubscription
            or AccessScope.ControlPlaneSubscription => [new(scope, holder.Item)],
        };

    private sealed record Grant(AccessTarget Target, BuiltInRole Role, AccessHolder Holder, string Path);
}
