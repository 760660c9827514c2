using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>What FSLogix reckons with and accepts. Source: FSLogix configuration settings reference.</summary>
internal static class FslogixFacts
{
    /// <summary>A profile of 30 GB is written as 30000 MB in Microsoft's examples: the thousand counts, not 1024.</summary>
    public const int MbPerGb = 1000;

    /// <summary>VHDAccessMode values with which Outlook's cache works: one writer, or a disk for each session.</summary>
    public static ImmutableArray<int> AccessModesForCachedOutlook { get; } = [0, 3];

    /// <summary>How long a sign-in, a reattachment or a sign-out may wait: FSLogix gives up reattaching after 600 seconds (60 times 10) when it is not told.</summary>
    public const int LongestWaitSeconds = 900;

    /// <summary>Whether a path is one of a container.</summary>
    public static bool IsContainer(string path) =>
        path.EndsWith(".vhd", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".vhdx", StringComparison.OrdinalIgnoreCase);
}
