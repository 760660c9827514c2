using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Object ids of users, groups and service principals: AVD4041 to AVD4049.</summary>
internal static class PrincipalRules
{
    private const string Assign = "Assign Azure roles";
    private const string ObjectIds = "Azure Virtual Desktop, service principals";

    private static readonly Rule IdsAreNoApplications = new(
        new("AVD4041", "An application id stands in place of an object id",
            "An application has one id in the world and, in each tenant, an enterprise application with an object id of its own. Azure grants roles to the latter.",
            "identity:\n  avd_service_principal_object_id: 9cdead84-a844-4324-93f2-b2e6bb768d07",
            "Look it up: az ad sp show --id 9cdead84-a844-4324-93f2-b2e6bb768d07 --query id.",
            ObjectIds),
        Severity.Error,
        Principals.IdReads,
        static context => Principals.Ids(context.Settings).SelectMany(static used => WellKnownApplications.TryFind(used.Id, out var name)
            ? [new Finding(used.Path, $"{used.Path} is '{used.Id}', the application id of {name}, the same in every tenant; Azure wants the object id in this tenant.",
                $"Look it up: az ad sp show --id {used.Id} --query id.")]
            : ImmutableArray<Finding>.Empty));

    private static readonly Rule IdsAreNoRoles = new(
        new("AVD4042", "The id of a role stands in place of an object id",
            "A role definition is not somebody; the assignment would fail with PrincipalNotFound.",
            "rbac:\n  users:\n    - {name: Users, object_id: 1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63}",
            "Give the object id of the group; the role is chosen by the list it stands in.",
            "Azure built-in roles"),
        Severity.Error,
        Principals.IdReads,
        static context => Principals.Ids(context.Settings).SelectMany(static used => BuiltInRoles.TryFind(used.Id, out var role)
            ? [new Finding(used.Path, $"{used.Path} is '{used.Id}', the id of the role {role.Name}, not of a user, group or service principal.", "Give the object id.")]
            : ImmutableArray<Finding>.Empty));

    private static readonly Rule IdsAreNoTenants = new(
        new("AVD4043", "The id of the tenant or of a subscription stands in place of an object id",
            "The ids in the section subscription name a tenant and subscriptions; neither can hold a role.",
            "subscription:\n  tenant_id: 00000000-0000-0000-0000-00000000000a\nrbac:\n  users:\n    - {name: Users, object_id: 00000000-0000-0000-0000-00000000000a}",
            "Give the object id of the user, group or service principal.",
            Assign),
        Severity.Error,
        ["subscription", .. Principals.IdReads],
        static context => Principals.Ids(context.Settings).Where(used => IsEstate(used.Id, context.Settings.Subscription)).Select(used =>
            new Finding(used.Path, $"{used.Path} is '{used.Id}', which the section subscription gives as a tenant or a subscription.", "Give an object id.")));

    private static readonly Rule IdsHaveOneType = new(
        new("AVD4044", "One object id, said to be different things",
            "Azure refuses an assignment whose principal type does not fit the object. The type is Group when none is given.",
            "identity:\n  deployment_principal: {name: Pulumi, object_id: 00000000-0000-0000-0000-000000000001, type: ServicePrincipal}\nrbac:\n  key_vault_admins:\n"
            + "    - {name: Pulumi, object_id: 00000000-0000-0000-0000-000000000001}",
            "Give the same type everywhere.",
            Assign),
        Severity.Error,
        Principals.IdReads,
        static context => Conflicts(context));

    private static readonly Rule IdsHaveOneName = new(
        new("AVD4045", "One object id under two names",
            "Names are for people; when two names share an object id, one of the ids was probably not changed after copying.",
            "rbac:\n  admins:\n    - {name: AVD Admins, object_id: 00000000-0000-0000-0000-000000000001}\n  helpdesk:\n"
            + "    - {name: AVD Helpdesk, object_id: 00000000-0000-0000-0000-000000000001}",
            "Correct the object id, or use one name.",
            Assign),
        Severity.Warning,
        Principals.Reads,
        static context => OtherNames(context.Settings));

    private static readonly Rule ServicesDiffer = new(
        new("AVD4046", "Two services of Azure Virtual Desktop have one object id",
            "Azure Virtual Desktop and Azure Virtual Desktop ARM Provider are two enterprise applications.",
            "identity:\n  avd_service_principal_object_id: 00000000-0000-0000-0000-000000000001\n  avd_arm_provider_object_id: 00000000-0000-0000-0000-000000000001",
            "Look the second one up: az ad sp show --id 50e95039-b200-4007-bc97-8d5790743a63 --query id.",
            ObjectIds),
        Severity.Error,
        ["identity.avd_service_principal_object_id", "identity.avd_arm_provider_object_id"],
        static context => context.Settings.Identity is { AvdServicePrincipalObjectId: { } avd, AvdArmProviderObjectId: { } provider } && avd == provider
            ? [new("identity.avd_arm_provider_object_id", $"identity.avd_arm_provider_object_id is '{provider}', the same as identity.avd_service_principal_object_id, "
                + "but the two are different applications.",
                "Look it up: az ad sp show --id 50e95039-b200-4007-bc97-8d5790743a63 --query id.")]
            : []);

    private static readonly Rule ListsAreWithoutDuplicates = new(
        new("AVD4047", "A principal stands twice in a list",
            "Azure takes one assignment of a role to a principal at a scope; a second one fails with RoleAssignmentExists.",
            "rbac:\n  users:\n    - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n    - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}",
            "Remove one of them.",
            Assign),
        Severity.Error,
        Principals.Reads,
        static context => Twice(context.Settings));

    private static readonly Rule DeploymentHasAType = new(
        new("AVD4048", "The deployment runs as a group",
            "A group cannot sign in. The type is Group when none is given, which is seldom meant for the identity that runs the deployment.",
            "identity:\n  deployment_principal: {name: Pulumi deployment, object_id: 00000000-0000-0000-0000-000000000001}",
            "Add type: ServicePrincipal, or type: User.",
            Assign),
        Severity.Warning,
        ["identity.deployment_principal"],
        static context => context.Settings.Identity.DeploymentPrincipal is { Type: PrincipalType.Group } && !context.IsGiven("identity.deployment_principal.type")
            ? [new("identity.deployment_principal.type", "identity.deployment_principal has no type, so it counts as a Group, which cannot run a deployment.",
                "Add type: ServicePrincipal, or type: User.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        IdsAreNoApplications, IdsAreNoRoles, IdsAreNoTenants, IdsHaveOneType, IdsHaveOneName, ServicesDiffer, ListsAreWithoutDuplicates,
        DeploymentHasAType,
    ];

    /// <summary>Whether an id is that of the tenant or of a subscription.</summary>
    public static bool IsEstate(Guid id, SubscriptionSettings subscription) => id == subscription.TenantId || id == subscription.Id || id == subscription.SessionHostsId;

    private static IEnumerable<Finding> Conflicts(RuleContext context)
    {
        var types = new Dictionary<Guid, UsedObjectId>();
        foreach (var used in Principals.Ids(context.Settings))
        {
            if (types.TryAdd(used.Id, used) || types[used.Id].Type == used.Type) continue;
            var first = types[used.Id];
            yield return new(context.IsGiven(used.TypePath) ? used.TypePath : used.Path,
                $"{used.Path} is '{used.Id}' and counts as a {used.Type}, but {first.Path} has the same id as a {first.Type}.", "Give the same type everywhere.");
        }
    }

    private static IEnumerable<Finding> OtherNames(AvdSettings settings)
    {
        var names = new Dictionary<Guid, UsedPrincipal>();
        foreach (var used in Principals.Of(settings))
        {
            var id = used.Principal.ObjectId;
            if (names.TryAdd(id, used) || string.Equals(names[id].Principal.Name, used.Principal.Name, StringComparison.OrdinalIgnoreCase)) continue;
            yield return new(used.Path + ".object_id",
                $"{used.Path}.object_id is '{id}', which {names[id].Path} gives for '{names[id].Principal.Name}', but the name here is '{used.Principal.Name}'.",
                "Correct the object id, or use one name.");
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
            if (!assignments.TryAdd(key, i)) yield return Repeated(ItemPath.Of("rbac.custom", i), ItemPath.Of("rbac.custom", assignments[key]));
        }
    }

    private static Finding Repeated(string path, string first) => new(path, $"{path} repeats {first}, but Azure takes an assignment once.", "Remove one of them.");
}
