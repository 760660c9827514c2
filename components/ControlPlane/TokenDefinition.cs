using AvdPulumi.Components.Avd;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>Phase 2: the registration token.</summary>
/// <param name="Window">The window whose token the host pool is to have.</param>
/// <param name="SecretName">Name of the vault's secret that keeps it; null to keep it nowhere.</param>
/// <param name="WhenNone">Gives what takes the token's place where Azure lists none (null) or refuses to list (why); in a deployment it ends the run.</param>
public sealed record TokenDefinition(TokenWindow Window, string? SecretName, Func<string?, Task<string>> WhenNone);
