using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Platform;

/// <summary>
/// A Recovery Services vault for backup servers and agents of the site. Azure has no protected item for machines on Azure Local, so what is put into it is registered from there
/// (source: Back up Azure Local machines with MABS, https://learn.microsoft.com/azure/backup/back-up-azure-stack-hyperconverged-infrastructure-virtual-machines). Phase 1.
/// </summary>
public sealed class RecoveryVault : ComponentResource, IPhased
{
    // what Azure keeps without a charge
    private const int SoftDeleteDays = 14;

    /// <summary>Makes a vault.</summary>
    public RecoveryVault(string name, RecoveryVaultArgs args, ComponentResourceOptions? options = null)
        : base("avd:platform:RecoveryVault", name, options)
    {
        var definition = args.Definition;
        var vault = new AzureNative.RecoveryServices.Vault(
            $"{name}-vault",
            new()
            {
                VaultName = definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                Sku = new AzureNative.RecoveryServices.Inputs.SkuArgs
                {
                    Name = AzureNative.RecoveryServices.SkuName.RS0,
                    Tier = "Standard",
                },
                Properties = new AzureNative.RecoveryServices.Inputs.VaultPropertiesArgs
                {
                    // backup servers reach it from the site
                    PublicNetworkAccess = AzureNative.RecoveryServices.PublicNetworkAccess.Enabled,
                    SecuritySettings = new AzureNative.RecoveryServices.Inputs.SecuritySettingsArgs
                    {
                        SoftDeleteSettings = new AzureNative.RecoveryServices.Inputs.SoftDeleteSettingsArgs
                        {
                            SoftDeleteState = definition.SoftDelete
                                ? AzureNative.RecoveryServices.SoftDeleteState.Enabled
                                : AzureNative.RecoveryServices.SoftDeleteState.Disabled,
                            SoftDeleteRetentionPeriodInDays = SoftDeleteDays,
                        },
                    },
                },
            },
            this.StatefulChild(definition.Protect)
        );
        Id = vault.Id;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The vault's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }
}

/// <summary>Args of <see cref="RecoveryVault"/>.</summary>
public sealed record RecoveryVaultArgs
{
    /// <summary>Where the vault goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What is made.</summary>
    public required RecoveryVaultDefinition Definition { get; init; }
}

/// <summary>A Recovery Services vault to make.</summary>
/// <param name="Name">The name in Azure: 2 to 50 letters, digits and hyphens, a letter first.</param>
/// <param name="SoftDelete">Whether deleted backups can be recovered.</param>
/// <param name="Protect">Whether a mistake in a config must not delete it.</param>
public sealed record RecoveryVaultDefinition(string Name, bool SoftDelete, bool Protect);
