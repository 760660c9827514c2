using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>What an application group is, apart from where it goes.</summary>
public sealed record ApplicationGroupDefinition
{
    /// <summary>Name: 3 to 64 letters, digits and <c>@ . - _</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A whole desktop or single applications; fixed at creation.</summary>
    public required AzureNative.DesktopVirtualization.ApplicationGroupType Type { get; init; }

    /// <summary>Default: unset. Name that people see.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Default: unset.</summary>
    public string? Description { get; init; }

    /// <summary>Default: shown. Whether users see the group in their feed.</summary>
    public bool ShowInFeed { get; init; } = true;

    /// <summary>Default: none. What a RemoteApp group publishes.</summary>
    public ImmutableArray<ApplicationDefinition> Applications { get; init; } = [];
}
