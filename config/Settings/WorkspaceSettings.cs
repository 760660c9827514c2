using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The workspace: users find their desktops and apps in its feed.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public sealed record WorkspaceSettings
{
    /// <summary>The name of the workspace: letters, digits, spaces and @ . - _</summary>
    [StringLength(64, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>
    /// Default: a workspace is created. The id of a workspace that another stack or team created. It is not changed. Its owner adds the application
    /// groups, because Azure accepts only the complete list. name must be the name in the id.
    /// </summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: none. The name users see.</summary>
    [StringLength(64)]
    public string? FriendlyName { get; init; }

    /// <summary>Default: none. A description of the workspace.</summary>
    [StringLength(512)]
    public string? Description { get; init; }

    /// <summary>Default: Enabled. Whether clients reach the feed over public endpoints.</summary>
    public PublicAccess PublicNetworkAccess { get; init; } = PublicAccess.Enabled;

    /// <summary>Default: none. The private endpoint for the feed (sub-resource feed); one per workspace.</summary>
    public PrivateEndpointSettings? FeedPrivateEndpoint { get; init; }

    /// <summary>
    /// Default: none. The private endpoint for feed discovery (sub-resource global), on a separate placeholder workspace. Networks that share DNS
    /// need only one for all of AVD.
    /// </summary>
    public PrivateEndpointSettings? GlobalPrivateEndpoint { get; init; }
}
