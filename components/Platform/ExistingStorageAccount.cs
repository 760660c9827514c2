using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using Pulumi;

namespace AvdPulumi.Components.Platform;

/// <summary>What this program adds to a storage account that exists already.</summary>
public sealed record ExistingStorageAccount
{
    /// <summary>Default: none. File shares to make in it. The account must be in the subscription that the program deploys to.</summary>
    public ImmutableArray<FileShareDefinition> Shares { get; init; } = [];

    /// <summary>Default: on. A config change must not delete the shares.</summary>
    public bool Protect { get; init; } = true;

    /// <summary>Default: nothing. What hangs on the account: lock, role assignments.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;

    /// <summary>Default: nothing. What changes the same account, and comes first.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
