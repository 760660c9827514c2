using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Who can read and write secrets, and who starts machines: AVD4064 to AVD4066.</summary>
internal static class VaultAccessRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4064",
            Title = "Session hosts can read every secret of the vault",
            Cause =
                "With rbac.hosts_read_key_vault, the identity of each host gets Key Vault Secrets User on the whole vault. "
                + "An administrator of one host can read the registration token and all passwords.",
            Example = "rbac:\n  hosts_read_key_vault: true",
            Remedy =
                "Remove rbac.hosts_read_key_vault: hosts receive secrets in protected settings. If software in the guest needs secrets, use a separate vault for it.",
            Source = new(
                "Provide access to Key Vault keys, certificates, and secrets with Azure role-based access control",
                "https://learn.microsoft.com/azure/key-vault/general/rbac-guide"
            ),
            Severity = Severity.Warning,
            Reads = ["rbac.hosts_read_key_vault"],
            Check = static context =>
                context.Settings.Rbac.HostsReadKeyVault
                    ? [new("rbac.hosts_read_key_vault", "is true, so an administrator of any host can read every secret of the vault.")]
                    : [],
        },
        new()
        {
            Code = "AVD4065",
            Title = "The power role is granted at resource groups",
            Cause =
                "This scope is narrower than the subscription, and newer documents accept it. "
                + "Older documents say that Start VM on Connect and scaling work at subscription scope only.",
            Example = "rbac:\n  power_management_scope: resource_group",
            Remedy = "Test a start and a stop after the deployment. If they fail, set rbac.power_management_scope to subscription.",
            Source = new(
                "Assign Azure RBAC roles or Microsoft Entra roles to the Azure Virtual Desktop service principals",
                "https://learn.microsoft.com/azure/virtual-desktop/service-principal-assign-roles"
            ),
            Severity = Severity.Note,
            Reads = ["rbac.power_management_scope", "host_pool.start_vm_on_connect", "scaling"],
            Check = static context =>
                context.Settings.Rbac.PowerManagementScope == PowerManagementScope.ResourceGroup
                && (context.Settings.HostPool.StartVmOnConnect || context.Settings.Scaling is not null)
                    ? [new("rbac.power_management_scope", "is resource_group; documents disagree on whether the service accepts it.")]
                    : [],
        },
        new()
        {
            Code = "AVD4066",
            Title = "The identity that writes secrets is not set",
            Cause =
                "The deployment writes the registration token and generated passwords to the vault. "
                + "To delete them, it calls the vault itself, which requires Key Vault Secrets Officer. "
                + "Owner or Contributor of the subscription is not enough.",
            Example = "registration:\n  store_in_key_vault: true\nidentity:\n  deployment_principal: null",
            Remedy = "Set identity.deployment_principal to the identity that runs the deployment, with its object id and type.",
            Source = new(
                "Provide access to Key Vault keys, certificates, and secrets with Azure role-based access control",
                "https://learn.microsoft.com/azure/key-vault/general/rbac-guide"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.deployment_principal", "registration", "avd:layers"],
            Check = static context =>
                context.Settings.Identity.DeploymentPrincipal is null && Written(context) is { } what
                    ?
                    [
                        new(
                            "identity.deployment_principal",
                            $"is not set, but the deployment writes {what} to the vault, which requires Key Vault Secrets Officer."
                        ),
                    ]
                    : [],
        },
    ];

    /// <summary>What this stack writes into the vault; null when it writes no secret.</summary>
    private static string? Written(RuleContext context)
    {
        if (context.Layers.HasFlag(Layers.ControlPlane) && PoolTokens.AreStored(context.Settings))
            return "the registration token";
        var isGenerated = SecretUses
            .Of(context.Settings)
            .Any(use => use.Reference.Scheme == SecretScheme.Generate && (use.Field.ReadBy & context.Layers) != Layers.None);
        return isGenerated ? "a generated password" : null;
    }
}
