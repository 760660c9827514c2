namespace AvdPulumi.Components.Avd;

/// <summary>What an AVD workspace is, apart from where it goes.</summary>
public sealed record WorkspaceDefinition
{
    /// <summary>Name: 3 to 64 letters, digits and <c>@ . - _</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Default: unset. Name that people see.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Default: unset.</summary>
    public string? Description { get; init; }

    /// <summary>Default: on. Off leaves private endpoints as the only way to the feed.</summary>
    public bool PublicNetworkAccess { get; init; } = true;

    /// <summary>
    /// Default: off, since a workspace can be made again. On for the placeholder that carries the endpoint of feed discovery: without that workspace
    /// no client in any network that shares its DNS finds its feed (source: Private Link for AVD).
    /// </summary>
    public bool Protect { get; init; }
}
