using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>App paths that do not lead to a program: AVD2200 to AVD2203 and AVD2205.</summary>
internal static class ProgramPathRules
{
    private static readonly ImmutableArray<string> Programs =
    [
        ".exe",
        ".com",
        ".bat",
        ".cmd",
        ".scr",
        ".msc",
        ".cpl",
        ".vbs",
        ".wsf",
        ".hta",
        ".appref-ms",
    ];
    private static readonly ImmutableArray<string> IconFiles = [".ico", ".exe", ".dll", ".icl", ".cpl", ".ocx", ".scr"];
    private static readonly ImmutableArray<string> UserFolders =
    [
        "%userprofile%",
        "%appdata%",
        "%localappdata%",
        "%homepath%",
        "%temp%",
        "%tmp%",
        "%onedrive%",
        "%onedrivecommercial%",
    ];
    private static readonly ImmutableArray<string> PassingFolders = [@"C:\Windows\Temp\", @"C:\Program Files\WindowsApps\"];
    private static readonly ImmutableArray<string> Shells =
    [
        "explorer.exe",
        "cmd.exe",
        "powershell.exe",
        "pwsh.exe",
        "powershell_ise.exe",
        "regedit.exe",
        "mmc.exe",
        "wt.exe",
        "bash.exe",
        "wsl.exe",
        "taskmgr.exe",
    ];

    // these start the program in their arguments
    private static readonly ImmutableArray<string> Starters = ["wscript.exe", "cscript.exe", "mshta.exe", "rundll32.exe", "msiexec.exe"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2200",
            Title = "The path of an app is not a program",
            Cause =
                "Hosts start the program in file_path. A folder, a document, a shortcut, an installer or a path with arguments is not a program.",
            Example = "applications:\n  - {name: ehr, file_path: 'C:\\Program Files\\EHR\\'}",
            Remedy =
                "Use the path of the program itself, such as C:\\Program Files\\EHR\\ehr.exe. Set arguments in command_line_arguments.",
            Source = new(
                "Publish applications with RemoteApp in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/publish-applications-stream-remoteapp"
            ),
            Severity = Severity.Warning,
            Reads = ["application_groups"],
            Check = PerApp(
                static (path, app) =>
                    Programs.Contains(Path.GetExtension(FileOf(app.FilePath)), StringComparer.OrdinalIgnoreCase)
                    && !app.FilePath!.Split('\\').Any(HasLostEnd)
                        ? null
                        : Finding.Sentence($"{path}.file_path", $"file_path of '{app.Name}' is '{app.FilePath}', which is not a program.")
            ),
        },
        new()
        {
            Code = "AVD2201",
            Title = "An app in a user's folder, or in a folder that changes",
            Cause =
                "A user's folder is not on every host and belongs to one user. Windows deletes temporary files, and a folder in WindowsApps has the version of its package in its name. An app for a "
                + "group must be installed for all users.",
            Example = "applications:\n  - {name: ehr, file_path: 'C:\\Users\\jane\\AppData\\Local\\EHR\\ehr.exe'}",
            Remedy = "Install the app for all users, and use its path under C:\\Program Files.",
            Source = new(
                "Publish applications with RemoteApp in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/publish-applications-stream-remoteapp"
            ),
            Severity = Severity.Warning,
            Reads = ["application_groups"],
            Check = PerApp(
                static (path, app) =>
                    IsOfOneUser(app.FilePath!)
                        ? Finding.Sentence(
                            $"{path}.file_path",
                            $"file_path of '{app.Name}' is '{app.FilePath}', which is in the folder of one user."
                        )
                    : PassingFolders.Any(folder =>
                        ProgramPath.Canonical(app.FilePath!).StartsWith(folder, StringComparison.OrdinalIgnoreCase)
                    )
                        ? Finding.Sentence(
                            $"{path}.file_path",
                            $"file_path of '{app.Name}' is '{app.FilePath}', which is in a folder that changes.",
                            "Install the app under C:\\Program Files, or publish its package."
                        )
                    : null
            ),
        },
        new()
        {
            Code = "AVD2202",
            Title = "An app that can start any program",
            Cause =
                "Explorer, a command line or a management console gives users access to the whole host, as a desktop does. A script host does the same if users can choose its arguments.",
            Example = "applications:\n  - {name: shell, file_path: 'C:\\Windows\\System32\\cmd.exe'}",
            Remedy = "Publish the app that users need, or a desktop.",
            Source = Source.Observed("a shell that is published as an app gives access to the whole host"),
            Severity = Severity.Note,
            Reads = ["application_groups"],
            Check = PerApp(
                static (path, app) =>
                    Shells.Contains(FileOf(app.FilePath), StringComparer.OrdinalIgnoreCase)
                    || (
                        app.CommandLine == CommandLinePolicy.Allow
                        && Starters.Contains(FileOf(app.FilePath), StringComparer.OrdinalIgnoreCase)
                    )
                        ? Finding.Sentence(
                            $"{path}.file_path",
                            $"'{app.Name}' is {FileOf(app.FilePath)}, which can start any program on the host."
                        )
                        : null
            ),
        },
        new()
        {
            Code = "AVD2203",
            Title = "The icon path of an app has no icon",
            Cause =
                "Icons come from .ico files, programs and libraries. A folder or a picture has no icon. An .ico file has one icon, with index 0.",
            Example = "applications:\n  - {name: ehr, file_path: 'C:\\EHR\\ehr.exe', icon_path: 'C:\\EHR\\ehr.png'}",
            Remedy = "Use an .ico file with index 0, or a program and the index of an icon in it.",
            Source = new(
                "Publish applications with RemoteApp in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/publish-applications-stream-remoteapp"
            ),
            Severity = Severity.Warning,
            Reads = ["application_groups"],
            Check = static context =>
                Apps(context)
                    .Select(static place =>
                        place.Value switch
                        {
                            { IconPath: { Length: > 0 } icon }
                                when !IconFiles.Contains(Path.GetExtension(FileOf(icon)), StringComparer.OrdinalIgnoreCase) =>
                                Finding.Sentence(
                                    $"{place.Path}.icon_path",
                                    $"icon_path of '{place.Value.Name}' is '{icon}', which does not contain an icon."
                                ),
                            { IconPath: { Length: > 0 } icon, IconIndex: > 0 and var index }
                                when icon.EndsWith(".ico", StringComparison.OrdinalIgnoreCase) => Finding.Sentence(
                                $"{place.Path}.icon_index",
                                $"icon_index of '{place.Value.Name}' is {index}, but an .ico file has only one icon, with index 0."
                            ),
                            _ => null,
                        }
                    )
                    .OfType<Finding>(),
        },
        new()
        {
            Code = "AVD2205",
            Title = "An app on a drive that hosts may not have",
            Cause =
                "Session hosts on Azure Local have no temporary disk, and the mapped drives of a user are not available when an app starts. Without session_host.data_disks, C: is the only drive, "
                + "unless the image has another. C:\\ClusterStorage is on the nodes of the cluster, not on the hosts.",
            Example = "applications:\n  - {name: ehr, file_path: 'H:\\EHR\\ehr.exe'}",
            Remedy = "Install the app on C:, or use the path of a share: \\\\server\\share.",
            Source = new(
                "Publish applications with RemoteApp in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/publish-applications-stream-remoteapp"
            ),
            Severity = Severity.Warning,
            Reads = ["application_groups", "session_host.data_disks"],
            Check = static context =>
                Apps(context)
                    .Where(static place =>
                        place.Value is { Type: ApplicationType.InBuilt, FilePath: { } path }
                        && path.StartsWith(@"C:\ClusterStorage\", StringComparison.OrdinalIgnoreCase)
                    )
                    .Select(static place =>
                        Finding.Sentence(
                            $"{place.Path}.file_path",
                            $"file_path of '{place.Value.Name}' is '{place.Value.FilePath}', a volume of the cluster nodes, which hosts cannot access."
                        )
                    )
                    .Concat(
                        !context.Settings.SessionHost.DataDisks.IsEmpty
                            ? []
                            : Apps(context)
                                .Where(static place =>
                                    place.Value is { Type: ApplicationType.InBuilt, FilePath: [not ('C' or 'c'), ':', ..] }
                                )
                                .Select(static place =>
                                    Finding.Sentence(
                                        $"{place.Path}.file_path",
                                        $"file_path of '{place.Value.Name}' is '{place.Value.FilePath}', but session_host.data_disks is empty, so hosts have only C:."
                                    )
                                )
                    ),
        },
    ];

    private static Func<RuleContext, IEnumerable<Finding>> PerApp(Func<string, ApplicationSettings, Finding?> check) =>
        context =>
            Apps(context)
                .Where(static place =>
                    place.Value is { Type: ApplicationType.InBuilt, FilePath: { } path } && LocalPath.TryCreate(path, out _)
                )
                .Select(place => check(place.Path, place.Value))
                .OfType<Finding>();

    private static IEnumerable<Place<ApplicationSettings>> Apps(RuleContext context) =>
        SettingsPlaces.ApplicationGroups(context.Settings).EachIn("applications", static group => group.Applications);

    // paths are Windows' own, whatever this program runs on
    private static string FileOf(string? path) => path is null ? "" : path[(path.LastIndexOf('\\') + 1)..];

    // Windows removes spaces and periods at the end of a name when it creates a file
    private static bool HasLostEnd(string part) => part is not ("." or "..") && (part.EndsWith(' ') || part.EndsWith('.'));

    private static bool IsOfOneUser(string path) =>
        UserFolders.Any(folder => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
        || path.StartsWith(@"C:\Documents and Settings\", StringComparison.OrdinalIgnoreCase)
        || (
            path.StartsWith(@"C:\Users\", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWith(@"C:\Users\Public\", StringComparison.OrdinalIgnoreCase)
        );
}
