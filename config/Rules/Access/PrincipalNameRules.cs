using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Names of principals, and login roles without effect: AVD4115 to AVD4117.</summary>
internal static class PrincipalNameRules
{
    private static readonly ImmutableHashSet<Guid> LoginRoles =
    [
        BuiltInRoles.VirtualMachineUserLogin.Id,
        BuiltInRoles.VirtualMachineAdministratorLogin.Id,
    ];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4115",
            Title = "The same name has two object ids",
            Cause =
                "Two places use the same group name, apart from letter case and separators, with different ids. "
                + "One id probably belongs to another group, which gets a role that it should not have.",
            Example =
                "rbac:\n  admins:\n    - {name: AVD Admins, object_id: 00000000-0000-0000-0000-000000000001}\n  helpdesk:\n"
                + "    - {name: avd-admins, object_id: 00000000-0000-0000-0000-000000000002}",
            Remedy = "Look up both ids: az ad group show --group <id>. Correct the id, or use two names.",
            Source = new(
                "Steps to assign an Azure role",
                "https://learn.microsoft.com/azure/role-based-access-control/role-assignments-steps"
            ),
            Severity = Severity.Warning,
            Reads = Principals.Reads,
            Check = static context => OtherIds(context.Settings),
        },
        new()
        {
            Code = "AVD4116",
            Title = "The name of a principal is not meaningful",
            Cause =
                "Azure uses the object id only. The name tells readers of the config who the principal is. This name is blank or an id.",
            Example = "rbac:\n  admins:\n    - {name: \" \", object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Use the display name of the group, user or application.",
            Source = new("Configuration", "docs/configuration.md#principal"),
            Severity = Severity.Warning,
            Reads = Principals.Reads,
            Check = static context =>
                Principals
                    .Of(context.Settings)
                    .Where(static used => string.IsNullOrWhiteSpace(used.Principal.Name) || Guid.TryParse(used.Principal.Name, out _))
                    .Select(static used => new Finding(
                        used.Path + ".name",
                        $"is '{used.Principal.Name}', which does not say who the principal is."
                    )),
        },
        new()
        {
            Code = "AVD4117",
            Title = "A login role has no effect on domain-joined hosts",
            Cause =
                "The roles Virtual Machine User Login and Virtual Machine Administrator Login apply to Entra-joined machines. "
                + "On domain-joined machines, groups of the domain control sign-in.",
            Example =
                "identity:\n  pattern: ad_ds\nrbac:\n  custom:\n    - principal: {name: Users, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: fb879df8-f326-4884-b1cf-06f3ad86be52",
            Remedy = "Remove the entry. Use a group policy to set who may sign in and who administers.",
            Source = new(
                "Sign in to a Windows virtual machine by using Microsoft Entra ID",
                "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.pattern", "rbac.custom"],
            // a scope may contain machines of others
            Check = static context =>
                context.Settings.Identity.Pattern == IdentityPattern.EntraOnly
                    ? []
                    : context
                        .Settings.Rbac.Custom.Select(static (custom, i) => new { custom, Path = ItemPath.Of("rbac.custom", i) })
                        .Where(static item => item.custom.Scope is null && LoginRoles.Contains(item.custom.RoleDefinitionId))
                        .Select(item => new Finding(
                            item.Path + ".role_definition_id",
                            $"is a login role, which has no effect with identity.pattern {EnumWords.Of(context.Settings.Identity.Pattern)}."
                        )),
        },
    ];

    private static IEnumerable<Finding> OtherIds(AvdSettings settings)
    {
        var known = new Dictionary<string, UsedPrincipal>(StringComparer.Ordinal);
        foreach (var used in Principals.Of(settings))
        {
            var name = BroadGroups.Plain(used.Principal.Name);
            if (name.Length == 0 || known.TryAdd(name, used) || known[name].Principal.ObjectId == used.Principal.ObjectId)
                continue;
            yield return new(
                used.Path + ".name",
                $"is '{used.Principal.Name}', the same name as at {known[name].Path}, which has another object id, '{known[name].Principal.ObjectId}'."
            );
        }
    }
}
