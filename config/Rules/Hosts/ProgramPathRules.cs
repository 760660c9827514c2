using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Paths of apps that lead to no program: AVD2200 to AVD2203 and AVD2205.</summary>
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

    // these start what their arguments say
    private static readonly ImmutableArray<string> Starters = ["wscript.exe", "cscript.exe", "mshta.exe", "rundll32.exe", "msiexec.exe"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2200",
            Title = "The path of an app is no program",
            Cause =
                "Hosts start file_path. A folder, a document, a shortcut, an installer or a path with arguments after it is no program.",
            Example = "applications:\n  - {name: ehr, file_path: 'C:\\Program Files\\EHR\\'}",
            Remedy = @"Write the program itself, such as C:\Program Files\EHR\ehr.exe; arguments go into command_line_arguments.",
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
                        : Finding.Sentence(
                            $"{path}.file_path",
                            $"file_path of '{app.Name}' is '{app.FilePath}', which is no program.",
                            @"Write the program itself, such as C:\Program Files\EHR\ehr.exe."
                        )
            ),
        },
        new()
        {
            Code = "AVD2201",
            Title = "An app in one user's folder, or in one that does not last",
            Cause =
                "The folder of a user is not on every host, nor is it another user's; Windows empties its folder for temporary files, and a folder of WindowsApps has the version of its "
                + "package in its name. An app that is published to a group is installed for all users.",
            Example = "applications:\n  - {name: ehr, file_path: 'C:\\Users\\jane\\AppData\\Local\\EHR\\ehr.exe'}",
            Remedy = @"Install the app for all users, and write its path below C:\Program Files.",
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
                            $"file_path of '{app.Name}' is '{app.FilePath}', the folder of one user.",
                            "Install the app for all users."
                        )
                    : PassingFolders.Any(folder =>
                        ProgramPath.Canonical(app.FilePath!).StartsWith(folder, StringComparison.OrdinalIgnoreCase)
                    )
                        ? Finding.Sentence(
                            $"{path}.file_path",
                            $"file_path of '{app.Name}' is '{app.FilePath}', in a folder that does not last.",
                            "Install the app below C:\\Program Files, or publish its package."
                        )
                    : null
            ),
        },
        new()
        {
            Code = "AVD2202",
            Title = "An app that starts all others",
            Cause =
                "Explorer, a command line or a management console gives its users the whole host, as a desktop would; so does a script host whose arguments are the users' to choose.",
            Example = "applications:\n  - {name: shell, file_path: 'C:\\Windows\\System32\\cmd.exe'}",
            Remedy = "Publish the app that users need, or a desktop.",
            Source = Source.Observed("a shell that is published as an app gives the whole host"),
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
                            $"'{app.Name}' is {FileOf(app.FilePath)}, which starts any other program of the host."
                        )
                        : null
            ),
        },
        new()
        {
            Code = "AVD2203",
            Title = "The icon of an app is no icon",
            Cause =
                "Icons come from .ico files, programs and libraries. A folder or a picture has none, and an .ico file has one icon: its index is 0.",
            Example = "applications:\n  - {name: ehr, file_path: 'C:\\EHR\\ehr.exe', icon_path: 'C:\\EHR\\ehr.png'}",
            Remedy = "Name an .ico file with index 0, or a program and the index in it.",
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
                                    $"icon_path of '{place.Value.Name}' is '{icon}', which holds no icon.",
                                    "Name an .ico file or a program."
                                ),
                            { IconPath: { Length: > 0 } icon, IconIndex: > 0 and var index }
                                when icon.EndsWith(".ico", StringComparison.OrdinalIgnoreCase) => Finding.Sentence(
                                $"{place.Path}.icon_index",
                                $"icon_index of '{place.Value.Name}' is {index}, but an .ico file has one icon.",
                                "Leave it out."
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
                "Session hosts on Azure Local have no temporary disk, and no user's mapped drive when an app starts. Without session_host.data_disks there is no drive but C:, unless the image brings one. "
                + @"C:\ClusterStorage is on the nodes of the cluster, not on the hosts.",
            Example = "applications:\n  - {name: ehr, file_path: 'H:\\EHR\\ehr.exe'}",
            Remedy = @"Install the app on C:, or write the share as \\server\share.",
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
                            $"file_path of '{place.Value.Name}' is '{place.Value.FilePath}', a volume of the cluster's nodes, which hosts do not see.",
                            "Install the app in the image, or write a share."
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
                                        $"file_path of '{place.Value.Name}' is '{place.Value.FilePath}', but session_host.data_disks gives hosts no further disk.",
                                        "Install the app on C:, or write the share."
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

    // Windows removes blanks and periods at the end of a name when it makes a file
    private static bool HasLostEnd(string part) => part is not ("." or "..") && (part.EndsWith(' ') || part.EndsWith('.'));

    private static bool IsOfOneUser(string path) =>
        UserFolders.Any(folder => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
        || path.StartsWith(@"C:\Documents and Settings\", StringComparison.OrdinalIgnoreCase)
        || (
            path.StartsWith(@"C:\Users\", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWith(@"C:\Users\Public\", StringComparison.OrdinalIgnoreCase)
        );
}
