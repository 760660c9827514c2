using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Avd;

/// <summary>Args of <see cref="ApplicationGroup"/>.</summary>
public sealed record ApplicationGroupArgs
{
    /// <summary>Where the group goes: the host pool's own place.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The pool whose hosts serve the group; fixed at creation.</summary>
    public required HostPool HostPool { get; init; }

    /// <summary>Default: none. App Attach packages that applications of the group come from; they are made first.</summary>
    public ImmutableArray<AppAttachPackage> Packages { get; init; } = [];

    /// <summary>What the group is.</summary>
    public required ApplicationGroupDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the group: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}
