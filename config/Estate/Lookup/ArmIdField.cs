using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Lookup;

/// <summary>A setting that accepts the id of a resource, and the resource types that it accepts.</summary>
/// <param name="Noun">What the resource is, with its article.</param>
/// <param name="Types">The resource types in Azure Resource Manager.</param>
/// <param name="IsOnAzureLocal">Whether the resource is part of Azure Local, and therefore in its subscription.</param>
/// <param name="Find">Finds the ids in the settings.</param>
internal sealed record ArmIdField(
    string Noun,
    ImmutableArray<string> Types,
    bool IsOnAzureLocal,
    Func<AvdSettings, IEnumerable<Place<ArmId>>> Find
);
