using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Who gets which role on what: the table of access, read with the settings of a stack.</summary>
internal static class AccessMapping
{
    // enough for a mark that tells scopes apart, whatever their place in the list
    private const int CustomKeyLength = 20;

    /// <summary>All grants on what pools share, by what they are on.</summary>
    public static ControlPlaneGrants GrantsFrom(AvdEstate estate) =>
        new()
        {
            ResourceGroup = GrantsOn(new(AccessScope.ControlPlaneGroup), estate),
            Subscription = GrantsOn(new(AccessScope.ControlPlaneSubscription), estate),
            LogAnalytics = GrantsOn(new(AccessScope.LogAnalytics), estate),
            AlertIdentity = AlertIdentityGrants(estate),
            KeyVault = GrantsOn(new(AccessScope.KeyVault), estate),
            StorageAccounts = ImmutableDictionary<StoragePurpose, ImmutableArray<RoleGrant>>
                .Empty.Add(StoragePurpose.CloudCache, GrantsOn(new(AccessScope.CloudCacheAccount), estate))
                .Add(StoragePurpose.AppAttach, GrantsOn(new(AccessScope.AppAttachAccount), estate)),
            SessionHostGroup = GrantsOn(new(AccessScope.SessionHostGroup), estate),
            SessionHostSubscription = GrantsOn(new(AccessScope.SessionHostSubscription), estate),
            Custom = CustomGrants(estate),
        };

    /// <summary>All grants on a pool and its parts.</summary>
    public static PoolGrants GrantsOf(EstatePool pool, AvdEstate estate) =>
        new()
        {
            HostPool = GrantsOn(new(AccessScope.HostPool, Pool: pool), estate),
            ApplicationGroups = pool.Settings.ApplicationGroups.ToImmutableDictionary(
                group => group.Name,
                group => GrantsOn(new(AccessScope.ApplicationGroup, group.Name, pool), estate)
            ),
            AppPackages = AppAttachMapping
                .PackagesOf(pool.Settings)
                .ToImmutableDictionary(
                    package => pool.AppPackageName(package.Name),
                    package => GrantsOn(new(AccessScope.AppPackage, package.Name, pool), estate)
                ),
        };

    /// <summary>The grants on one thing; none is there twice, however often a principal is named.</summary>
    public static ImmutableArray<RoleGrant> GrantsOn(AccessTarget target, AvdEstate estate) =>
        [
            .. estate
                .Grants.Where(grant => grant.Target == target)
                .Select(grant => new RoleGrant(
                    GrantedRole.BuiltIn(grant.RoleId, grant.RoleName),
                    PrincipalFrom(grant.Principal),
                    grant.AssignmentName
                )),
        ];

    // what rbac.custom adds, by scope; without a scope it is the control plane's resource group
    private static ImmutableArray<ScopedGrants> CustomGrants(AvdEstate estate) =>
        [
            .. estate
                .Grants.Where(grant => grant.Target is null)
                .GroupBy(grant => grant.CustomScope?.ToString(), StringComparer.OrdinalIgnoreCase)
                .Select(scope => new ScopedGrants(
                    scope.Key is null ? "custom" : FittedName.Marked("custom", scope.Key, CustomKeyLength),
                    scope.Key,
                    [
                        .. scope.Select(grant => new RoleGrant(
                            GrantedRole.ById(grant.RoleId, grant.RoleName),
                            PrincipalFrom(grant.Principal),
                            grant.AssignmentName
                        )),
                    ]
                )
                {
                    IsShared = scope.First().CustomScope is { IsShared: true },
                }),
        ];

    private static ImmutableArray<IdentityGrant> AlertIdentityGrants(AvdEstate estate) =>
        estate.AlertIdentityId is null
            ? []
            :
            [
                new(
                    GrantedRole.BuiltIn(BuiltInRoles.LogAnalyticsReader.Id, BuiltInRoles.LogAnalyticsReader.Name),
                    estate.AlertIdentityAssignment
                ),
            ];

    private static RolePrincipal PrincipalFrom(PrincipalSettings principal) =>
        new(
            principal.ObjectId.ToString(),
            principal.ObjectId.ToString(),
            principal.Type switch
            {
                PrincipalType.User => AzureNative.Authorization.PrincipalType.User,
                PrincipalType.ServicePrincipal => AzureNative.Authorization.PrincipalType.ServicePrincipal,
                PrincipalType.Group => AzureNative.Authorization.PrincipalType.Group,
            },
            principal.Name
        );
}
