using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Role assignments in rbac.custom: AVD4050 to AVD4056.</summary>
internal static class CustomRoleRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4050",
            Title = "A role id is similar to that of a built-in role",
            Cause =
                "Role ids are often copied from templates, and some templates are wrong. No two roles have ids that begin or end alike.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 1d336d6b-1444-4a47-9fbb-26e0a0e4f6bb",
            Remedy = "Use the id that the message shows.",
            Source = new("Azure built-in roles", "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles"),
            Reads = ["rbac.custom"],
            Check = static context =>
                Each(
                    context.Settings,
                    static (path, custom) =>
                        BuiltInRoles.LookAlike(custom.RoleDefinitionId) is { } role
                            ? new(
                                path + ".role_definition_id",
                                $"is '{custom.RoleDefinitionId}', which is not a role; {role.Name} is '{role.Id}'."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD4051",
            Title = "A role id is unknown",
            Cause =
                "It may be a custom role, or a built-in role that this program does not use. Only the deployment shows whether it exists.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 5c0e1f3a-0000-4000-8000-000000000001",
            Remedy = "Check that the role exists: az role definition list --name <id>.",
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
                                $"is '{custom.RoleDefinitionId}', which is not one of the known built-in roles."
                            )
                ),
        },
        new()
        {
            Code = "AVD4052",
            Title = "The role id is not the id of a role",
            Cause = "The key accepts the id of a role definition, not of an application, a principal, a tenant or a subscription.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 9cdead84-a844-4324-93f2-b2e6bb768d07",
            Remedy = "Look up the role id: az role definition list --name \"Reader\" --query [].name.",
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
                                $"is '{custom.RoleDefinitionId}', the id of an application, but must be the id of a role."
                            )
                        : custom.RoleDefinitionId == custom.Principal.ObjectId
                            ? new(
                                path + ".role_definition_id",
                                $"is '{custom.RoleDefinitionId}', which is also the object id of the principal."
                            )
                        : PrincipalRules.IsEstate(custom.RoleDefinitionId, context.Settings.Subscription)
                            ? new(
                                path + ".role_definition_id",
                                $"is '{custom.RoleDefinitionId}', which section subscription uses as a tenant or a subscription."
                            )
                        : null
                ),
        },
        new()
        {
            Code = "AVD4053",
            Title = "A power role does not cover the session hosts",
            Cause =
                "To start and stop machines, the role must apply where the session hosts are: in their subscription, not in the control plane's resource group.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: AVD, object_id: 00000000-0000-0000-0000-000000000001, type: ServicePrincipal}\n"
                + "      role_definition_id: 40c5ff49-9181-41f8-ae61-143b0e78555e",
            Remedy =
                "Remove the entry in rbac.custom: the program assigns the power role by rbac.power_management_scope. Or use the resource group of the session hosts as scope.",
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
                                $"{path} grants {role.Name} at {Shown(custom)}, but the session hosts are in the subscription '{machines}'.",
                                "Remove it, or use the resource group of the session hosts as scope."
                            )
                            : null
                );
            },
        },
        new()
        {
            Code = "AVD4054",
            Title = "A role is granted at a wider scope than needed",
            Cause = "The role is meant for single resources. At a resource group it applies to all of them, including future ones.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 4633458b-17de-408a-b874-0445c86b69e6",
            Remedy = "Set scope to the id of the resource.",
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
                                $"{path} grants {role.Name} at {Shown(custom)}; the role is for {string.Join(", ", role.Targets)}."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD4055",
            Title = "A role has no effect at its scope",
            Cause = "The permissions of the role are for another resource type than that of its scope.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63\n"
                + "      scope: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-avd/providers/Microsoft.DesktopVirtualization/hostPools/hp-contoso",
            Remedy = "Use a scope of the resource type that the message shows.",
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
                                $"is of type {scope.ResourceType}, where {role.Name} has no effect; the role is for {string.Join(", ", role.Targets)}."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD4056",
            Title = "A role allows everything in its scope",
            Cause = "Owner, Contributor and the roles that assign other roles allow much more than AVD needs.",
            Example =
                "rbac:\n  custom:\n    - principal: {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: b24988ac-6180-42a0-ab88-20f7382dd24c",
            Remedy = "Use the lists in rbac (admins, helpdesk, vm_operators), which grant only the roles that each task needs.",
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
                                $"{path} grants {role.Name} to '{custom.Principal.Name}', which allows much more than AVD needs."
                            )
                            : null
                ),
        },
    ];

    private static bool IsWide(RoleScope? scope) => scope is null || scope.IsShared || scope.Is(ArmTypes.ResourceGroup);

    private static bool IsApplication(Guid id) => WellKnownApplications.TryFind(id, out _);

    // the resource group is the default, which has no position in the config
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
