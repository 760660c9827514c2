using AvdPulumi.Components.Platform;
using Pulumi;

namespace AvdPulumi.Components.Avd;

/// <summary>Args of <see cref="RegistrationToken"/>.</summary>
public sealed record RegistrationTokenArgs
{
    /// <summary>The pool; its definition asks Azure for the token of the same window.</summary>
    public required HostPool HostPool { get; init; }

    /// <summary>The window of the token.</summary>
    public required TokenWindow Window { get; init; }

    /// <summary>Default: nowhere. The vault that keeps the token, where it ends with it.</summary>
    public TokenStore? Store { get; init; }

    /// <summary>
    /// Gives what takes the token's place where there is none: null where Azure lists none, else why it lists nothing at all. In a deployment it ends the run; in a preview a pool
    /// that was left alone for long has none yet.
    /// </summary>
    public required Func<string?, Task<string>> WhenNone { get; init; }

    /// <summary>Default: none. Tags of the secret.</summary>
    public InputMap<string> Tags { get; init; } = [];
}

/// <summary>Where a token is kept.</summary>
/// <param name="KeyVault">The vault, made or adopted.</param>
/// <param name="SecretName">Name of the secret: 1 to 127 letters, digits and hyphens.</param>
public sealed record TokenStore(KeyVault KeyVault, string SecretName)
{
    /// <summary>Default: that of the token's component. The provider of the vault's subscription, where it is another one.</summary>
    public ProviderResource? Provider { get; init; }
}
