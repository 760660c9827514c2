using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Who may read and write secrets, and who starts machines: AVD4064 to AVD4066.</summary>
internal static class VaultAccessRules
{
    private static readonly Rule HostsReadWithCare = new(
        new("AVD4064", "Session hosts may read every secret of the vault",
            "With rbac.hosts_read_key_vault the identity of each host gets Key Vault Secrets User on the whole vault. Whoever is administrator on one host reads "
            + "the registration token and the passwords of all.",
            "rbac:\n  hosts_read_key_vault: true",
            "Leave it out: secrets reach the hosts in protected settings. If something in the guest needs secrets, give it a vault of its own.",
            "Architecture Deep Design, Control Plane Components"),
        Severity.Warning,
        ["rbac.hosts_read_key_vault"],
        static context => context.Settings.Rbac.HostsReadKeyVault
            ? [new("rbac.hosts_read_key_vault", "rbac.hosts_read_key_vault is true, so an administrator of any host can read every secret of the vault.",
                "Leave it out if nothing in the guest needs it.")]
            : []);

    private static readonly Rule PowerScopeIsSafe = new(
        new("AVD4065", "The power role is given at resource groups",
            "It is narrower than the subscription and newer documents accept it, but older ones say that Start VM on Connect and scaling work at subscription scope only.",
            "rbac:\n  power_management_scope: resource_group",
            "Try a start and a stop after the deployment; if they fail, use subscription.",
            "Azure Virtual Desktop autoscale"),
        Severity.Note,
        ["rbac.power_management_scope", "host_pool.start_vm_on_connect", "scaling"],
        static context => context.Settings.Rbac.PowerManagementScope == PowerManagementScope.ResourceGroup
            && (context.Settings.HostPool.StartVmOnConnect || context.Settings.Scaling is not null)
            ? [new("rbac.power_management_scope", "rbac.power_management_scope is resource_group; documents disagree on whether the service accepts it.",
                "Try a start and a stop after the deployment.")]
            : []);

    private static readonly Rule SomebodyWritesSecrets = new(
        new("AVD4066", "Nobody is said to write the secrets",
            "The registration token and generated passwords are written to the vault, and deleting them goes through the vault itself, which needs Key Vault Secrets "
            + "Officer. Owner or Contributor of the subscription is not enough.",
            "registration:\n  store_in_key_vault: true\nidentity:\n  deployment_principal: null",
            "Give identity.deployment_principal: the identity that runs the deployment, with its object id and type.",
            "Azure Key Vault, role-based access control"),
        Severity.Warning,
        ["identity.deployment_principal", "registration", "avd:layers"],
        static context => context.Settings.Identity.DeploymentPrincipal is null && Written(context) is { } what
            ? [new("identity.deployment_principal", $"identity.deployment_principal is not given, but {what} goes into the vault, which needs Key Vault Secrets Officer.",
                "Give the identity that runs the deployment.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [HostsReadWithCare, PowerScopeIsSafe, SomebodyWritesSecrets];

    /// <summary>What this stack writes into the vault; null when it writes no secret.</summary>
    private static string? Written(RuleContext context)
    {
        if (context.Layers.HasFlag(Layers.ControlPlane) && PoolTokens.AreStored(context.Settings)) return "the registration token";
        var isGenerated = SecretUses.Of(context.Settings).Any(use => use.Reference.Source == SecretSource.Generate && (use.Field.ReadBy & context.Layers) != Layers.None);
        return isGenerated ? "a generated password" : null;
    }
}
