using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Avd;

/// <summary>Args of <see cref="HostPool"/>.</summary>
public sealed record HostPoolArgs
{
    /// <summary>Where the host pool goes; its location is an AVD metadata region, which need not be where the hosts run.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the host pool is.</summary>
    public required HostPoolDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the host pool: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}
