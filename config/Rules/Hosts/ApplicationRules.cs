using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>What a published app needs: AVD2030 to AVD2039.</summary>
internal static class ApplicationRules
{
    private const string StoreApps = @"shell:appsFolder\";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2030",
            Title = "Two apps with the same name in a group",
            Cause = "App names are unique in their group. Azure does not distinguish them by case.",
            Example =
                "applications:\n  - {name: ledger, file_path: 'C:\\Ledger\\ledger.exe'}\n  - {name: Ledger, file_path: 'C:\\Ledger\\v2.exe'}",
            Remedy = "Rename one app. Names must differ by more than case.",
            Source = new(
                "Naming rules and restrictions for Azure resources",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
            ),
            Reads = ["application_groups"],
            Check = PerGroup(static items =>
                Repeats
                    .In(items, static item => item.App.Name)
                    .Select(static item =>
                        Finding.Sentence($"{item.Path}.name", $"'{item.App.Name}' is also the name of an earlier app in this group.")
                    )
            ),
        },
        new()
        {
            Code = "AVD2031",
            Title = "An app without a file_path",
            Cause = "An app of type InBuilt is a program in the image. Hosts start it by its path.",
            Example = "applications:\n  - {name: ledger, type: InBuilt}",
            Remedy = "Set file_path, or set type: MsixApplication and the MSIX keys.",
            Source = new(
                "Publish applications with RemoteApp in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/publish-applications-stream-remoteapp"
            ),
            Reads = ["application_groups"],
            Check = PerApp( // an app with keys of a package is of the wrong type: AVD2033
                static item =>
                item.App is { Type: ApplicationType.InBuilt, FilePath: null or "", MsixPackageFamilyName: null, MsixApplicationId: null }
                    ? Finding.Sentence(
                        $"{item.Path}.file_path",
                        $"'{item.App.Name}' has type InBuilt, but no file_path.",
                        @"Set the path on the hosts, such as C:\Program Files\Contoso\app.exe."
                    )
                    : null
            ),
        },
        new()
        {
            Code = "AVD2032",
            Title = "The path of an app is not absolute",
            Cause =
                "Hosts start an app by its full path, which begins with a drive (C:\\), a share (\\\\) or a variable (%ProgramFiles%\\). An app of the Microsoft Store has the form "
                + "shell:appsFolder\\family!id.",
            Example = "applications:\n  - {name: ledger, file_path: Ledger/ledger.exe}",
            Remedy = "Use the full path on the hosts.",
            Source = new(
                "Publish applications with RemoteApp in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/publish-applications-stream-remoteapp"
            ),
            Reads = ["application_groups"],
            Check = PerApp(static item =>
                Relative(item.App) is { } key
                    ? Finding.Sentence(
                        $"{item.Path}.{key.Name}",
                        $"{key.Name} of '{item.App.Name}' is '{key.Value}', which is not an absolute Windows path.",
                        @"Start it with a drive, such as C:\, and use backslashes."
                    )
                    : null
            ),
        },
        new()
        {
            Code = "AVD2033",
            Title = "MSIX keys on an app of type InBuilt",
            Cause =
                "msix_package_family_name and msix_application_id are keys of apps of type MsixApplication. Azure refuses them on other apps.",
            Example = "applications:\n  - {name: ledger, file_path: 'C:\\Ledger\\ledger.exe', msix_application_id: Ledger}",
            Remedy = "Set type: MsixApplication, or remove the MSIX keys.",
            Source = new(
                "Applications - Create Or Update",
                "https://learn.microsoft.com/rest/api/desktopvirtualization/applications/create-or-update"
            ),
            Reads = ["application_groups"],
            Check = PerApp(static item =>
                item.App is { Type: ApplicationType.InBuilt } and ({ MsixPackageFamilyName: not null } or { MsixApplicationId: not null })
                    ? Finding.Sentence(
                        $"{item.Path}.{(item.App.MsixPackageFamilyName is null ? "msix_application_id" : "msix_package_family_name")}",
                        $"'{item.App.Name}' has type InBuilt, but also keys of an MSIX package."
                    )
                    : null
            ),
        },
        new()
        {
            Code = "AVD2034",
            Title = "An MSIX app without its package, or with a wrong application id",
            Cause =
                "Windows finds an app of type MsixApplication by the family name of its package and its id in the package. The id is the part of the user model id after the exclamation mark.",
            Example = "applications:\n  - {name: ledger, type: MsixApplication, msix_application_id: Ledger}",
            Remedy = "Set both msix_package_family_name and msix_application_id.",
            Source = new(
                "Applications - Create Or Update",
                "https://learn.microsoft.com/rest/api/desktopvirtualization/applications/create-or-update"
            ),
            Reads = ["application_groups"],
            Check = PerApp(static item =>
                item.App is { Type: ApplicationType.MsixApplication } && MissingPackageKey(item.App) is { } key
                    ? Finding.Sentence(
                        $"{item.Path}.{key}",
                        $"'{item.App.Name}' is an MSIX app, but has no {key}.",
                        "Set both MSIX keys. The manifest of the package has the values."
                    )
                : item.App is { Type: ApplicationType.MsixApplication, MsixApplicationId: { } id }
                && id.Contains('!', StringComparison.Ordinal)
                    ? Finding.Sentence(
                        $"{item.Path}.msix_application_id",
                        $"msix_application_id of '{item.App.Name}' is '{id}', which is a complete user model id.",
                        "Use only the part after the exclamation mark."
                    )
                : null
            ),
        },
        new()
        {
            Code = "AVD2035",
            Title = "A file_path on an MSIX app",
            Cause = "Windows starts an MSIX app from its package and does not use file_path.",
            Example = "applications:\n  - name: ledger\n    type: MsixApplication\n    file_path: C:\\Ledger\\ledger.exe",
            Remedy = "Remove file_path, or set type: InBuilt.",
            Source = new(
                "Applications - Create Or Update",
                "https://learn.microsoft.com/rest/api/desktopvirtualization/applications/create-or-update"
            ),
            Severity = Severity.Warning,
            Reads = ["application_groups"],
            Check = PerApp(static item =>
                item.App is { Type: ApplicationType.MsixApplication, FilePath: not null }
                    ? Finding.Sentence($"{item.Path}.file_path", $"'{item.App.Name}' is an MSIX app; its file_path is not used.")
                    : null
            ),
        },
        new()
        {
            Code = "AVD2036",
            Title = "Required arguments are missing",
            Cause = "With command_line: Require, hosts always pass the configured arguments. The app has none.",
            Example = "applications:\n  - {name: ledger, file_path: 'C:\\Ledger\\ledger.exe', command_line: Require}",
            Remedy = "Set command_line_arguments, or use command_line: DoNotAllow.",
            Source = new(
                "Applications - Create Or Update",
                "https://learn.microsoft.com/rest/api/desktopvirtualization/applications/create-or-update"
            ),
            Reads = ["application_groups"],
            Check = PerApp(static item =>
                item.App is { CommandLine: CommandLinePolicy.Require, CommandLineArguments: null or "" }
                    ? Finding.Sentence(
                        $"{item.Path}.command_line_arguments",
                        $"'{item.App.Name}' has command_line Require, but no arguments."
                    )
                    : null
            ),
        },
        new()
        {
            Code = "AVD2037",
            Title = "Arguments that are not passed",
            Cause = "Hosts pass command_line_arguments only with command_line: Require.",
            Example = "applications:\n  - {name: ledger, file_path: 'C:\\Ledger\\ledger.exe', command_line_arguments: /x}",
            Remedy = "Set command_line: Require, or remove the arguments.",
            Source = new(
                "Applications - Create Or Update",
                "https://learn.microsoft.com/rest/api/desktopvirtualization/applications/create-or-update"
            ),
            Severity = Severity.Warning,
            Reads = ["application_groups"],
            Check = PerApp(static item =>
                item.App is { CommandLine: not CommandLinePolicy.Require, CommandLineArguments.Length: > 0 }
                    ? Finding.Sentence(
                        $"{item.Path}.command_line_arguments",
                        $"'{item.App.Name}' has arguments, but command_line is {item.App.CommandLine}, which does not pass them."
                    )
                    : null
            ),
        },
        new()
        {
            Code = "AVD2038",
            Title = "An MSIX app whose package is missing or inactive",
            Cause = "No active entry of storage.app_attach.packages has the package family of the app, so hosts do not get the package.",
            Example =
                "applications:\n  - {name: ledger, type: MsixApplication, msix_package_family_name: Contoso.Ledgr_8wekyb3d8bbwe, msix_application_id: Ledger}",
            Remedy = "Correct the family name, add the package, or set active: true.",
            Source = new("App Attach in Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview"),
            Severity = Severity.Warning,
            Reads = ["application_groups", "storage.app_attach"],
            Check = static context =>
            {
                var packages = context.Settings.Storage.AppAttach?.Packages ?? [];
                var families = packages
                    .Where(static package => package.Active)
                    .Select(static package => package.PackageFamilyName)
                    .ToHashSet(StringComparer.OrdinalIgnoreCase);
                var inactive = packages
                    .Where(static package => !package.Active)
                    .Select(static package => package.PackageFamilyName)
                    .ToHashSet(StringComparer.OrdinalIgnoreCase);
                return Apps(context)
                    .Where(item =>
                        item.App is { Type: ApplicationType.MsixApplication, MsixPackageFamilyName: { } family }
                        && !families.Contains(family)
                    )
                    .Select(item =>
                        inactive.Contains(item.App.MsixPackageFamilyName!)
                            ? Finding.Sentence(
                                $"{item.Path}.msix_package_family_name",
                                $"The package of family '{item.App.MsixPackageFamilyName}' has active: false, so '{item.App.Name}' does not start.",
                                "Set active: true, or remove the app."
                            )
                            : Finding.Sentence(
                                $"{item.Path}.msix_package_family_name",
                                $"No package in storage.app_attach.packages has the family '{item.App.MsixPackageFamilyName}'.",
                                "Correct the family name, or add the package."
                            )
                    );
            },
        },
    ];

    private static Func<RuleContext, IEnumerable<Finding>> PerApp(Func<AppAt, Finding?> check) =>
        context => Apps(context).Select(check).OfType<Finding>();

    private static Func<RuleContext, IEnumerable<Finding>> PerGroup(Func<IEnumerable<AppAt>, IEnumerable<Finding>> check) =>
        context => context.Settings.ApplicationGroups.SelectMany((group, i) => check(AppsOf(group, i)));

    private static IEnumerable<AppAt> Apps(RuleContext context) => context.Settings.ApplicationGroups.SelectMany(AppsOf);

    private static IEnumerable<AppAt> AppsOf(ApplicationGroupSettings group, int index) =>
        group.Applications.Select((app, i) => new AppAt(app, $"application_groups[{index}].applications[{i}]"));

    private static string? MissingPackageKey(ApplicationSettings app) =>
        string.IsNullOrEmpty(app.MsixPackageFamilyName) ? "msix_package_family_name"
        : string.IsNullOrEmpty(app.MsixApplicationId) ? "msix_application_id"
        : null;

    // an app of the Microsoft Store in the image is started by its user model id: shell:appsFolder\family!id
    private static bool IsOfTheStore(string path) =>
        path.StartsWith(StoreApps, StringComparison.OrdinalIgnoreCase)
        && path.IndexOf('!', StringComparison.Ordinal) is var mark
        && mark > StoreApps.Length
        && mark < path.Length - 1;

    private static (string Name, string Value)? Relative(ApplicationSettings app) =>
        app is { Type: ApplicationType.InBuilt, FilePath: { Length: > 0 } path } && !LocalPath.TryCreate(path, out _) && !IsOfTheStore(path)
            ? ("file_path", path)
        : app.IconPath is { Length: > 0 } icon && !LocalPath.TryCreate(icon, out _) ? ("icon_path", icon)
        : null;

    private sealed record AppAt(ApplicationSettings App, string Path);
}
