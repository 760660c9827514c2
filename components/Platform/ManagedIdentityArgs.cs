using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Platform;

/// <summary>Args of <see cref="ManagedIdentity"/>.</summary>
public sealed record ManagedIdentityArgs
{
    /// <summary>Where the identity goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The name in Azure: 3 to 128 letters, digits, hyphens and underscores.</summary>
    public required string IdentityName { get; init; }
}
