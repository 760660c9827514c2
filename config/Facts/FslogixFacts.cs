using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The units and values of FSLogix. Source: FSLogix configuration settings reference.</summary>
internal static class FslogixFacts
{
    /// <summary>Microsoft's examples write a profile of 30 GB as 30000 MB: a GB is 1000 MB here, not 1024.</summary>
    public const int MbPerGb = 1000;

    /// <summary>VHDAccessMode values with which Outlook's cache works: one writer, or a disk for each session.</summary>
    public static ImmutableArray<int> AccessModesForCachedOutlook { get; } = [0, 3];

    /// <summary>The maximum wait of a sign-in, a reattachment or a sign-out: by default, FSLogix stops reattaching after 600 seconds (60 times 10).</summary>
    public const int LongestWaitSeconds = 900;

    /// <summary>Whether a path is that of a container.</summary>
    public static bool IsContainer(string path) =>
        path.EndsWith(".vhd", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".vhdx", StringComparison.OrdinalIgnoreCase);
}
