using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Role assignments that are written out in rbac.custom: AVD4050 to AVD4056.</summary>
internal static class CustomRoleRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4050",
            Title = "The id of a role is almost that of a built-in role",
            Cause = "Ids of roles are copied from templates, some of which are wrong. Role ids that begin or end alike do not exist twice.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 1d336d6b-1444-4a47-9fbb-26e0a0e4f6bb",
            Remedy = "Use the id that the message names.",
            Source = new("Azure built-in roles", "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles"),
            Reads = ["rbac.custom"],
            Check = static context =>
                Each(
                    context.Settings,
                    static (path, custom) =>
                        BuiltInRoles.LookAlike(custom.RoleDefinitionId) is { } role
                            ? new(
                                path + ".role_definition_id",
                                $"is '{custom.RoleDefinitionId}', which is no role; {role.Name} is '{role.Id}'.",
                                "Correct the id."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD4051",
            Title = "A role is not among the known ones",
            Cause =
                "It may be a role of your own, or a built-in one that this program has no use for; whether it exists shows at the deployment only.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 5c0e1f3a-0000-4000-8000-000000000001",
            Remedy = "Check it: az role definition list --name <id>.",
            Source = new("Azure built-in roles", "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles"),
            Severity = Severity.Note,
            Reads = ["subscription", "rbac.custom"],
            Check = static context =>
                Each(
                    context.Settings,
                    (path, custom) =>
                        custom.RoleDefinitionId == custom.Principal.ObjectId
                        || PrincipalRules.IsEstate(custom.RoleDefinitionId, context.Settings.Subscription)
                        || IsApplication(custom.RoleDefinitionId)
                        || BuiltInRoles.TryFind(custom.RoleDefinitionId, out _)
                        || BuiltInRoles.LookAlike(custom.RoleDefinitionId) is not null
                            ? null
                            : new(
                                path + ".role_definition_id",
                                $"is '{custom.RoleDefinitionId}', which is not among the known built-in roles.",
                                "Check that the role exists in the tenant."
                            )
                ),
        },
        new()
        {
            Code = "AVD4052",
            Title = "Something else stands in place of a role",
            Cause = "The key takes the id of a role definition; the id of an application, a principal, a tenant or a subscription is none.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 9cdead84-a844-4324-93f2-b2e6bb768d07",
            Remedy = "Look the role up: az role definition list --name \"Reader\" --query [].name.",
            Source = new(
                "Steps to assign an Azure role",
                "https://learn.microsoft.com/azure/role-based-access-control/role-assignments-steps"
            ),
            Reads = ["subscription", "rbac.custom"],
            Check = static context =>
                Each(
                    context.Settings,
                    (path, custom) =>
                        IsApplication(custom.RoleDefinitionId)
                            ? new(
                                path + ".role_definition_id",
                                $"is '{custom.RoleDefinitionId}', the id of an application, but must be that of a role.",
                                "Look the role up."
                            )
                        : custom.RoleDefinitionId == custom.Principal.ObjectId
                            ? new(
                                path + ".role_definition_id",
                                $"is '{custom.RoleDefinitionId}', the same as the principal's object id.",
                                "Look the role up."
                            )
                        : PrincipalRules.IsEstate(custom.RoleDefinitionId, context.Settings.Subscription)
                            ? new(
                                path + ".role_definition_id",
                                $"is '{custom.RoleDefinitionId}', which the section subscription gives as a tenant or a subscription.",
                                "Look the role up."
                            )
                        : null
                ),
        },
        new()
        {
            Code = "AVD4053",
            Title = "A power role does not reach the machines",
            Cause =
                "Starting and stopping needs the role where the machines are: in the subscription of the session hosts, and not in the control plane's resource group.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: AVD, object_id: 00000000-0000-0000-0000-000000000001, type: ServicePrincipal}\n"
                + "      role_definition_id: 40c5ff49-9181-41f8-ae61-143b0e78555e",
            Remedy =
                "Remove it: the program assigns the power role by rbac.power_management_scope. Else give the resource group of the machines.",
            Source = new(
                "Assign Azure RBAC roles or Microsoft Entra roles to the Azure Virtual Desktop service principals",
                "https://learn.microsoft.com/azure/virtual-desktop/service-principal-assign-roles"
            ),
            Severity = Severity.Warning,
            Reads = ["rbac.custom", "subscription"],
            Check = static context =>
            {
                var machines = EstateSubscriptions.OfMachines(context.Settings.Subscription);
                return Each(
                    context.Settings,
                    (path, custom) =>
                        BuiltInRoles.TryFind(custom.RoleDefinitionId, out var role)
                        && role.IsPower
                        && custom.Scope?.Is(RoleScope.ManagementGroup) != true
                        && custom.Scope?.SubscriptionId != machines
                            ? Finding.Sentence(
                                ScopePath(path, custom),
                                $"{path} gives {role.Name} at {Shown(custom)}, but the session hosts are in the subscription '{machines}'.",
                                "Remove it, or give the resource group of the machines."
                            )
                            : null
                );
            },
        },
        new()
        {
            Code = "AVD4054",
            Title = "A role is given wider than it is needed",
            Cause =
                "The role is made for single resources, and at a resource group it counts for all of them, also for those that come later.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 4633458b-17de-408a-b874-0445c86b69e6",
            Remedy = "Give the id of the resource as scope.",
            Source = new("Understand scope for Azure RBAC", "https://learn.microsoft.com/azure/role-based-access-control/scope-overview"),
            Severity = Severity.Warning,
            Reads = ["rbac.custom"],
            Check = static context =>
                Each(
                    context.Settings,
                    static (path, custom) =>
                        BuiltInRoles.TryFind(custom.RoleDefinitionId, out var role) && !role.Targets.IsEmpty && IsWide(custom.Scope)
                            ? Finding.Sentence(
                                ScopePath(path, custom),
                                $"{path} gives {role.Name} at {Shown(custom)}; it is made for {string.Join(", ", role.Targets)}.",
                                "Give the id of the resource as scope."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD4055",
            Title = "A role does nothing at its scope",
            Cause = "The permissions of the role are about another type of resource than the one it is given at.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63\n"
                + "      scope: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-avd/providers/Microsoft.DesktopVirtualization/hostPools/hp-contoso",
            Remedy = "Give the id of a resource of the type that the message names.",
            Source = new("Understand scope for Azure RBAC", "https://learn.microsoft.com/azure/role-based-access-control/scope-overview"),
            Severity = Severity.Warning,
            Reads = ["rbac.custom"],
            Check = static context =>
                Each(
                    context.Settings,
                    static (path, custom) =>
                        BuiltInRoles.TryFind(custom.RoleDefinitionId, out var role)
                        && !role.Targets.IsEmpty
                        && custom.Scope is { } scope
                        && !IsWide(scope)
                        && !role.Targets.Any(target =>
                            scope.Is(target) || scope.ResourceType.StartsWith(target + "/", StringComparison.OrdinalIgnoreCase)
                        )
                            ? new(
                                path + ".scope",
                                $"is of the type {scope.ResourceType}, where {role.Name} does nothing; it is made for {string.Join(", ", role.Targets)}.",
                                "Correct the scope."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD4056",
            Title = "A role may do everything in its scope",
            Cause = "Owner, Contributor and the roles that hand out roles allow much more than running AVD takes.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: b24988ac-6180-42a0-ab88-20f7382dd24c",
            Remedy = "Use the lists of rbac (admins, helpdesk, vm_operators), which give the roles that the task needs.",
            Source = new("Best practices for Azure RBAC", "https://learn.microsoft.com/azure/role-based-access-control/best-practices"),
            Severity = Severity.Warning,
            Reads = ["rbac.custom"],
            Check = static context =>
                Each(
                    context.Settings,
                    static (path, custom) =>
                        BuiltInRoles.TryFind(custom.RoleDefinitionId, out var role) && role.IsBroad
                            ? Finding.Sentence(
                                path + ".role_definition_id",
                                $"{path} gives {role.Name} to '{custom.Principal.Name}', which allows much more than AVD needs.",
                                "Use the lists of rbac."
                            )
                            : null
                ),
        },
    ];

    private static bool IsWide(RoleScope? scope) => scope is null || scope.IsShared || scope.Is(ArmTypes.ResourceGroup);

    private static bool IsApplication(Guid id) => WellKnownApplications.TryFind(id, out _);

    // the resource group is the default, which has no place of its own
    private static string ScopePath(string path, RoleAssignmentSettings custom) => custom.Scope is null ? path : path + ".scope";

    private static string Shown(RoleAssignmentSettings custom) =>
        custom.Scope is { } scope ? $"'{scope}'" : "the control plane's resource group";

    private static IEnumerable<Finding> Each(AvdSettings settings, Func<string, RoleAssignmentSettings, Finding?> check)
    {
        for (var i = 0; i < settings.Rbac.Custom.Length; i++)
            if (check(ItemPath.Of("rbac.custom", i), settings.Rbac.Custom[i]) is { } finding)
                yield return finding;
    }
}
