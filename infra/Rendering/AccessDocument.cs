using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/access.md, generated from the table of the stack's role assignments.</summary>
public static class AccessDocument
{
    /// <summary>Renders the document.</summary>
    public static string Render(IReadOnlyCollection<AccessRow> rules)
    {
        var text = new StringBuilder();
        text.Append(
            """
            <!-- Generated from config/Estate/Access/AccessTable.cs; a test keeps it in step. -->
            # Access

            Phase 6 assigns these roles, each at the narrowest scope that works. `rbac.custom` adds others. The config gate warns about a role whose scope is
            wider than necessary (AVD4054) and about a role without effect at its scope (AVD4055).

            - The name of an assignment is a GUID derived from scope, principal and role. The same assignment always has the same name.
            - The principal type is always sent. Otherwise Azure assumes a user, and the assignment fails for groups and identities.
            - Principals are identified by object id. For a service principal, it is the object id of the enterprise application in the tenant.
            - The managed identity of the alerts (`monitoring.alerts.managed_identity`) gets Log Analytics Reader on the workspace.
            - With `rbac.hosts_read_key_vault`, the layer `hosts` (part of `session_hosts`) assigns Key Vault Secrets User to each machine's managed identity, because this layer creates the machines.
            - Assignments in another subscription, such as that of the session hosts, use the provider of that subscription.

            ## Scopes that others share

            Azure allows one assignment of a role to a principal at a scope. A second stack that creates it again fails: "cannot create already existing resource", or 409 RoleAssignmentExists.
            List the scope in `rbac.granted_elsewhere` of the second stack; this program then assigns no roles there. Put roles that only one stack needs there into `rbac.custom`.

            | shared | in two stacks | when a stack is destroyed |
            |---|---|---|
            | role at the session hosts' subscription (power management role) | `rbac.granted_elsewhere: [session_hosts_subscription]` in the second stack; the AVD service needs it once for all pools | the assignment stays (retained) |
            | Reader of `rbac.verifiers` at a subscription | `control_plane_subscription`, `session_hosts_subscription` in `rbac.granted_elsewhere` of the second stack; the second entry takes the power management role away as well, which the first stack grants | the assignment stays (retained) |
            | `rbac.custom` at a subscription or a management group | do not set it in the second stack | the assignment stays (retained) |
            | roles on an existing vault, Log Analytics workspace, storage account or resource group | `key_vault`, `log_analytics`, `cloud_cache_account`, `app_attach_account`, `control_plane_group`, `session_hosts_group` in `rbac.granted_elsewhere` of the second stack | the assignments of the first stack are removed; use the stack that exists longest as the first stack |
            | role of the alerts' managed identity | no setting needed: each stack has its own identity, and its assignment is named after it | removed with the stack |
            | Defender plans (subscription) | both stacks may set a plan; Azure has each plan once, and both write the same values | the plan stays enabled (retained) |
            | private DNS zones and links | `network.private_dns.mode: existing` in the second stack; a network has one link for a zone name | zones stay (retained) while `deployment.protect` is true |
            | workspace of feed discovery | one for all networks that share DNS: set `workspace.global_private_endpoint` in only one stack | stays (retained) while `deployment.protect` is true |
            | lock of an existing resource group | `deployment.lock` in only one stack | removed with its stack |

            This program does not create budgets, policies, custom role definitions or diagnostic settings of a subscription.

            ## Role assignments


            """
        );
        text.Append("| setting | role | on | principals | when |\n|---|---|---|---|---|\n");
        foreach (AccessRow rule in rules)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Settings(rule)} | {rule.Role.Name} | {ScopeOf(rule.Scope)} | {string.Join(", ", rule.Principals)} | {(rule.When.Length == 0 ? "always" : rule.When)} |\n"
            );

        text.Append("\n## Reasons\n\n| role | on | reason | source |\n|---|---|---|---|\n");
        foreach (AccessRow rule in rules)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {rule.Role.Name} | {ScopeOf(rule.Scope)} | {rule.Why} | {SourceLink.Of(rule.Source, "")} |\n"
            );

        text.Append(
            "\n## Roles\n\nAll roles that this program knows by id, and the resource types for which each role is defined. The program assigns the roles in bold.\n\n| role | id | resource types |\n|---|---|---|\n"
        );
        var granted = rules.Select(rule => rule.Role.Id).ToHashSet();
        foreach (var role in BuiltInRoles.All)
        {
            var name = granted.Contains(role.Id) ? $"**{role.Name}**" : role.Name;
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | `{role.Id}` | {(role.Targets.IsEmpty ? "resource groups and wider scopes" : string.Join(", ", role.Targets.Select(target => $"`{target}`")))} |\n"
            );
        }

        return text.ToString();
    }

    private static string Settings(AccessRow rule) => string.Join(", ", rule.Setting.Split(", ").Select(setting => $"`{setting}`"));

    private static string ScopeOf(AccessScope scope) =>
        scope switch
        {
            AccessScope.ApplicationGroup => "each application group",
            AccessScope.AppPackage => "each App Attach package",
            AccessScope.HostPool => "host pool",
            AccessScope.ControlPlaneGroup => "resource group of the control plane",
            AccessScope.LogAnalytics => "Log Analytics workspace",
            AccessScope.KeyVault => "key vault",
            AccessScope.CloudCacheAccount => "storage account of Cloud Cache",
            AccessScope.AppAttachAccount => "storage account of App Attach",
            AccessScope.SessionHostGroup => "resource group of the session hosts",
            AccessScope.SessionHostSubscription => "subscription of the session hosts",
            AccessScope.ControlPlaneSubscription => "subscription of the control plane",
        };
}
