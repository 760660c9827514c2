using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Configuration;
using AvdPulumi.Stacks.Access;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Who gets which role on what: the table of access, read with the settings of a stack.</summary>
internal static class AccessMapping
{
    /// <summary>All grants of a config, by what they are on.</summary>
    public static ControlPlaneGrants GrantsFrom(AvdSettings settings) => new()
    {
        ResourceGroup = GrantsOn(new(AccessScope.ControlPlaneGroup), settings),
        HostPool = GrantsOn(new(AccessScope.HostPool), settings),
        ApplicationGroups = settings.ApplicationGroups.ToImmutableDictionary(group => group.Name, group => GrantsOn(new(AccessScope.ApplicationGroup, group.Name), settings)),
        AppPackages = AppAttachMapping.PackagesOf(settings).ToImmutableDictionary(package => package.Name, package => GrantsOn(new(AccessScope.AppPackage, package.Name), settings)),
        LogAnalytics = GrantsOn(new(AccessScope.LogAnalytics), settings),
        AlertIdentity = settings.Monitoring.Alerts is { Enabled: true, ManagedIdentity: true } ? [RoleFrom(BuiltInRoles.LogAnalyticsReader)] : [],
        KeyVault = GrantsOn(new(AccessScope.KeyVault), settings),
        StorageAccounts = ImmutableDictionary<StoragePurpose, ImmutableArray<RoleGrant>>.Empty
            .Add(StoragePurpose.CloudCache, GrantsOn(new(AccessScope.CloudCacheAccount), settings))
            .Add(StoragePurpose.AppAttach, GrantsOn(new(AccessScope.AppAttachAccount), settings)),
        SessionHostGroup = GrantsOn(new(AccessScope.SessionHostGroup), settings),
        SessionHostSubscription = GrantsOn(new(AccessScope.SessionHostSubscription), settings),
        Custom = CustomGrants(settings),
    };

    /// <summary>The grants on one thing; none is there twice, however often a principal is named.</summary>
    public static ImmutableArray<RoleGrant> GrantsOn(AccessTarget target, AvdSettings settings) =>
    [
        .. AccessTable.All
            .Where(rule => rule.Scope == target.Scope)
            .SelectMany(rule => rule.Holders(settings).Where(holder => holder.Item == target.Item).Select(holder => (rule.Role, holder.Principal)))
            .DistinctBy(grant => (grant.Role.Id, grant.Principal.ObjectId))
            .Select(grant => new RoleGrant(RoleFrom(grant.Role), PrincipalFrom(grant.Principal))),
    ];

    // what rbac.custom adds, by scope; without a scope it is the control plane's resource group
    private static ImmutableArray<ScopedGrants> CustomGrants(AvdSettings settings) =>
    [
        .. settings.Rbac.Custom
            .DistinctBy(custom => (Scope: custom.Scope?.ToString().ToUpperInvariant(), custom.RoleDefinitionId, custom.Principal.ObjectId))
            .GroupBy(custom => custom.Scope?.ToString(), StringComparer.OrdinalIgnoreCase)
            .Select(scope => new ScopedGrants(scope.Key, [.. scope.Select(custom => new RoleGrant(RoleFrom(custom.RoleDefinitionId), PrincipalFrom(custom.Principal)))])),
    ];

    private static GrantedRole RoleFrom(BuiltInRole role) => GrantedRole.BuiltIn(role.Id, role.Name);

    // a role of somebody's own has no name that we know
    private static GrantedRole RoleFrom(Guid id) => GrantedRole.ById(id, BuiltInRoles.TryFind(id, out var role) ? role.Name : $"role {id}");

    private static RolePrincipal PrincipalFrom(PrincipalSettings principal) => new(
        principal.ObjectId.ToString(),
        principal.ObjectId.ToString(),
        principal.Type switch
        {
            PrincipalType.User => AzureNative.Authorization.PrincipalType.User,
            PrincipalType.ServicePrincipal => AzureNative.Authorization.PrincipalType.ServicePrincipal,
            _ => AzureNative.Authorization.PrincipalType.Group,
        },
        principal.Name);
}
