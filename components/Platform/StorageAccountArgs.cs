using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Platform;

/// <summary>Args of <see cref="StorageAccount"/>.</summary>
public sealed record StorageAccountArgs
{
    /// <summary>Where the account goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the account is.</summary>
    public required StorageAccountDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the account: lock, role assignments. Its logs are those of its services, so none are sent from here.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}
