using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>
/// Every registry value that the program may set for profiles, once. A value that is in the list and not in the plan of a host is removed from the host: a setting that is
/// removed from the config returns to FSLogix's default. <c>CcdMaxCacheSizeInMBs</c> (retired by Microsoft) and <c>CCDWriteBehindDelay</c> (in no reference) are not in it.
/// </summary>
public static class FslogixBaseline
{
    /// <summary>The page of almost every value.</summary>
    internal const string Reference =
        "FSLogix configuration settings, https://learn.microsoft.com/fslogix/reference-configuration-settings";

    private static readonly Lazy<ImmutableDictionary<(string Key, string Name), FslogixValue>> ByName = new(static () =>
        All.ToImmutableDictionary(static value => (value.Key, value.Name))
    );

    /// <summary>The values of FSLogix, key by key.</summary>
    public static ImmutableArray<FslogixValue> All { get; } =
    [
        .. FslogixMachineValues.All,
        .. FslogixContainerValues.In(FslogixKeys.Profiles, "profile"),
        .. FslogixProfileValues.All,
        .. FslogixCacheValues.In(FslogixKeys.Profiles),
        .. FslogixContainerValues.In(FslogixKeys.Office, "office"),
        .. FslogixOfficeValues.All,
        .. FslogixCacheValues.In(FslogixKeys.Office),
        .. FslogixCacheValues.Folders,
    ];

    /// <summary>One of them.</summary>
    /// <param name="key">One of <see cref="FslogixKeys"/>.</param>
    /// <param name="name">The name of the value.</param>
    public static FslogixValue Of(string key, string name) =>
        ByName.Value.TryGetValue((key, name), out var value)
            ? value
            : throw new ArgumentException($@"{key}\{name} is not in the baseline.", nameof(name));
}
