using AvdPulumi.Components.Avd;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>Phase 2: the registration token.</summary>
/// <param name="Window">The window whose token the host pool is to have.</param>
/// <param name="SecretName">Name of the vault's secret that keeps it; null to keep it nowhere.</param>
/// <param name="Required">Whether it is an error that Azure lists no token; not so in a preview, which makes none.</param>
public sealed record TokenDefinition(TokenWindow Window, string? SecretName, bool Required = true);
