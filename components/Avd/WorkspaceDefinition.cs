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
}
