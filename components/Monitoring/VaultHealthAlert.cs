using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Tells when Azure says that the Key Vault is not well: without it no host can be joined and no token renewed.</summary>
public sealed class VaultHealthAlert : ComponentResource, IPhased
{
    private const string StatusField = "properties.currentHealthStatus";

    /// <summary>Makes the alert.</summary>
    public VaultHealthAlert(string name, VaultHealthAlertArgs args, ComponentResourceOptions? options = null)
        : base("avd:monitoring:VaultHealthAlert", name, options)
    {
        _ = new AzureNative.Monitor.ActivityLogAlert(
            $"{name}-alert",
            new()
            {
                ActivityLogAlertName = args.AlertName,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = "global",
                Tags = args.Placement.Tags,
                Description = AlertText.Of(PlatformAlerts.KeyVaultHealth.Meaning, PlatformAlerts.KeyVaultHealth.Response),
                Enabled = args.Enabled,
                Scopes = { args.VaultId },
                Condition = new AzureNative.Monitor.Inputs.AlertRuleAllOfConditionArgs
                {
                    AllOf =
                    {
                        new AzureNative.Monitor.Inputs.AlertRuleAnyOfOrLeafConditionArgs { Field = "category", Equals = "ResourceHealth" },
                        new AzureNative.Monitor.Inputs.AlertRuleAnyOfOrLeafConditionArgs
                        {
                            AnyOf = { StatusIs("Unavailable"), StatusIs("Degraded") },
                        },
                    },
                },
                Actions = new AzureNative.Monitor.Inputs.ActionListArgs
                {
                    ActionGroups = { new AzureNative.Monitor.Inputs.ActionGroupArgs { ActionGroupId = args.ActionGroup.Id } },
                },
            },
            this.Child()
        );

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;

    private static AzureNative.Monitor.Inputs.AlertRuleLeafConditionArgs StatusIs(string status) =>
        new() { Field = StatusField, Equals = status };
}
