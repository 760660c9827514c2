using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/access.md, made from the table that the stack grants by.</summary>
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

            Phase 6 grants these roles, each at the narrowest scope at which it does what it is for. `rbac.custom` adds others; the config gate warns of one that is
            wider than it needs to be (AVD4054) or does nothing where it is given (AVD4055).

            - The name of an assignment is a GUID made from scope, principal and role. An assignment that is made again is the same one.
            - The type of a principal is always sent. Azure takes it for a user otherwise, and the assignment fails for groups and identities.
            - Principals are known by their object id. For a service principal that is the one of the enterprise application in the tenant.
            - The alerts' own identity (`monitoring.alerts.managed_identity`) gets Log Analytics Reader on the workspace.
            - With `rbac.hosts_read_key_vault` the layer `hosts` (part of `session_hosts`) gives each machine's own identity Key Vault Secrets User; it knows the machines.
            - What is granted in another subscription, such as that of the session hosts, goes through the provider of that subscription.

            ## Scopes that others share

            Azure has one assignment of a role to a principal at a scope. A second stack that grants it again fails: "cannot create already existing resource", or 409 RoleAssignmentExists.
            List the scope in `rbac.granted_elsewhere` of the second stack; this program grants nothing there then. What only one stack needs there goes into `rbac.custom`.

            | shared | in two stacks | when a stack goes |
            |---|---|---|
            | role at the session hosts' subscription (power role) | `rbac.granted_elsewhere: [session_hosts_subscription]` in the second; the AVD service needs it once for all pools | the assignment stays (retained) |
            | `rbac.custom` at a subscription or a management group | leave it out of the second | the assignment stays (retained) |
            | roles on an adopted vault, Log Analytics workspace, storage account or resource group | `key_vault`, `log_analytics`, `cloud_cache_account`, `app_attach_account`, `control_plane_group`, `session_hosts_group` in `rbac.granted_elsewhere` of the second | the stack that grants takes its assignments along: let the one that stays longest grant |
            | role of the alerts' own identity | nothing: each stack has its own identity, and the assignment is named after it | goes with the stack |
            | Defender plans (subscription) | either stack may ask for one; Azure has each plan once, and both write the same | the plan stays on (retained) |
            | private DNS zones and links | `network.private_dns.mode: existing` in the second; a network has one link for a zone name | zones stay (retained) while `deployment.protect` is true |
            | workspace of feed discovery | one in all networks that share DNS: give `workspace.global_private_endpoint` in one stack only | stays (retained) while `deployment.protect` is true |
            | lock of an adopted resource group | `deployment.lock` in one stack only | goes with its stack |

            This program makes no budgets, policies, custom role definitions and no diagnostic settings of a subscription.

            ## Who gets what


            """
        );
        text.Append("| setting | role | on | principals | when |\n|---|---|---|---|---|\n");
        foreach (AccessRow rule in rules)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Settings(rule)} | {rule.Role.Name} | {ScopeOf(rule.Scope)} | {string.Join(", ", rule.Principals)} | {(rule.When.Length == 0 ? "always" : rule.When)} |\n"
            );

        text.Append("\n## Why\n\n| role | on | why | source |\n|---|---|---|---|\n");
        foreach (AccessRow rule in rules)
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Role.Name} | {ScopeOf(rule.Scope)} | {rule.Why} | {rule.Source} |\n");

        text.Append(
            "\n## Roles\n\nAll roles that this program knows by their id, and the type of resource each is made for. Those in bold it grants by itself.\n\n| role | id | made for |\n|---|---|---|\n"
        );
        var granted = rules.Select(rule => rule.Role.Id).ToHashSet();
        foreach (var role in BuiltInRoles.All)
        {
            var name = granted.Contains(role.Id) ? $"**{role.Name}**" : role.Name;
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | `{role.Id}` | {(role.Targets.IsEmpty ? "resource groups and wider" : string.Join(", ", role.Targets.Select(target => $"`{target}`")))} |\n"
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
        };
}
