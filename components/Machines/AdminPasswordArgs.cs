using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.Machines;

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
