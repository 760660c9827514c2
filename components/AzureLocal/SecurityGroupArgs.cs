using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.AzureLocal;

/// <summary>Args of <see cref="SecurityGroup"/>.</summary>
public sealed record SecurityGroupArgs
{
    /// <summary>Where it goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The group.</summary>
    public required SecurityGroupDefinition Definition { get; init; }

    /// <summary>Default: none. What must be there first.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
