using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Role assignments that are written out in rbac.custom: AVD4050 to AVD4056.</summary>
internal static class CustomRoleRules
{
    private const string BuiltIn = "Azure built-in roles";
    private const string Scopes = "Understand scope for Azure RBAC";
    
    private static readonly Rule RolesAreSpeltRight = new(
        new("AVD4050", "The id of a role is almost that of a built-in role",
            "Ids of roles are copied from templates, some of which are wrong. Role ids that begin or end alike do not exist twice.",
            "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 1d336d6b-1444-4a47-9fbb-26e0a0e4f6bb",
            "Use the id that the message names.",
            BuiltIn),
        Severity.Error,
        ["rbac.custom"],
        static context => Each(context.Settings, static (path, custom) => BuiltInRoles.LookAlike(custom.RoleDefinitionId) is { } role
            ? new(path + ".role_definition_id", $"{path}.role_definition_id is '{custom.RoleDefinitionId}', which is no role; {role.Name} is '{role.Id}'.", "Correct the id.")
            : null));

    private static readonly Rule RolesAreKnown = new(
        new("AVD4051", "A role is not among the known ones",
            "It may be a role of your own, or a built-in one that this program has no use for; whether it exists shows at the deployment only.",
            "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 5c0e1f3a-0000-4000-8000-000000000001",
            "Check it: az role definition list --name <id>.",
            BuiltIn),
        Severity.Note,
        ["subscription", "rbac.custom"],
        static context => Each(context.Settings, (path, custom) =>
            custom.RoleDefinitionId == custom.Principal.ObjectId || PrincipalRules.IsEstate(custom.RoleDefinitionId, context.Settings.Subscription)
            || IsApplication(custom.RoleDefinitionId) || BuiltInRoles.TryFind(custom.RoleDefinitionId, out _) || BuiltInRoles.LookAlike(custom.RoleDefinitionId) is not null
                ? null
                : new(path + ".role_definition_id", $"{path}.role_definition_id is '{custom.RoleDefinitionId}', which is not among the known built-in roles.",
                    "Check that the role exists in the tenant.")));

    private static readonly Rule RolesAreRoles = new(
        new("AVD4052", "Something else stands in place of a role",
            "The key takes the id of a role definition; the id of an application, a principal, a tenant or a subscription is none.",
            "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 9cdead84-a844-4324-93f2-b2e6bb768d07",
            "Look the role up: az role definition list --name \"Reader\" --query [].name.",
            BuiltIn),
        Severity.Error,
        ["subscription", "rbac.custom"],
        static context => Each(context.Settings, (path, custom) => IsApplication(custom.RoleDefinitionId)
            ? new(path + ".role_definition_id", $"{path}.role_definition_id is '{custom.RoleDefinitionId}', the id of an application, but must be that of a role.",
                "Look the role up.")
            : custom.RoleDefinitionId == custom.Principal.ObjectId
                ? new(path + ".role_definition_id", $"{path}.role_definition_id is '{custom.RoleDefinitionId}', the same as the principal's object id.", "Look the role up.")
                : PrincipalRules.IsEstate(custom.RoleDefinitionId, context.Settings.Subscription)
                    ? new(path + ".role_definition_id", $"{path}.role_definition_id is '{custom.RoleDefinitionId}', which the section subscription gives as a tenant or a subscription.",
                        "Look the role up.")
                    : null));

    private static readonly Rule PowerReachesTheMachines = new(
        new("AVD4053", "A power role does not reach the machines",
            "Starting and stopping needs the role where the machines are: in the subscription of the session hosts, and not in the control plane's resource group.",
            "rbac:\n  custom:\n    - principal: {name: AVD, object_id: 00000000-0000-0000-0000-000000000001, type: ServicePrincipal}\n"
            + "      role_definition_id: 40c5ff49-9181-41f8-ae61-143b0e78555e",
            "Remove it: the program assigns the power role by rbac.power_management_scope. Else give the resource group of the machines.",
            "Azure Virtual Desktop autoscale"),
        Severity.Warning,
        ["rbac.custom", "subscription"],
        static context =>
        {
            var machines = EstateSubscriptions.OfMachines(context.Settings.Subscription);
            return Each(context.Settings, (path, custom) => BuiltInRoles.TryFind(custom.RoleDefinitionId, out var role) && role.IsPower && custom.Scope?.Is(RoleScope.ManagementGroup) != true && custom.Scope?.SubscriptionId != machines
                ? new(ScopePath(path, custom), $"{path} gives {role.Name} at {Shown(custom)}, but the session hosts are in the subscription '{machines}'.",
                    "Remove it, or give the resource group of the machines.")
                : null);
        });

    private static readonly Rule ScopesAreNarrow = new(
        new("AVD4054", "A role is given wider than it is needed",
            "The role is made for single resources, and at a resource group it counts for all of them, also for those that come later.",
            "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 4633458b-17de-408a-b874-0445c86b69e6",
            "Give the id of the resource as scope.",
            Scopes),
        Severity.Warning,
        ["rbac.custom"],
        static context => Each(context.Settings, static (path, custom) =>
            BuiltInRoles.TryFind(custom.RoleDefinitionId, out var role) && !role.Targets.IsEmpty && IsWide(custom.Scope)
                ? new(ScopePath(path, custom), $"{path} gives {role.Name} at {Shown(custom)}; it is made for {string.Join(", ", role.Targets)}.",
                    "Give the id of the resource as scope.")
                : null));

    private static readonly Rule ScopesFitRoles = new(
        new("AVD4055", "A role does nothing at its scope",
            "The permissions of the role are about another type of resource than the one it is given at.",
            "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63\n"
            + "      scope: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-avd/providers/Microsoft.DesktopVirtualization/hostPools/hp-contoso",
            "Give the id of a resource of the type that the message names.",
            Scopes),
        Severity.Warning,
        ["rbac.custom"],
        static context => Each(context.Settings, static (path, custom) =>
            BuiltInRoles.TryFind(custom.RoleDefinitionId, out var role) && !role.Targets.IsEmpty && custom.Scope is { } scope && !IsWide(scope)
                && !role.Targets.Any(target => scope.Is(target) || scope.ResourceType.StartsWith(target + "/", StringComparison.OrdinalIgnoreCase))
                ? new(path + ".scope", $"{path}.scope is of the type {scope.ResourceType}, where {role.Name} does nothing; it is made for {string.Join(", ", role.Targets)}.",
                    "Correct the scope.")
                : null));

    private static readonly Rule RolesAreModest = new(
        new("AVD4056", "A role may do everything in its scope",
            "Owner, Contributor and the roles that hand out roles allow much more than running AVD takes.",
            "rbac:\n  custom:\n    - principal: {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: b24988ac-6180-42a0-ab88-20f7382dd24c",
            "Use the lists of rbac (admins, helpdesk, vm_operators), which give the roles that the task needs.",
            "Architecture Deep Design, Control Plane Components"),
        Severity.Warning,
        ["rbac.custom"],
        static context => Each(context.Settings, static (path, custom) => BuiltInRoles.TryFind(custom.RoleDefinitionId, out var role) && role.IsBroad
            ? new(path + ".role_definition_id", $"{path} gives {role.Name} to '{custom.Principal.Name}', which allows much more than AVD needs.", "Use the lists of rbac.")
            : null));

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
        [RolesAreSpeltRight, RolesAreKnown, RolesAreRoles, PowerReachesTheMachines, ScopesAreNarrow, ScopesFitRoles, RolesAreModest];

    private static bool IsWide(RoleScope? scope) => scope is null || scope.IsShared || scope.Is(ArmTypes.ResourceGroup);

    private static bool IsApplication(Guid id) => WellKnownApplications.TryFind(id, out _);

    // the resource group is the default, which has no place of its own
    private static string ScopePath(string path, RoleAssignmentSettings custom) => custom.Scope is null ? path : path + ".scope";

    private static string Shown(RoleAssignmentSettings custom) => custom.Scope is { } scope ? $"'{scope}'" : "the control plane's resource group";

    private static IEnumerable<Finding> Each(AvdSettings settings, Func<string, RoleAssignmentSettings, Finding?> check)
    {
        for (var i = 0; i < settings.Rbac.Custom.Length; i++)
            if (check(ItemPath.Of("rbac.custom", i), settings.Rbac.Custom[i]) is { } finding) yield return finding;
    }
}
