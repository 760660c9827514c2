using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>
/// The registration token of a host pool, read back after the pool has it, and kept as a secret in the vault until it ends.
/// Phase 2. It is secret from the moment it is read; nothing but protected settings of session hosts may take it.
/// </summary>
public sealed class RegistrationToken : ComponentResource, IPhased
{
    private const string ContentType = "AVD registration token";

    /// <summary>Reads the token, and stores it where the args say so.</summary>
    public RegistrationToken(string name, RegistrationTokenArgs args, ComponentResourceOptions? options = null)
        : base("avd:avd:RegistrationToken", name, options)
    {
        Value = Output.CreateSecret(
            Output
                .Tuple(args.HostPool.Id, args.HostPool.Name, args.HostPool.ResourceGroupName.Apply(group => group))
                .Apply(pool => RegistrationTokens.LatestAsync(pool.Item2, pool.Item3, new InvokeOptions { Parent = this }, args.WhenNone))
        );
        if (args.Store is { } store)
        {
            var secret = new AzureNative.KeyVault.Secret(
                $"{name}-secret",
                new()
                {
                    SecretName = store.SecretName,
                    VaultName = store.KeyVault.Name,
                    ResourceGroupName = store.KeyVault.ResourceGroupName,
                    Tags = args.Tags,
                    Properties = new AzureNative.KeyVault.Inputs.SecretPropertiesArgs
                    {
                        Value = Value,
                        ContentType = ContentType,
                        Attributes = new AzureNative.KeyVault.Inputs.SecretAttributesArgs
                        {
                            Enabled = true,
                            Expires = args.Window.ExpiresUnixSeconds,
                        },
                    },
                },
                this.Child().Through(store.Provider)
            );
            SecretId = secret.Id;
        }

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.RegistrationToken;

    /// <summary>The token; secret. Empty only in a preview of a pool whose token has ended, when the deployment would make a new one.</summary>
    public Output<string> Value { get; }

    /// <summary>Full ARM id of the vault's secret; null where the token is not stored.</summary>
    public Output<string>? SecretId { get; }
}
