using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Avd;

/// <summary>Args of <see cref="AppAttachPackage"/>.</summary>
public sealed record AppAttachPackageArgs
{
    /// <summary>Where the package goes: the host pool's own place.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The pool whose hosts stage the package.</summary>
    public required HostPool HostPool { get; init; }

    /// <summary>What the package is.</summary>
    public required AppAttachPackageDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the package: lock, role assignments (who gets it), diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}
