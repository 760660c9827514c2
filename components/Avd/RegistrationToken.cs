using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
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
                            Expires = store.Window.ExpiresUnixSeconds,
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

/// <summary>Args of <see cref="RegistrationToken"/>.</summary>
public sealed record RegistrationTokenArgs
{
    /// <summary>The pool, whose definition asks Azure for the token.</summary>
    public required HostPool HostPool { get; init; }

    /// <summary>Default: nowhere. The vault that keeps the token, where it ends with it.</summary>
    public TokenStore? Store { get; init; }

    /// <summary>
    /// Gives what takes the token's place where there is none: null where Azure lists none, else why it lists nothing at all. In a deployment it ends the run; in a preview a pool
    /// that was left alone for long has none yet. <see cref="RegistrationTokens.EndUnless"/> does so.
    /// </summary>
    public required Func<string?, Task<string>> WhenNone { get; init; }

    /// <summary>Default: none. Tags of the secret.</summary>
    public InputMap<string> Tags { get; init; } = [];
}

/// <summary>Where a token is kept.</summary>
/// <param name="KeyVault">The vault, made or adopted.</param>
/// <param name="SecretName">Name of the secret: 1 to 127 letters, digits and hyphens.</param>
/// <param name="Window">The window of the token, which the pool's definition has, too: the secret ends with the token.</param>
public sealed record TokenStore(KeyVault KeyVault, string SecretName, TokenWindow Window)
{
    /// <summary>Default: that of the token's component. The provider of the vault's subscription, where it is another one.</summary>
    public ProviderResource? Provider { get; init; }
}
