using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>What is published to a group of people: a full desktop, or some apps.</summary>
/// <remarks>Source: Architecture Deep Design, Control Plane Components</remarks>
public sealed record ApplicationGroupSettings
{
    /// <summary>The name of the application group: letters, digits, spaces and @ . - _</summary>
    [StringLength(64, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>Whether a full desktop or single apps are published; apps need a pooled host pool. It cannot be changed later: a change replaces the group.</summary>
    public required ApplicationGroupType Type { get; init; }

    /// <summary>
    /// Default: none. The name of the group in the portal. Users of a RemoteApp group see the names of its apps. Users of a Desktop group see the name of its desktop,
    /// SessionDesktop, which only az rest or Update-AzWvdDesktop can set (AVD2040).
    /// </summary>
    [StringLength(64)]
    public string? FriendlyName { get; init; }

    /// <summary>Default: none. What the group is for.</summary>
    [StringLength(512)]
    public string? Description { get; init; }

    /// <summary>Default: true. Whether the group appears in users' feeds.</summary>
    public bool ShowInFeed { get; init; } = true;

    /// <summary>Default: none. The apps of a RemoteApp group.</summary>
    public ImmutableArray<ApplicationSettings> Applications { get; init; } = [];

    /// <summary>
    /// Default: none. Who may use what the group publishes; they get the role Desktop Virtualization User. rbac.users is added to every group.
    /// </summary>
    public ImmutableArray<PrincipalSettings> Users { get; init; } = [];
}
