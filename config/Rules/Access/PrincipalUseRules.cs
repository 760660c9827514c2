using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Objects with tasks that exclude each other, and groups of all users: AVD4105, AVD4106, AVD4113, AVD4114.</summary>
internal static class PrincipalUseRules
{
    // lists whose members may do more than use the estate
    private static readonly ImmutableHashSet<string> Powerful =
    [
        "rbac.admins",
        "rbac.helpdesk",
        "rbac.vm_admins",
        "rbac.vm_operators",
        "rbac.key_vault_admins",
        "rbac.profile_admins",
    ];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4105",
            Title = "The device group is a group of people",
            Cause =
                "identity.sso_device_group contains the session hosts for which users get no consent prompt. "
                + "A group that has a role contains people, so the prompt still appears.",
            Example =
                "identity:\n  sso_device_group: 00000000-0000-0000-0000-000000000001\nrbac:\n  users:\n    - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Create a dynamic group of the session hosts' devices, and use its object id.",
            Source = new(
                "Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on"
            ),
            Severity = Severity.Warning,
            Reads = Principals.IdReads,
            Check = static context =>
                context.Settings.Identity.SsoDeviceGroup is { } devices
                && Principals.Of(context.Settings).FirstOrDefault(used => used.Principal.ObjectId == devices) is { } people
                    ? [new("identity.sso_device_group", $"is '{devices}', which {people.Path} uses for people, '{people.Principal.Name}'.")]
                    : [],
        },
        new()
        {
            Code = "AVD4106",
            Title = "A Microsoft service is used as your own principal",
            Cause =
                "The enterprise applications of Azure Virtual Desktop and Azure Local get their roles through section identity. They deploy and administer nothing.",
            Example =
                "identity:\n  avd_service_principal_object_id: 00000000-0000-0000-0000-000000000001\n"
                + "  deployment_principal: {name: Pulumi, object_id: 00000000-0000-0000-0000-000000000001, type: ServicePrincipal}",
            Remedy = "Use the object id of your own group, user or service principal.",
            Source = new(
                "Assign Azure RBAC roles or Microsoft Entra roles to the Azure Virtual Desktop service principals",
                "https://learn.microsoft.com/azure/virtual-desktop/service-principal-assign-roles"
            ),
            Severity = Severity.Warning,
            Reads = Principals.IdReads,
            Check = static context =>
            {
                var services = Services(context.Settings.Identity).OfType<Guid>().ToHashSet();
                // a custom role may be what the service needs
                return Principals
                    .Of(context.Settings)
                    .Where(used =>
                        services.Contains(used.Principal.ObjectId) && !used.List.StartsWith("rbac.custom", StringComparison.Ordinal)
                    )
                    .Select(used => new Finding(
                        used.Path + ".object_id",
                        $"is '{used.Principal.ObjectId}', which section identity uses as a Microsoft service."
                    ));
            },
        },
        new()
        {
            Code = "AVD4113",
            Title = "All users are administrators",
            Cause =
                "Every group that may use a desktop or an application is also in a list of administrators, so the estate has no ordinary users.",
            Example =
                "rbac:\n  users:\n    - {name: Staff, object_id: 00000000-0000-0000-0000-000000000001}\n  admins:\n    - {name: Staff, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Create a group of administrators, and use it instead of the users' group.",
            Source = new("Best practices for Azure RBAC", "https://learn.microsoft.com/azure/role-based-access-control/best-practices"),
            Severity = Severity.Warning,
            Reads = Principals.Reads,
            Check = static context =>
            {
                var users = Principals
                    .Of(context.Settings)
                    .Where(static used => used.List.EndsWith(".users", StringComparison.Ordinal))
                    .Select(static used => used.Principal.ObjectId)
                    .ToHashSet();
                return users.Count == 0
                    ? []
                    : Principals
                        .Lists(context.Settings)
                        .Where(list =>
                            Powerful.Contains(list.Path) && users.IsSubsetOf(list.Principals.Select(principal => principal.ObjectId))
                        )
                        .SelectMany(list =>
                            list.Principals.Select((principal, i) => new { principal, Path = ItemPath.Of(list.Path, i) + ".object_id" })
                        )
                        .Where(found => users.Contains(found.principal.ObjectId))
                        .Select(found => new Finding(
                            found.Path,
                            $"is '{found.principal.ObjectId}', but this list contains every group that may use the estate."
                        ));
            },
        },
        new()
        {
            Code = "AVD4114",
            Title = "A group of all users has administrative rights",
            Cause =
                "The group has the name of a group that contains every user of the tenant or of the domain. "
                + "Azure does not read the name, but a group with this name is not a group of administrators.",
            Example = "rbac:\n  key_vault_admins:\n    - {name: All Users, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Use a group that contains administrators only, or correct its name here.",
            Source = new("Best practices for Azure RBAC", "https://learn.microsoft.com/azure/role-based-access-control/best-practices"),
            Severity = Severity.Warning,
            Reads = Principals.Reads,
            Check = static context =>
                Principals
                    .Of(context.Settings)
                    .Where(static used =>
                        BroadGroups.IsOfEntra(used.Principal.Name)
                        && (Powerful.Contains(used.List) || used.List.StartsWith("rbac.custom", StringComparison.Ordinal))
                    )
                    .Select(static used => new Finding(
                        used.Path + ".name",
                        $"is '{used.Principal.Name}', the name of a group that contains all users."
                    )),
        },
    ];

    private static IEnumerable<Guid?> Services(IdentitySettings identity) =>
        [identity.AvdServicePrincipalObjectId, identity.AvdArmProviderObjectId, identity.AzureLocalServicePrincipalObjectId];
}
