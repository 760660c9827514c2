using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Profiles;

/// <summary>What Microsoft Defender does not scan on a session host, or on a node of a file server.</summary>
/// <param name="Paths">Files and folders, with wildcards.</param>
/// <param name="Processes">Programs whose files are not scanned.</param>
/// <remarks>Source: FSLogix prerequisites, antivirus exclusions, https://learn.microsoft.com/fslogix/overview-prerequisites</remarks>
public sealed record DefenderExclusions(ImmutableArray<string> Paths, ImmutableArray<string> Processes)
{
    private const string Programs = @"%ProgramFiles%\FSLogix\Apps\";

    // drivers are files; nothing runs them as a process
    private static readonly ImmutableArray<string> Files =
    [
        Programs + "frxdrv.sys",
        Programs + "frxdrvvt.sys",
        Programs + "frxccd.sys",
        @"%TEMP%\*\*.VHD",
        @"%TEMP%\*\*.VHDX",
        @"%Windir%\TEMP\*\*.VHD",
        @"%Windir%\TEMP\*\*.VHDX",
    ];

    private static readonly ImmutableArray<string> Endings =
    [
        ".VHD",
        ".VHD.lock",
        ".VHD.meta",
        ".VHD.metadata",
        ".VHDX",
        ".VHDX.lock",
        ".VHDX.meta",
        ".VHDX.metadata",
    ];

    private static readonly ImmutableArray<string> ProductProcesses =
    [
        Programs + "frxsvc.exe",
        Programs + "frxccd.exe",
        Programs + "frxccds.exe",
    ];

    /// <summary>The exclusions of a host that keeps containers on these shares.</summary>
    internal static DefenderExclusions Of(FslogixSettings fslogix, IEnumerable<UncPath> shares)
    {
        var own = fslogix.Antivirus;
        if (!own.Defaults)
            return new(own.Paths, own.Processes);
        return new(
            [
                .. Files
                    .Concat(shares.SelectMany(OnShare))
                    .Concat(InCache(fslogix.CloudCache))
                    .Concat(own.Paths)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            [.. ProductProcesses.Concat(own.Processes).Distinct(StringComparer.OrdinalIgnoreCase)]
        );
    }

    // each user has a folder below the path
    private static IEnumerable<string> OnShare(UncPath share) => Endings.Select(ending => $@"{share}\*\*{ending}");

    private static IEnumerable<string> InCache(CloudCacheSettings? cache)
    {
        if (cache is null)
            return [];
        string?[] folders =
        [
            cache.CacheFolder?.ToString() ?? FslogixProduct.CacheFolder,
            cache.WriteCacheFolder?.ToString(),
            cache.ProxyFolder?.ToString() ?? FslogixProduct.ProxyFolder,
        ];
        return folders.OfType<string>().Select(folder => $@"{folder.TrimEnd('\\')}\*");
    }
}
