using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Estate;

/// <summary>One Azure resource that the config means: what it will be, before anything is deployed.</summary>
public sealed record PlannedResource
{
    /// <summary>ARM type, such as <c>Microsoft.KeyVault/vaults</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Full ARM id. Azure ignores case in ids.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Paths of the settings that it comes from, at least one. The first is the one to point at: the name where it is given, else the section that asks for the resource.
    /// </summary>
    public required ImmutableArray<string> Settings { get; init; }

    /// <summary>Default: null, for what all pools share. The pool that it belongs to.</summary>
    public EstatePool? Pool { get; init; }

    /// <summary>Default: null, for the layers <c>platform</c> and <c>pools</c>, as <see cref="Pool"/> says. The layer that makes it.</summary>
    public Layers? Layer { get; init; }

    /// <summary>Default: null, for a type that takes none. The tags that it carries, with those that the program adds.</summary>
    public ImmutableSortedDictionary<string, string>? Tags { get; init; }

    /// <summary>Its own name.</summary>
    public string Name => ArmPath.NameOf(Id);
}
