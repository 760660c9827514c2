using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Roles on what the control plane does not make, and a lock that keeps it from being deployed again: AVD4067 and AVD4068.</summary>
internal static class MachineGrantRules
{
    private static readonly Rule GrantsWaitForTheirGroup = new(
        new("AVD4067", "Roles on the machines' resource group wait for it",
            "The session hosts are in another subscription, and the layer session_hosts makes their resource group there. What is granted on that group cannot be granted "
            + "with the control plane, which comes first.",
            "subscription:\n  session_hosts_id: 00000000-0000-0000-0000-00000000000c\nrbac:\n  vm_operators:\n    - {name: Operators, object_id: 00000000-0000-0000-0000-000000000114}",
            "Nothing need be done: the layer session_hosts grants them. To have them at once, make the group beforehand and set deployment.resource_groups.session_hosts.create to false.",
            "Understand scope for Azure RBAC"),
        Severity.Note,
        ["subscription", "deployment.resource_groups.session_hosts", "rbac", "identity.pattern", "application_groups", "host_pool.start_vm_on_connect", "scaling"],
        static context => WaitsForItsSubscription(context.Settings) && Waiting(context.Settings) is { } key
            ? [new(key, $"{key} gives roles on the resource group of the session hosts, which the layer session_hosts makes in another subscription.",
                "They are granted with that layer; adopt the group to have them at once.")]
            : []);

    private static readonly Rule LockLetsDeploymentsThrough = new(
        new("AVD4068", "The lock keeps the next deployment out",
            "A ReadOnly lock refuses every change of what is in the resource group, and the call that reads a registration token, too. The first deployment sets it "
            + "at its end; the second one fails.",
            "deployment:\n  lock: ReadOnly",
            "Use CanNotDelete. With ReadOnly, take the lock away before each deployment and token renewal.",
            "Lock your resources to protect your infrastructure"),
        Severity.Warning,
        ["deployment.lock"],
        static context => context.Settings.Deployment.Lock == ResourceLock.ReadOnly
            ? [new("deployment.lock", "deployment.lock is ReadOnly: once it is set, no deployment can change the control plane or read a registration token.", "Use CanNotDelete.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [GrantsWaitForTheirGroup, LockLetsDeploymentsThrough];

    private static bool WaitsForItsSubscription(AvdSettings settings) =>
        settings.Deployment.ResourceGroups.SessionHosts.Create && settings.Subscription.SessionHostsId is { } machines && machines != settings.Subscription.Id;

    // the setting whose grants wait; null where none do. The role of Azure Local's resource provider is for the machines alone, which come with that layer anyway
    private static string? Waiting(AvdSettings settings)
    {
        var rbac = settings.Rbac;
        if (rbac.GrantedElsewhere.Contains(AccessScope.SessionHostGroup)) return null;
        if (!rbac.VmOperators.IsEmpty) return "rbac.vm_operators";
        if (rbac.PowerManagementScope == PowerManagementScope.ResourceGroup && (settings.HostPool.StartVmOnConnect || settings.Scaling is not null)) return "rbac.power_management_scope";
        if (settings.Identity.Pattern != IdentityPattern.EntraOnly) return null;
        if (!rbac.VmAdmins.IsEmpty) return "rbac.vm_admins";
        if (!rbac.Users.IsEmpty) return "rbac.users";
        return settings.ApplicationGroups.Any(group => !group.Users.IsEmpty) ? "application_groups" : null;
    }
}
