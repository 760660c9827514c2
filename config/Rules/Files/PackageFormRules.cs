using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The share, processor, version and folder of a package: AVD3145 to AVD3148.</summary>
internal static class PackageFormRules
{
    private const string Packages = "storage.app_attach.packages";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3145",
            Title = "A package on a profile share",
            Cause =
                "Hosts read packages with their computer accounts, but profile shares are only for users. Users can write to a profile share, so they can "
                + "also put files next to the packages.",
            Example =
                "sofs: {access_point: sofs, shares: [{name: profiles, content: profiles}]}\nstorage:\n  app_attach: {packages: [{name: ledger, image_path: '\\\\sofs\\profiles\\ledger.vhdx', ...}]}",
            Remedy = "Keep packages on their own share, which hosts can read.",
            Source = new("App Attach in Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview"),
            Severity = Severity.Warning,
            Reads =
            [
                Packages,
                "fslogix.enabled",
                "fslogix.locations",
                "fslogix.cloud_cache",
                "sofs.shares",
                "sofs.access_point",
                "domain.fqdn",
            ],
            Check = static context =>
            {
                var settings = context.Settings;
                var taken = settings.Fslogix.Enabled
                    ? ProfileStorage
                        .Shares(settings.Fslogix)
                        .Select(at => ShareOf(settings, at.Share))
                        .ToHashSet(StringComparer.OrdinalIgnoreCase)
                    : [];
                return Listed(context)
                    .Where(at =>
                        taken.Contains(ShareOf(settings, at.Value.ImagePath))
                        || (
                            ProfileStorage.IsOnSofs(settings, at.Value.ImagePath)
                            && settings.Sofs!.Shares.Any(share => IsSame(share.Name, at.Value.ImagePath.Share))
                        )
                    )
                    .Select(static at => new Finding(at.Path + ".image_path", $"is '{at.Value.ImagePath}', which is on a profile share."));
            },
        },
        new()
        {
            Code = "AVD3146",
            Title = "A package for another processor",
            Cause =
                "The third part of a full name is the processor. Session hosts on Azure Local run x64, x86 and neutral packages. They do not run arm or "
                + "arm64, and no other value is valid.",
            Example =
                "storage:\n  app_attach:\n    packages:\n      - {package_full_name: Contoso.Ledger_1.0.0.0_arm64__8wekyb3d8bbwe, ...}",
            Remedy = "Use the package for x64.",
            Source = new(
                "Package identity overview",
                "https://learn.microsoft.com/windows/apps/desktop/modernize/package-identity-overview"
            ),
            Reads = [Packages],
            Check = static context =>
                Listed(context)
                    .Select(static at => new { at.Path, Parts = Parts(at.Value) })
                    .Where(static at =>
                        at.Parts is { } parts && !AppPackageFacts.Processors.Contains(parts[2], StringComparer.OrdinalIgnoreCase)
                    )
                    .Select(static at => new Finding(
                        at.Path + ".package_full_name",
                        $"is for '{at.Parts![2]}', but session hosts run {AppPackageFacts.ProcessorsText}."
                    )),
        },
        new()
        {
            Code = "AVD3147",
            Title = "An invalid package version",
            Cause = "The version of a package has four numbers from 0 to 65535, separated by dots.",
            Example = "storage:\n  app_attach:\n    packages:\n      - {package_full_name: Contoso.Ledger_1.0_x64__8wekyb3d8bbwe, ...}",
            Remedy = "Copy the full name from Get-AppxPackage.",
            Source = new(
                "Package identity overview",
                "https://learn.microsoft.com/windows/apps/desktop/modernize/package-identity-overview"
            ),
            Reads = [Packages],
            Check = static context =>
                Listed(context)
                    .Select(static at => new { at.Path, Parts = Parts(at.Value) })
                    .Where(static at => at.Parts is { } parts && !IsVersion(parts[1]))
                    .Select(static at => new Finding(
                        at.Path + ".package_full_name",
                        $"has the version '{at.Parts![1]}', but a version has four numbers up to 65535."
                    )),
        },
        new()
        {
            Code = "AVD3148",
            Title = "A package path outside its image",
            Cause =
                "package_relative_path is the folder of the package in the mounted image. A drive, a share, .. or a forward slash does not lead to a folder "
                + "in the image.",
            Example =
                "storage:\n  app_attach:\n    packages:\n      - {package_relative_path: 'C:\\apps\\Contoso.Ledger_1.0.0.0_x64__8wekyb3d8bbwe', ...}",
            Remedy = @"Remove package_relative_path to use \apps\full-name, or set it to the folder in the image.",
            Source = new("Create an MSIX image", "https://learn.microsoft.com/azure/virtual-desktop/app-attach-create-msix-image"),
            Reads = [Packages],
            Check = static context =>
                Listed(context)
                    .Where(static at => at.Value.PackageRelativePath is { } path && !IsInImage(path))
                    .Select(static at => new Finding(
                        at.Path + ".package_relative_path",
                        $"is '{at.Value.PackageRelativePath}', which is not a folder in the image."
                    )),
        },
    ];

    private static IEnumerable<Place<AppPackageSettings>> Listed(RuleContext context) =>
        Places.In(Packages, context.Settings.Storage.AppAttach?.Packages);

    private static string ShareOf(AvdSettings settings, UncPath path) => $@"{ProfileStorage.ServerOf(settings, path)}\{path.Share}";

    // a full name of another form is AVD3095
    private static string[]? Parts(AppPackageSettings package) =>
        package.PackageFullName.Split('_') is { Length: AppPackageFacts.FullNameParts } parts ? parts : null;

    private static bool IsVersion(string text) =>
        text.Split('.') is { Length: AppPackageFacts.VersionParts } numbers
        && numbers.All(static number => ushort.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static bool IsInImage(string path) =>
        !string.IsNullOrWhiteSpace(path)
        && !path.StartsWith(@"\\", StringComparison.Ordinal)
        && !path.Contains(':', StringComparison.Ordinal)
        && !path.Contains('/', StringComparison.Ordinal)
        && !path.Split('\\').Contains("..");

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
