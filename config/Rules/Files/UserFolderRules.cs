using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Local folders that depend on the user: AVD3134.</summary>
internal static class UserFolderRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3134",
            Title = "A user folder for a service",
            Cause =
                "The FSLogix service and Microsoft Defender run as SYSTEM. For them, %USERPROFILE%, %APPDATA% and other user variables mean the profile of "
                + "SYSTEM, or nothing.",
            Example = "fslogix:\n  cloud_cache: {cache_folder: '%LOCALAPPDATA%\\FSLogix'}",
            Remedy =
                @"Use a drive or a system variable, such as D:\FSLogix or %ProgramData%\FSLogix. In an exclusion, use a wildcard: C:\Users\*\AppData.",
            Source = new(
                "Configure and validate exclusions in Microsoft Defender",
                "https://learn.microsoft.com/defender-endpoint/configure-extension-file-exclusions-microsoft-defender-antivirus"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.cloud_cache", "fslogix.logging.folder", "fslogix.antivirus"],
            Check = static context =>
                Folders(context.Settings.Fslogix)
                    .Select(static at => new
                    {
                        at.Path,
                        at.Value,
                        Variable = SystemVariables.OfUser(at.Value),
                    })
                    .Where(static at => at.Variable is not null)
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Value}', but for a service {at.Variable} is not the folder of the user."
                    )),
        },
    ];

    private static IEnumerable<Place<string>> Folders(FslogixSettings fslogix) =>
        [
            .. Places.At("fslogix.cloud_cache.cache_folder", fslogix.CloudCache?.CacheFolder).AsText(),
            .. Places.At("fslogix.cloud_cache.write_cache_folder", fslogix.CloudCache?.WriteCacheFolder).AsText(),
            .. Places.At("fslogix.cloud_cache.proxy_folder", fslogix.CloudCache?.ProxyFolder).AsText(),
            .. Places.At("fslogix.logging.folder", fslogix.Logging.Folder).AsText(),
            .. Places.In("fslogix.antivirus.paths", fslogix.Antivirus.Paths),
            .. Places.In("fslogix.antivirus.processes", fslogix.Antivirus.Processes),
        ];
}
