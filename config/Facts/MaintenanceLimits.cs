using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The limits of a maintenance configuration for guests.</summary>
/// <remarks>Source: Azure Update Manager, scheduled patching (scope InGuestPatch); Azure maintenance configurations, window.</remarks>
internal static class MaintenanceLimits
{
    /// <summary>The format of the first window.</summary>
    public const string StartFormat = "yyyy-MM-dd HH:mm";

    public static readonly TimeSpan ShortestWindow = new(1, 30, 0);
    public static readonly TimeSpan LongestWindow = new(4, 0, 0);

    /// <summary>The publisher of client images; Update Manager patches servers.</summary>
    public const string ClientPublisher = "microsoftwindowsdesktop";

    /// <summary>The kinds of Windows updates.</summary>
    public static ImmutableArray<string> Classifications { get; } =
    ["Critical", "Security", "UpdateRollup", "FeaturePack", "ServicePack", "Definition", "Tools", "Updates"];
}
