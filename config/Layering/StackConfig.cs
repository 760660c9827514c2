using System.Collections.Immutable;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Layering;

/// <summary>What the stack's Pulumi config holds: the settings layer, the choice of layers, and the keys that are neither.</summary>
/// <param name="Settings">The sections, as a layer.</param>
/// <param name="Layers">The value of avd:layers; null if it is not set.</param>
/// <param name="Pools">The value of avd:pools if it selects pools; null if it is not set.</param>
/// <param name="Contracts">The value of avd:contracts; null if it is not set.</param>
/// <param name="OtherKeys">The keys that are not sections.</param>
/// <param name="Misspelt">The other keys that may be misspelled keys of avd.</param>
internal sealed record StackConfig(
    ConfigMap Settings,
    ConfigNode? Layers,
    ConfigNode? Pools,
    ConfigNode? Contracts,
    ImmutableArray<StackConfigKey> OtherKeys,
    ImmutableArray<MisspeltKey> Misspelt
);
