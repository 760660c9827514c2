using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.AzureLocal;

/// <summary>Args of <see cref="AzureLocalSite"/>.</summary>
public sealed record AzureLocalSiteArgs
{
    /// <summary>Where all of it goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Default: none. The networks that are made.</summary>
    public ImmutableArray<LogicalNetworkDefinition> Networks { get; init; } = [];

    /// <summary>Default: none. The network security groups that are made.</summary>
    public ImmutableArray<SecurityGroupDefinition> SecurityGroups { get; init; } = [];

    /// <summary>Default: none. The storage paths that are made.</summary>
    public ImmutableArray<StoragePathDefinition> StoragePaths { get; init; } = [];

    /// <summary>Default: none. The images that are made.</summary>
    public ImmutableArray<ImageDefinition> Images { get; init; } = [];

    /// <summary>Default: none. What must be there first: the role with which Azure Local works in the resource group.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
