using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Packages of App Attach, and whether hosts can read them: AVD3094 to AVD3099.</summary>
internal static class AppAttachRules
{
    private const string Packages = "storage.app_attach.packages";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3094",
            Title = "A package image that hosts cannot mount",
            Cause =
                "Hosts mount a package from a disk image on a share: a file that ends in .vhdx, .vhd or .cim. The installer itself, or a folder, is no image.",
            Example = "storage:\n  app_attach:\n    packages:\n      - {name: ledger, image_path: '\\\\fs01\\apps\\ledger.msix', ...}",
            Remedy = "Expand the package into an image with msixmgr, and name that file.",
            Source = new("App Attach in Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview"),
            Reads = [Packages],
            Check = static context =>
                Listed(context)
                    .Where(static at => !IsImage(at.Package.ImagePath))
                    .Select(static at => new Finding(
                        at.Path + ".image_path",
                        $"is '{at.Package.ImagePath}', but an image ends in {AppPackageFacts.ImageEndingsText}.",
                        "Name the image file."
                    )),
        },
        new()
        {
            Code = "AVD3095",
            Title = "Names of a package that contradict each other",
            Cause =
                "A full name is name_version_processor_resource_publisher, the family name is name_publisher. Windows finds the package in its image by them, "
                + "and finds nothing when one is wrong.",
            Example =
                "storage:\n  app_attach:\n    packages:\n      - name: ledger\n        package_name: Contoso.Ledger\n        package_full_name: "
                + "Contoso.Ledgr_1.0.0.0_x64__8wekyb3d8bbwe\n        package_family_name: Contoso.Ledger_8wekyb3d8bbwe",
            Remedy = "Copy the names from the package's manifest, or from Get-AppxPackage.",
            Source = new(
                "Package identity overview",
                "https://learn.microsoft.com/windows/apps/desktop/modernize/package-identity-overview"
            ),
            Reads = [Packages],
            Check = static context => Listed(context).SelectMany(Contradictions),
        },
        new()
        {
            Code = "AVD3096",
            Title = "A package that is listed twice",
            Cause =
                "A package is one resource with one name, and a host pool takes it once: two for one full name make hosts stage it twice and fail.",
            Example = "storage:\n  app_attach:\n    packages: [two entries with one name or one package_full_name]",
            Remedy = "Leave one out, or correct its names.",
            Source = new("App Attach in Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview"),
            Reads = [Packages],
            Check = static context =>
                [
                    .. Repeats
                        .In(Listed(context), static at => at.Package.Name)
                        .Select(static at => Repeated(at.Path + ".name", at.Package.Name)),
                    .. Repeats
                        .In(Listed(context), static at => at.Package.PackageFullName)
                        .Select(static at => Repeated(at.Path + ".package_full_name", at.Package.PackageFullName)),
                ],
        },
        new()
        {
            Code = "AVD3097",
            Title = "A package on a share that is not made",
            Cause = "The image is in a storage account or on a file server of this config, which has no share of that name.",
            Example =
                "storage:\n  app_attach:\n    account: {name: stapps, shares: [{name: packages, quota_gib: 100}]}\n    packages:\n      - {name: ledger, "
                + "image_path: '\\\\stapps.file.core.windows.net\\apps\\ledger.vhdx', ...}",
            Remedy = "Correct the path, or add the share.",
            Source = new("Configuration", "docs/configuration.md#storage"),
            Reads = [Packages, "storage.app_attach.account", "sofs.shares", "sofs.access_point"],
            Check = static context =>
                Listed(context)
                    .Where(at => IsMissing(context.Settings, at.Package.ImagePath))
                    .Select(static at => new Finding(
                        at.Path + ".image_path",
                        $"is '{at.Package.ImagePath}', but there is no share '{at.Package.ImagePath.Share}' there.",
                        "Correct the path, or add the share."
                    )),
        },
        new()
        {
            Code = "AVD3098",
            Title = "Packages in Azure Files that Entra-joined hosts cannot read",
            Cause =
                "Hosts without Active Directory have no account that Azure Files knows. The two service principals of Azure Virtual Desktop read the packages "
                + "for them, and need a role on the account.",
            Example =
                "identity:\n  pattern: entra_only\nstorage:\n  app_attach:\n    packages:\n      - {name: ledger, image_path: "
                + "'\\\\stapps.file.core.windows.net\\apps\\ledger.vhdx', ...}",
            Remedy =
                "Set identity.avd_service_principal_object_id and identity.avd_arm_provider_object_id, so that both get Reader and Data Access.",
            Source = new("App Attach in Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview"),
            Reads =
            [
                "identity.pattern",
                "identity.avd_service_principal_object_id",
                "identity.avd_arm_provider_object_id",
                "rbac.granted_elsewhere",
                Packages,
            ],
            Check = static context =>
                context.Settings.Identity.Pattern == IdentityPattern.EntraOnly
                && !context.Settings.Rbac.GrantedElsewhere.Contains(AccessScope.AppAttachAccount)
                && Listed(context).Any(static at => StorageFacts.IsAzureFiles(at.Package.ImagePath))
                    ? Services(context.Settings.Identity)
                        .Where(static service => service.Id is null)
                        .Select(static service => new Finding(
                            service.Path,
                            $"is missing, but packages are in Azure Files and hosts are joined to Entra ID alone.",
                            "Add the object id."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD3099",
            Title = "Packages in an account that knows no hosts",
            Cause =
                "Hosts in Active Directory open the share with their computer accounts. An account with directory_service None refuses them.",
            Example =
                "identity:\n  pattern: hybrid_entra\nstorage:\n  app_attach:\n    account: {name: stapps}\n    packages:\n      - {name: ledger, image_path: "
                + "'\\\\stapps.file.core.windows.net\\apps\\ledger.vhdx', ...}",
            Remedy = "Set storage.app_attach.account.directory_service to AD.",
            Source = new("App Attach in Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview"),
            Reads = ["identity.pattern", "storage.app_attach"],
            Check = static context =>
                IsHostless(context.Settings)
                    ?
                    [
                        new(
                            "storage.app_attach.account.directory_service",
                            "is 'None', but hosts open packages in it with their computer accounts.",
                            "Set it to AD."
                        ),
                    ]
                    : [],
        },
    ];

    /// <summary>Whether hosts open packages as themselves in an account that knows no hosts.</summary>
    public static bool IsHostless(AvdSettings settings) =>
        settings.Identity.Pattern != IdentityPattern.EntraOnly
        && settings.Storage.AppAttach is { Account: { ExistingId: null, DirectoryService: DirectoryService.None } account } apps
        && apps.Packages.Any(package => ProfileStorage.IsIn(account, package.ImagePath));

    private static IEnumerable<PackageAt> Listed(RuleContext context) =>
        (context.Settings.Storage.AppAttach?.Packages ?? []).Select((package, i) => new PackageAt(package, $"{Packages}[{i}]"));

    private static Finding Repeated(string path, string text) =>
        new(path, $"is '{text}', which another package has already.", "Leave one out.");

    private static IEnumerable<ServiceId> Services(IdentitySettings identity) =>
        [
            new("identity.avd_service_principal_object_id", identity.AvdServicePrincipalObjectId),
            new("identity.avd_arm_provider_object_id", identity.AvdArmProviderObjectId),
        ];

    private static bool IsImage(UncPath path) =>
        AppPackageFacts.ImageEndings.Any(ending => path.ToString().EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Finding> Contradictions(PackageAt at)
    {
        var package = at.Package;
        var parts = package.PackageFullName.Split('_');
        if (parts.Length != AppPackageFacts.FullNameParts || parts[^1].Length != AppPackageFacts.PublisherLength)
            return
            [
                new(
                    at.Path + ".package_full_name",
                    $"is '{package.PackageFullName}', but a full name is name_version_processor_resource_publisher.",
                    "Copy it from Get-AppxPackage."
                ),
            ];
        var findings = new List<Finding>();
        if (!IsSame(parts[0], package.PackageName))
            findings.Add(
                new(
                    at.Path + ".package_name",
                    $"is '{package.PackageName}', but the full name begins '{parts[0]}'.",
                    "Copy both from the package."
                )
            );
        if (!IsSame($"{parts[0]}_{parts[^1]}", package.PackageFamilyName))
            findings.Add(
                new(
                    at.Path + ".package_family_name",
                    $"is '{package.PackageFamilyName}', but by the full name it is '{parts[0]}_{parts[^1]}'.",
                    "Copy both from the package."
                )
            );
        if (package.Version is { } version && !IsSame(parts[1], version))
            findings.Add(new(at.Path + ".version", $"is '{version}', but the full name says '{parts[1]}'.", "Leave it out."));
        return findings;
    }

    private static bool IsMissing(AvdSettings settings, UncPath image) =>
        settings.Storage.AppAttach?.Account is { ExistingId: null } account && ProfileStorage.IsIn(account, image)
            ? account.Shares.All(share => !IsSame(share.Name, image.Share))
            : settings.Sofs is { Shares.IsEmpty: false } sofs
                && ProfileStorage.IsOnSofs(settings, image)
                && sofs.Shares.All(share => !IsSame(share.Name, image.Share));

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private sealed record PackageAt(AppPackageSettings Package, string Path);

    private sealed record ServiceId(string Path, Guid? Id);
}
