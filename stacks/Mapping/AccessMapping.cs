using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Configuration;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Who gets which role on what: the table of access, read with the settings of a stack.</summary>
internal static class AccessMapping
{
    // enough for a mark that tells scopes apart, whatever their place in the list
    private const int CustomKeyLength = 20;

    /// <summary>All grants of a config, by what they are on.</summary>
    public static ControlPlaneGrants GrantsFrom(AvdSettings settings) => new()
    {
        ResourceGroup = GrantsOn(new(AccessScope.ControlPlaneGroup), settings),
        HostPool = GrantsOn(new(AccessScope.HostPool), settings),
        ApplicationGroups = settings.ApplicationGroups.ToImmutableDictionary(group => group.Name, group => GrantsOn(new(AccessScope.ApplicationGroup, group.Name), settings)),
        AppPackages = (settings.Storage.AppAttach?.Packages ?? []).ToImmutableDictionary(package => package.Name, package => GrantsOn(new(AccessScope.AppPackage, package.Name), settings)),
        LogAnalytics = GrantsOn(new(AccessScope.LogAnalytics), settings),
        AlertIdentity = AlertIdentityGrants(Estate.Of(settings)),
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
        .. Estate.Of(settings).Grants
            .Where(grant => grant.Target == target)
            .Select(grant => new RoleGrant(GrantedRole.BuiltIn(grant.RoleId, grant.RoleName), PrincipalFrom(grant.Principal), grant.AssignmentName)),
    ];

    // what rbac.custom adds, by scope; without a scope it is the control plane's resource group
    private static ImmutableArray<ScopedGrants> CustomGrants(AvdSettings settings) =>
    [
        .. Estate.Of(settings).Grants
            .Where(grant => grant.Target is null)
            .GroupBy(grant => grant.CustomScope?.ToString(), StringComparer.OrdinalIgnoreCase)
            .Select(scope => new ScopedGrants(
                scope.Key is null ? "custom" : FittedName.Marked("custom", scope.Key, CustomKeyLength),
                scope.Key,
                [.. scope.Select(grant => new RoleGrant(GrantedRole.ById(grant.RoleId, grant.RoleName), PrincipalFrom(grant.Principal), grant.AssignmentName))])
            {
                IsShared = scope.First().CustomScope is { IsShared: true },
            }),
    ];

    private static ImmutableArray<IdentityGrant> AlertIdentityGrants(Estate estate) => estate.AlertIdentityId is null
        ? []
        : [new(GrantedRole.BuiltIn(BuiltInRoles.LogAnalyticsReader.Id, BuiltInRoles.LogAnalyticsReader.Name), estate.AlertIdentityAssignment)];

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
