using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>Args of <see cref="PatchWindow"/>.</summary>
public sealed record PatchWindowArgs
{
    /// <summary>Where it goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>When machines are patched.</summary>
    public required PatchWindowDefinition Definition { get; init; }
}
