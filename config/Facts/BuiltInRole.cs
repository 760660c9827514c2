using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>A built-in role of Azure.</summary>
/// <param name="Id">The id of its definition, the same in every tenant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Targets">The resource types that it is for: its narrowest useful scope. None for roles that manage whole resource groups.</param>
public sealed record BuiltInRole(Guid Id, string Name, ImmutableArray<string> Targets)
{
    /// <summary>Whether the role can change anything, or assign any role, within its scope.</summary>
    public bool IsBroad { get; init; }

    /// <summary>Whether the role starts or stops session hosts.</summary>
    public bool IsPower { get; init; }
}
