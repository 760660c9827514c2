using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Platform;

/// <summary>Args of <see cref="KeyVault"/>.</summary>
public sealed record KeyVaultArgs
{
    /// <summary>Where the vault goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the vault is.</summary>
    public required KeyVaultDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the vault: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}
