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

/// <summary>Args of <see cref="VaultHealthAlert"/>.</summary>
public sealed record VaultHealthAlertArgs
{
    /// <summary>Where the alert goes. The region does not count: the alert is global.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The name in Azure.</summary>
    public required string AlertName { get; init; }

    /// <summary>Full ARM id of the vault.</summary>
    public required Input<string> VaultId { get; init; }

    /// <summary>The group that is told.</summary>
    public required ActionGroup ActionGroup { get; init; }

    /// <summary>Default: on. Whether the alert is active.</summary>
    public bool Enabled { get; init; } = true;
}
