using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.Platform;

/// <summary>Args of <see cref="StorageAccount"/>.</summary>
public sealed record StorageAccountArgs
{
    /// <summary>Where the account goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the account is.</summary>
    public required StorageAccountDefinition Definition { get; init; }

    /// <summary>
    /// Default: nothing. What hangs on the account: lock, role assignments. Leave <see cref="ResourceExtensions.Logs"/> out: an account has no log categories,
    /// only its file and blob services have.
    /// </summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;

    /// <summary>Default: nothing. What changes the same account, and comes first.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
