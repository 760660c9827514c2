using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Lookup;

/// <summary>A setting that takes the id of a resource, and the types of resources it takes.</summary>
/// <param name="Noun">What the resource is, with its article.</param>
/// <param name="Types">The resource types in Azure Resource Manager.</param>
/// <param name="IsOnAzureLocal">Whether the resource is part of the Azure Local estate, and so in the subscription of that.</param>
/// <param name="Find">Finds the ids that are given.</param>
internal sealed record ArmIdField(
    string Noun,
    ImmutableArray<string> Types,
    bool IsOnAzureLocal,
    Func<AvdSettings, IEnumerable<Place<ArmId>>> Find
);
