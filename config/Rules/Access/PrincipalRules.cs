using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Object ids of users, groups and service principals: AVD4041 to AVD4049.</summary>
internal static class PrincipalRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4041",
            Title = "An application id is used as an object id",
            Cause =
                "An application has one application id everywhere. In each tenant, its enterprise application has its own object id. "
                + "Azure grants roles to the object id.",
            Example = "identity:\n  avd_service_principal_object_id: 9cdead84-a844-4324-93f2-b2e6bb768d07",
            Remedy = "Look up the object id: az ad sp show --id 9cdead84-a844-4324-93f2-b2e6bb768d07 --query id.",
            Source = new(
                "Assign Azure RBAC roles or Microsoft Entra roles to the Azure Virtual Desktop service principals",
                "https://learn.microsoft.com/azure/virtual-desktop/service-principal-assign-roles"
            ),
            Reads = Principals.IdReads,
            Check = static context =>
                Principals
                    .Ids(context.Settings)
                    .SelectMany(static used =>
                        WellKnownApplications.TryFind(used.Id, out var name)
                            ?
                            [
                                new Finding(
                                    used.Path,
                                    $"is '{used.Id}', the application id of {name}, which is the same in every tenant; Azure requires the object id in this tenant.",
                                    $"Look up the object id: az ad sp show --id {used.Id} --query id."
                                ),
                            ]
                            : ImmutableArray<Finding>.Empty
                    ),
        },
        new()
        {
            Code = "AVD4042",
            Title = "A role id is used as an object id",
            Cause = "A role definition is not a principal, so the assignment would fail with PrincipalNotFound.",
            Example = "rbac:\n  users:\n    - {name: Users, object_id: 1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63}",
            Remedy = "Use the object id of the group. The list that the group is in selects the role.",
            Source = new("Troubleshoot Azure RBAC", "https://learn.microsoft.com/azure/role-based-access-control/troubleshooting"),
            Reads = Principals.IdReads,
            Check = static context =>
                Principals
                    .Ids(context.Settings)
                    .SelectMany(static used =>
                        BuiltInRoles.TryFind(used.Id, out var role)
                            ?
                            [
                                new Finding(
                                    used.Path,
                                    $"is '{used.Id}', the id of the role {role.Name}, not of a user, group or service principal."
                                ),
                            ]
                            : ImmutableArray<Finding>.Empty
                    ),
        },
        new()
        {
            Code = "AVD4043",
            Title = "A tenant or subscription id is used as an object id",
            Cause = "Section subscription contains the ids of a tenant and of subscriptions. Neither can have a role.",
            Example =
                "subscription:\n  tenant_id: 00000000-0000-0000-0000-00000000000a\nrbac:\n  users:\n    - {name: Users, object_id: 00000000-0000-0000-0000-00000000000a}",
            Remedy = "Use the object id of the user, group or service principal.",
            Source = new(
                "Steps to assign an Azure role",
                "https://learn.microsoft.com/azure/role-based-access-control/role-assignments-steps"
            ),
            Reads = ["subscription", .. Principals.IdReads],
            Check = static context =>
                Principals
                    .Ids(context.Settings)
                    .Where(used => IsEstate(used.Id, context.Settings.Subscription))
                    .Select(used => new Finding(
                        used.Path,
                        $"is '{used.Id}', which section subscription uses as a tenant or a subscription."
                    )),
        },
        new()
        {
            Code = "AVD4044",
            Title = "The same object id has different types",
            Cause = "Azure rejects an assignment whose principal type does not match the object. The default type is Group.",
            Example =
                "identity:\n  deployment_principal: {name: Pulumi, object_id: 00000000-0000-0000-0000-000000000001, type: ServicePrincipal}\nrbac:\n  key_vault_admins:\n"
                + "    - {name: Pulumi, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Use the same type everywhere.",
            Source = new("Troubleshoot Azure RBAC", "https://learn.microsoft.com/azure/role-based-access-control/troubleshooting"),
            Reads = Principals.IdReads,
            Check = static context => Conflicts(context),
        },
        new()
        {
            Code = "AVD4045",
            Title = "The same object id has two names",
            Cause = "Names are for people. If two names share an object id, one of the ids was probably not changed after copying.",
            Example =
                "rbac:\n  admins:\n    - {name: AVD Admins, object_id: 00000000-0000-0000-0000-000000000001}\n  helpdesk:\n"
                + "    - {name: AVD Helpdesk, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Correct the object id, or use one name.",
            Source = Source.Assumption("two names with one object id: one id was not changed after copying"),
            Severity = Severity.Warning,
            Reads = Principals.Reads,
            Check = static context => OtherNames(context.Settings),
        },
        new()
        {
            Code = "AVD4046",
            Title = "Two services of Azure Virtual Desktop have the same object id",
            Cause = "Azure Virtual Desktop and Azure Virtual Desktop ARM Provider are two different enterprise applications.",
            Example =
                "identity:\n  avd_service_principal_object_id: 00000000-0000-0000-0000-000000000001\n  avd_arm_provider_object_id: 00000000-0000-0000-0000-000000000001",
            Remedy = "Look up the object id of the second one: az ad sp show --id 50e95039-b200-4007-bc97-8d5790743a63 --query id.",
            Source = new(
                "Assign Azure RBAC roles or Microsoft Entra roles to the Azure Virtual Desktop service principals",
                "https://learn.microsoft.com/azure/virtual-desktop/service-principal-assign-roles"
            ),
            Reads = ["identity.avd_service_principal_object_id", "identity.avd_arm_provider_object_id"],
            Check = static context =>
                context.Settings.Identity is { AvdServicePrincipalObjectId: { } avd, AvdArmProviderObjectId: { } provider }
                && avd == provider
                    ?
                    [
                        new(
                            "identity.avd_arm_provider_object_id",
                            $"is '{provider}', the same as identity.avd_service_principal_object_id, but the two are different applications."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4047",
            Title = "A principal is in a list twice",
            Cause = "Azure accepts one assignment of a role to a principal at a scope. A second one fails with RoleAssignmentExists.",
            Example =
                "rbac:\n  users:\n    - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n    - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Remove one of the entries.",
            Source = new("Troubleshoot Azure RBAC", "https://learn.microsoft.com/azure/role-based-access-control/troubleshooting"),
            Reads = Principals.Reads,
            Check = static context => Twice(context.Settings),
        },
        new()
        {
            Code = "AVD4048",
            Title = "The deployment identity is a group",
            Cause = "A group cannot sign in. The default type is Group, which is rarely right for the identity that runs the deployment.",
            Example = "identity:\n  deployment_principal: {name: Pulumi deployment, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Add type: ServicePrincipal, or type: User.",
            Source = new(
                "Steps to assign an Azure role",
                "https://learn.microsoft.com/azure/role-based-access-control/role-assignments-steps"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.deployment_principal"],
            Check = static context =>
                context.Settings.Identity.DeploymentPrincipal is { Type: PrincipalType.Group }
                && !context.IsGiven("identity.deployment_principal.type")
                    ?
                    [
                        Finding.Sentence(
                            "identity.deployment_principal.type",
                            "identity.deployment_principal has no type. The default is Group, which cannot run a deployment."
                        ),
                    ]
                    : [],
        },
    ];

    /// <summary>Whether an id is that of the tenant or of a subscription.</summary>
    public static bool IsEstate(Guid id, SubscriptionSettings subscription) =>
        id == subscription.TenantId || id == subscription.Id || id == subscription.SessionHostsId;

    private static IEnumerable<Finding> Conflicts(RuleContext context)
    {
        var types = new Dictionary<Guid, UsedObjectId>();
        foreach (var used in Principals.Ids(context.Settings))
        {
            if (types.TryAdd(used.Id, used) || types[used.Id].Type == used.Type)
                continue;
            var first = types[used.Id];
            yield return Finding.Sentence(
                context.IsGiven(used.TypePath) ? used.TypePath : used.Path,
                $"{used.Path} is '{used.Id}' with type {used.Type}, but {first.Path} has the same id with type {first.Type}."
            );
        }
    }

    private static IEnumerable<Finding> OtherNames(AvdSettings settings)
    {
        var names = new Dictionary<Guid, UsedPrincipal>();
        foreach (var used in Principals.Of(settings))
        {
            var id = used.Principal.ObjectId;
            if (names.TryAdd(id, used) || string.Equals(names[id].Principal.Name, used.Principal.Name, StringComparison.OrdinalIgnoreCase))
                continue;
            yield return new(
                used.Path + ".object_id",
                $"is '{id}', which is '{names[id].Principal.Name}' at {names[id].Path}, but the name here is '{used.Principal.Name}'."
            );
        }
    }

    private static IEnumerable<Finding> Twice(AvdSettings settings)
    {
        foreach (var (list, principals) in Principals.Lists(settings))
        {
            var known = new Dictionary<Guid, int>();
            for (var i = 0; i < principals.Length; i++)
                if (!known.TryAdd(principals[i].ObjectId, i))
                    yield return Repeated(ItemPath.Of(list, i), ItemPath.Of(list, known[principals[i].ObjectId]));
        }
        var assignments = new Dictionary<(Guid Principal, Guid Role, string Scope), int>();
        for (var i = 0; i < settings.Rbac.Custom.Length; i++)
        {
            var custom = settings.Rbac.Custom[i];
            var key = (custom.Principal.ObjectId, custom.RoleDefinitionId, custom.Scope?.ToString().ToUpperInvariant() ?? "");
            if (!assignments.TryAdd(key, i))
                yield return Repeated(ItemPath.Of("rbac.custom", i), ItemPath.Of("rbac.custom", assignments[key]));
        }
    }

    private static Finding Repeated(string path, string first) => new(path, $"repeats {first}, but Azure accepts an assignment only once.");
}
