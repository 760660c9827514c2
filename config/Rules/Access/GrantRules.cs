using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Roles that others grant, and the role of Azure Local's resource provider: AVD4069 and AVD4076.</summary>
internal static class GrantRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4069",
            Title = "Azure Local may lack permission to create Arc machines for hosts",
            Cause =
                "Azure Local's resource provider creates an Arc machine for each session host. "
                + "Its enterprise application needs Azure Connected Machine Resource Manager on the resource group of the session hosts. "
                + "The role may already be granted elsewhere, for example on the subscription when the cluster was registered.",
            Example = "identity:\n  azure_local_service_principal_object_id: null   # in a stack with the layer session_hosts",
            Remedy =
                "Set identity.azure_local_service_principal_object_id to the object id of the enterprise application Microsoft.AzureStackHCI Resource Provider, or add session_hosts_group to rbac.granted_elsewhere.",
            Source = new(
                "Azure built-in roles for Management and governance",
                "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/management-and-governance"
            ),
            Severity = Severity.Note,
            Reads = ["identity.azure_local_service_principal_object_id", "rbac.granted_elsewhere", "avd:layers"],
            Check = static context =>
                context.Layers.HasFlag(Layers.Hosts)
                && context.Settings.Identity.AzureLocalServicePrincipalObjectId is null
                && !context.Settings.Rbac.GrantedElsewhere.Contains(AccessScope.SessionHostGroup)
                    ?
                    [
                        new(
                            "identity.azure_local_service_principal_object_id",
                            "is not set, so this program does not let Azure Local create Arc machines for hosts.",
                            "Find it with: az ad sp show --id 1412d89f-b8a8-4111-b4fd-e82905cbd85d --query id."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4076",
            Title = "rbac.granted_elsewhere lists a scope without roles",
            Cause =
                "rbac.granted_elsewhere stops this program from granting roles at a scope. This config grants no roles there, so the entry has no effect.",
            Example = "rbac:\n  granted_elsewhere: [session_hosts_subscription]\n  power_management_scope: resource_group",
            Remedy = "Remove the scope from rbac.granted_elsewhere, or correct it.",
            Source = new("Access", "docs/access.md#scopes-that-others-share"),
            Severity = Severity.Note,
            Reads = AvdEstate.Reads,
            Check = static context =>
                context
                    .Settings.Rbac.GrantedElsewhere.Select(
                        (scope, i) => new { Scope = scope, Path = ItemPath.Of("rbac.granted_elsewhere", i) }
                    )
                    // a principal that is not set here may be known to whoever grants the roles
                    .Where(item =>
                        item.Scope
                            is not (AccessScope.SessionHostGroup or AccessScope.SessionHostSubscription or AccessScope.AppAttachAccount)
                        && !AccessTable.All.Any(rule => rule.Scope == item.Scope && rule.Holders(context.Settings).Any())
                    )
                    .Select(item => new Finding(item.Path, "has no effect: this config grants no role at that scope.")),
        },
    ];

    /// <summary>Whether someone else grants the service's power role, so that the config need not name its principal.</summary>
    public static bool PowerIsGrantedElsewhere(AvdSettings settings) =>
        settings.Rbac.GrantedElsewhere.Contains(
            settings.Rbac.PowerManagementScope == PowerManagementScope.Subscription
                ? AccessScope.SessionHostSubscription
                : AccessScope.SessionHostGroup
        );
}
