using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What a published app needs: AVD2030 to AVD2039.</summary>
internal static class ApplicationRules
{
    private const string StoreApps = @"shell:appsFolder\";

    private const string Source = "Azure Virtual Desktop application groups";

    private static readonly Rule NamesDiffer = PerGroup(
        new("AVD2030", "Two apps of one name in a group", "Apps are named within their group; Azure does not tell the names apart by case.",
            "applications:\n  - {name: ledger, file_path: 'C:\\Ledger\\ledger.exe'}\n  - {name: Ledger, file_path: 'C:\\Ledger\\v2.exe'}", "Rename one.",
            Source),
        Severity.Error,
        static items => Repeats.In(items, static item => item.App.Name)
            .Select(static item =>
                new Finding($"{item.Path}.name", $"'{item.App.Name}' is the name of an earlier app of this group, too.",
                    "Names must differ by more than case.")));

    private static readonly Rule InBuiltNeedsPath = PerApp(
        new("AVD2031", "An app without the path of its program", "An app of type InBuilt is a program in the image; hosts start it by its path.",
            "applications:\n  - {name: ledger, type: InBuilt}", "Give file_path, or the MSIX keys with type MsixApplication.", Source),
        Severity.Error,
        // an app with keys of a package is of the wrong type: AVD2033
        static item => item.App is { Type: ApplicationType.InBuilt, FilePath: null or "", MsixPackageFamilyName: null, MsixApplicationId: null }
            ? new($"{item.Path}.file_path", $"'{item.App.Name}' is installed in the image, but has no file_path.",
                @"Give the path on the hosts, such as C:\Program Files\Contoso\app.exe.")
            : null);

    private static readonly Rule PathIsAbsolute = PerApp(
        new("AVD2032", "The path of an app is not absolute",
            @"Hosts start the app by its full path: it begins with a drive (C:\), a share (\\) or a variable (%ProgramFiles%\); or it is an app of the Store, shell:appsFolder\family!id.",
            "applications:\n  - {name: ledger, file_path: Ledger/ledger.exe}", "Write the full path as it is on the hosts.", Source),
        Severity.Error,
        static item => Relative(item.App) is { } key
            ? new($"{item.Path}.{key.Name}", $"{key.Name} of '{item.App.Name}' is '{key.Value}', which is no absolute Windows path.",
                @"Begin it with a drive, such as C:\, and use backslashes.")
            : null);

    private static readonly Rule InBuiltHasNoPackage = PerApp(
        new("AVD2033", "MSIX keys on an app of the image",
            "msix_package_family_name and msix_application_id belong to apps of type MsixApplication; Azure refuses them on others.",
            "applications:\n  - {name: ledger, file_path: 'C:\\Ledger\\ledger.exe', msix_application_id: Ledger}",
            "Set type: MsixApplication, or remove the MSIX keys.", Source),
        Severity.Error,
        static item => item.App is { Type: ApplicationType.InBuilt } and ({ MsixPackageFamilyName: not null } or { MsixApplicationId: not null })
            ? new($"{item.Path}.{(item.App.MsixPackageFamilyName is null ? "msix_application_id" : "msix_package_family_name")}",
                $"'{item.App.Name}' is of type InBuilt, but has keys of an MSIX package.", "Set type: MsixApplication, or remove them.")
            : null);

    private static readonly Rule PackageIsNamed = PerApp(
        new("AVD2034", "An MSIX app without its package, or with an id that no package has",
            "An app of type MsixApplication is found by the family name of its package and its id in the package. The id is what follows the exclamation mark in the user model id.",
            "applications:\n  - {name: ledger, type: MsixApplication, msix_application_id: Ledger}",
            "Give both msix_package_family_name and msix_application_id.", Source),
        Severity.Error,
        static item => item.App is { Type: ApplicationType.MsixApplication } && MissingPackageKey(item.App) is { } key
            ? new($"{item.Path}.{key}", $"'{item.App.Name}' is an MSIX app, but has no {key}.", "Both are in the package's manifest.")
            : item.App is { Type: ApplicationType.MsixApplication, MsixApplicationId: { } id } && id.Contains('!', StringComparison.Ordinal)
            ? new($"{item.Path}.msix_application_id", $"msix_application_id of '{item.App.Name}' is '{id}', a whole user model id.", "Write only what follows the exclamation mark.")
            : null);

    private static readonly Rule PackageHasNoPath = PerApp(
        new("AVD2035", "A path on an MSIX app", "Windows starts an MSIX app by its package; file_path is not used.",
            "applications:\n  - name: ledger\n    type: MsixApplication\n    file_path: C:\\Ledger\\ledger.exe", "Remove file_path, or set type: InBuilt.",
            Source),
        Severity.Warning,
        static item => item.App is { Type: ApplicationType.MsixApplication, FilePath: not null }
            ? new($"{item.Path}.file_path", $"'{item.App.Name}' is an MSIX app; its file_path is not used.", "Remove it.")
            : null);

    private static readonly Rule RequiredArgumentsAreGiven = PerApp(
        new("AVD2036", "Required arguments are not given", "command_line Require always passes the configured arguments; there are none.",
            "applications:\n  - {name: ledger, file_path: 'C:\\Ledger\\ledger.exe', command_line: Require}", "Give command_line_arguments.", Source),
        Severity.Error,
        static item => item.App is { CommandLine: CommandLinePolicy.Require, CommandLineArguments: null or "" }
            ? new($"{item.Path}.command_line_arguments", $"'{item.App.Name}' has command_line Require, but no arguments.",
                "Give command_line_arguments, or use DoNotAllow.")
            : null);

    private static readonly Rule ArgumentsAreUsed = PerApp(
        new("AVD2037", "Arguments that are not passed", "command_line_arguments are passed with command_line Require only.",
            "applications:\n  - {name: ledger, file_path: 'C:\\Ledger\\ledger.exe', command_line_arguments: /x}",
            "Set command_line: Require, or remove the arguments.", Source),
        Severity.Warning,
        static item => item.App is { CommandLine: not CommandLinePolicy.Require, CommandLineArguments.Length: > 0 }
            ? new($"{item.Path}.command_line_arguments",
                $"'{item.App.Name}' has arguments, but command_line is {item.App.CommandLine}, which does not pass them.", "Set command_line: Require.")
            : null);

    private static readonly Rule PackageIsKnown = new(
        new("AVD2038", "An MSIX app of a package that is not given out",
            "The app names a package family that no entry of storage.app_attach.packages has, or only one with active: false, so hosts are not given the package.",
            "applications:\n  - {name: ledger, type: MsixApplication, msix_package_family_name: Contoso.Ledgr_8wekyb3d8bbwe, msix_application_id: Ledger}",
            "Correct the family name, list the package, or set active: true.", "Azure Virtual Desktop App Attach"),
        Severity.Warning,
        ["application_groups", "storage.app_attach"],
        static context =>
        {
            var packages = context.Settings.Storage.AppAttach?.Packages ?? [];
            var families = packages.Where(static package => package.Active).Select(static package => package.PackageFamilyName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var inactive = packages.Where(static package => !package.Active).Select(static package => package.PackageFamilyName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return Apps(context)
                .Where(item => item.App is { Type: ApplicationType.MsixApplication, MsixPackageFamilyName: { } family } && !families.Contains(family))
                .Select(item => inactive.Contains(item.App.MsixPackageFamilyName!)
                    ? new Finding($"{item.Path}.msix_package_family_name", $"The package of the family '{item.App.MsixPackageFamilyName}' has active: false, so that '{item.App.Name}' starts nothing.",
                        "Set active: true, or remove the app.")
                    : new Finding($"{item.Path}.msix_package_family_name",
                        $"No package of storage.app_attach.packages has the family '{item.App.MsixPackageFamilyName}'.",
                        "Correct the name, or list the package."));
        });

    public static ImmutableArray<Rule> All { get; } =
    [
        NamesDiffer, InBuiltNeedsPath, PathIsAbsolute, InBuiltHasNoPackage, PackageIsNamed, PackageHasNoPath, RequiredArgumentsAreGiven, ArgumentsAreUsed,
            PackageIsKnown,
    ];

    private static Rule PerApp(DiagnosticDescriptor descriptor, Severity severity, Func<AppAt, Finding?> check) =>
        new(descriptor, severity, ["application_groups"], context => Apps(context).Select(check).OfType<Finding>());

    private static Rule PerGroup(DiagnosticDescriptor descriptor, Severity severity, Func<IEnumerable<AppAt>,
        IEnumerable<Finding>> check) =>
        new(descriptor, severity, ["application_groups"], context => context.Settings.ApplicationGroups.SelectMany((group, i) => check(AppsOf(group, i))));

    private static IEnumerable<AppAt> Apps(RuleContext context) => context.Settings.ApplicationGroups.SelectMany(AppsOf);

    private static IEnumerable<AppAt> AppsOf(ApplicationGroupSettings group, int index) =>
        group.Applications.Select((app, i) => new AppAt(app, $"application_groups[{index}].applications[{i}]"));

    private static string? MissingPackageKey(ApplicationSettings app) =>
        string.IsNullOrEmpty(app.MsixPackageFamilyName) ? "msix_package_family_name"
        : string.IsNullOrEmpty(app.MsixApplicationId) ? "msix_application_id"
        : null;

    // an app of the Microsoft Store in the image is started by its user model id: shell:appsFolder\family!id
    private static bool IsOfTheStore(string path) =>
        path.StartsWith(StoreApps, StringComparison.OrdinalIgnoreCase) && path.IndexOf('!', StringComparison.Ordinal) is var mark && mark > StoreApps.Length && mark < path.Length - 1;

    private static (string Name, string Value)? Relative(ApplicationSettings app) =>
        app is { Type: ApplicationType.InBuilt, FilePath: { Length: > 0 } path } && !LocalPath.TryCreate(path, out _) && !IsOfTheStore(path) ? ("file_path", path)
        : app.IconPath is { Length: > 0 } icon && !LocalPath.TryCreate(icon, out _) ? ("icon_path", icon)
        : null;

    private sealed record AppAt(ApplicationSettings App, string Path);
}
