using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;
using Random = Pulumi.Random;

namespace AvdPulumi.Components.Machines;

/// <summary>A password for local administrators that nobody types: made up once, and kept in the vault for the day it is needed.</summary>
public sealed class AdminPassword : ComponentResource, IPhased
{
    // Windows takes at most 127, and asks for three kinds of characters (source: Create Azure Local virtual machines enabled by Azure Arc)
    private const int Length = 24;

    /// <summary>Makes one up.</summary>
    public AdminPassword(string name, AdminPasswordArgs args, ComponentResourceOptions? options = null)
        : base("avd:machines:AdminPassword", name, options)
    {
        var password = new Random.RandomPassword(
            $"{name}-random",
            new()
            {
                Length = Length,
                MinLower = 1,
                MinUpper = 1,
                MinNumeric = 1,
                MinSpecial = 1,
                // none that a shell or XML would read
                OverrideSpecial = "!#%*+-_=?",
            },
            this.Child()
        );
        var secret = new AzureNative.KeyVault.Secret(
            $"{name}-secret",
            new()
            {
                SecretName = args.SecretName,
                VaultName = args.VaultName,
                ResourceGroupName = args.VaultGroup,
                Tags = args.Tags,
                Properties = new AzureNative.KeyVault.Inputs.SecretPropertiesArgs
                {
                    Value = Output.CreateSecret(password.Result),
                    ContentType = args.Whose,
                    Attributes = new AzureNative.KeyVault.Inputs.SecretAttributesArgs { Enabled = true },
                },
            },
            this.Child().Through(args.Provider)
        );
        // by way of the vault: a machine whose password nobody knows would be lost
        Value = Output.CreateSecret(Output.Tuple(password.Result, secret.Id).Apply(made => made.Item1));
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.SessionHosts;

    /// <summary>The password; secret.</summary>
    public Output<string> Value { get; }
}

/// <summary>Args of <see cref="AdminPassword"/>.</summary>
public sealed record AdminPasswordArgs
{
    /// <summary>Name of the vault.</summary>
    public required Input<string> VaultName { get; init; }

    /// <summary>Resource group of the vault.</summary>
    public required Input<string> VaultGroup { get; init; }

    /// <summary>Default: the component's own. The provider of the vault's subscription.</summary>
    public ProviderResource? Provider { get; init; }

    /// <summary>Name of the secret.</summary>
    public required string SecretName { get; init; }

    /// <summary>Whose password it is, as the vault shows it.</summary>
    public required string Whose { get; init; }

    /// <summary>Default: none. Tags of the secret.</summary>
    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;
}
