using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>One object for tasks that exclude each other, and groups of everybody: AVD4105, AVD4106, AVD4113, AVD4114.</summary>
internal static class PrincipalUseRules
{
    // lists whose members may do more than use
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
            Title = "The group of devices is a group of people",
            Cause =
                "identity.sso_device_group holds the session hosts for which users are not asked for consent. A group that gets a role holds people, so the prompt stays.",
            Example =
                "identity:\n  sso_device_group: 00000000-0000-0000-0000-000000000001\nrbac:\n  users:\n    - {name: Users, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Make a dynamic group of the session hosts' devices, and give its object id.",
            Source = new(
                "Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on"
            ),
            Severity = Severity.Warning,
            Reads = Principals.IdReads,
            Check = static context =>
                context.Settings.Identity.SsoDeviceGroup is { } devices
                && Principals.Of(context.Settings).FirstOrDefault(used => used.Principal.ObjectId == devices) is { } people
                    ?
                    [
                        new(
                            "identity.sso_device_group",
                            $"is '{devices}', which {people.Path} gives for people, '{people.Principal.Name}'.",
                            "Give a group of devices."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4106",
            Title = "A service of Microsoft stands where somebody of yours is expected",
            Cause =
                "The enterprise applications of Azure Virtual Desktop and Azure Local get the roles that they need by the section identity. They deploy nothing and administer nothing.",
            Example =
                "identity:\n  avd_service_principal_object_id: 00000000-0000-0000-0000-000000000001\n"
                + "  deployment_principal: {name: Pulumi, object_id: 00000000-0000-0000-0000-000000000001, type: ServicePrincipal}",
            Remedy = "Give the object id of your own group, user or service principal.",
            Source = new(
                "Assign Azure RBAC roles or Microsoft Entra roles to the Azure Virtual Desktop service principals",
                "https://learn.microsoft.com/azure/virtual-desktop/service-principal-assign-roles"
            ),
            Severity = Severity.Warning,
            Reads = Principals.IdReads,
            Check = static context =>
            {
                var services = Services(context.Settings.Identity).OfType<Guid>().ToHashSet();
                // a role of its own may be what the service needs
                return Principals
                    .Of(context.Settings)
                    .Where(used =>
                        services.Contains(used.Principal.ObjectId) && !used.List.StartsWith("rbac.custom", StringComparison.Ordinal)
                    )
                    .Select(used => new Finding(
                        used.Path + ".object_id",
                        $"is '{used.Principal.ObjectId}', which the section identity gives as a service of Microsoft.",
                        "Give your own object id."
                    ));
            },
        },
        new()
        {
            Code = "AVD4113",
            Title = "All users are administrators",
            Cause =
                "Every group that may use a desktop or an application also stands in a list of those who look after the estate, so nobody is just a user.",
            Example =
                "rbac:\n  users:\n    - {name: Staff, object_id: 00000000-0000-0000-0000-000000000001}\n  admins:\n    - {name: Staff, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Make a group of administrators, and name it in place of the users.",
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
                            $"is '{found.principal.ObjectId}': all who may use the estate are in this list, too.",
                            "Give a group of administrators."
                        ));
            },
        },
        new()
        {
            Code = "AVD4114",
            Title = "A group of everybody may look after the estate",
            Cause =
                "The group is called as one that holds every user of the tenant or of the domain. The name is for people only, but a group that has it is not one of administrators.",
            Example = "rbac:\n  key_vault_admins:\n    - {name: All Users, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Give a group that holds administrators only; or correct its name here.",
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
                        $"is '{used.Principal.Name}', the name of a group that holds everybody.",
                        "Give a group of administrators."
                    )),
        },
    ];

    private static IEnumerable<Guid?> Services(IdentitySettings identity) =>
        [identity.AvdServicePrincipalObjectId, identity.AvdArmProviderObjectId, identity.AzureLocalServicePrincipalObjectId];
}
