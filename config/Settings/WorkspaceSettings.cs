using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The feed in which users find their desktops and apps.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public sealed record WorkspaceSettings
{
    /// <summary>The name of the workspace: letters, digits, spaces and @ . - _</summary>
    [StringLength(64, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>
    /// Default: a workspace is created. The id of a workspace that another stack or team made. It is used as it is: whoever owns it adds the application groups to its list, which
    /// Azure takes whole. The name must be the one in the id.
    /// </summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: none. The name users see.</summary>
    [StringLength(64)]
    public string? FriendlyName { get; init; }

    /// <summary>Default: none. What the workspace is for.</summary>
    [StringLength(512)]
    public string? Description { get; init; }

    /// <summary>Default: Enabled. Whether clients reach the feed over public endpoints.</summary>
    public PublicAccess PublicNetworkAccess { get; init; } = PublicAccess.Enabled;

    /// <summary>Default: none. The private endpoint for the feed (sub-resource feed); one per workspace.</summary>
    public PrivateEndpointSettings? FeedPrivateEndpoint { get; init; }

    /// <summary>
    /// Default: none. The private endpoint for feed discovery (sub-resource global), on a placeholder workspace of its own; one for all of AVD in networks
    /// that share DNS.
    /// </summary>
    public PrivateEndpointSettings? GlobalPrivateEndpoint { get; init; }
}
