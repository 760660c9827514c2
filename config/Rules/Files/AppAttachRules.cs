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
                "Hosts mount a package from a disk image on a share: a file that ends in .vhdx, .vhd or .cim. An installer or a folder is not an image.",
            Example = "storage:\n  app_attach:\n    packages:\n      - {name: ledger, image_path: '\\\\fs01\\apps\\ledger.msix', ...}",
            Remedy = "Expand the package into an image with msixmgr, and use the path of that file.",
            Source = new("App Attach in Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview"),
            Reads = [Packages],
            Check = static context =>
                Listed(context)
                    .Where(static at => !IsImage(at.Package.ImagePath))
                    .Select(static at => new Finding(
                        at.Path + ".image_path",
                        $"is '{at.Package.ImagePath}', but an image ends in {AppPackageFacts.ImageEndingsText}."
                    )),
        },
        new()
        {
            Code = "AVD3095",
            Title = "Package names that contradict each other",
            Cause =
                "The full name is name_version_processor_resource_publisher, the family name is name_publisher. Windows uses both to find the package in its "
                + "image. If one is wrong, Windows does not find the package.",
            Example =
                "storage:\n  app_attach:\n    packages:\n      - name: ledger\n        package_name: Contoso.Ledger\n        package_full_name: "
                + "Contoso.Ledgr_1.0.0.0_x64__8wekyb3d8bbwe\n        package_family_name: Contoso.Ledger_8wekyb3d8bbwe",
            Remedy = "Copy the names from the package manifest, or from Get-AppxPackage.",
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
                "A package is one resource with a unique name, and a host pool accepts each full name only once. If two packages have the same full name, "
                + "hosts stage it twice and fail.",
            Example = "storage:\n  app_attach:\n    packages: [two entries with one name or one package_full_name]",
            Remedy = "Remove one of them, or correct its names.",
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
            Title = "A package on an unknown share",
            Cause = "The image is in a storage account or on a file server of this config, which has no share with that name.",
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
                        $"is '{at.Package.ImagePath}', but share '{at.Package.ImagePath.Share}' does not exist there."
                    )),
        },
        new()
        {
            Code = "AVD3098",
            Title = "Packages in Azure Files that Entra-joined hosts cannot read",
            Cause =
                "Azure Files does not know the accounts of hosts without Active Directory. The two service principals of Azure Virtual Desktop read the "
                + "packages for these hosts, and need a role on the account.",
            Example =
                "identity:\n  pattern: entra_only\nstorage:\n  app_attach:\n    packages:\n      - {name: ledger, image_path: "
                + "'\\\\stapps.file.core.windows.net\\apps\\ledger.vhdx', ...}",
            Remedy =
                "Set identity.avd_service_principal_object_id and identity.avd_arm_provider_object_id. Both then get the role Reader and Data Access.",
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
                            "is missing, but packages are in Azure Files and hosts are joined only to Entra ID."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD3099",
            Title = "Packages in a storage account without a directory",
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
                            "is 'None', but hosts open packages in this account with their computer accounts."
                        ),
                    ]
                    : [],
        },
    ];

    /// <summary>Whether hosts open packages with their computer accounts in a storage account without a directory.</summary>
    public static bool IsHostless(AvdSettings settings) =>
        settings.Identity.Pattern != IdentityPattern.EntraOnly
        && settings.Storage.AppAttach is { Account: { ExistingId: null, DirectoryService: DirectoryService.None } account } apps
        && apps.Packages.Any(package => ProfileStorage.IsIn(account, package.ImagePath));

    private static IEnumerable<PackageAt> Listed(RuleContext context) =>
        (context.Settings.Storage.AppAttach?.Packages ?? []).Select((package, i) => new PackageAt(package, $"{Packages}[{i}]"));

    private static Finding Repeated(string path, string text) => new(path, $"is '{text}', which another package already uses.");

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
                    $"is '{package.PackageFullName}', but a full name has the form name_version_processor_resource_publisher.",
                    "Copy it from Get-AppxPackage."
                ),
            ];
        var findings = new List<Finding>();
        if (!IsSame(parts[0], package.PackageName))
            findings.Add(
                new(
                    at.Path + ".package_name",
                    $"is '{package.PackageName}', but the full name begins with '{parts[0]}'.",
                    "Copy both from the package."
                )
            );
        if (!IsSame($"{parts[0]}_{parts[^1]}", package.PackageFamilyName))
            findings.Add(
                new(
                    at.Path + ".package_family_name",
                    $"is '{package.PackageFamilyName}', but the full name requires '{parts[0]}_{parts[^1]}'.",
                    "Copy both from the package."
                )
            );
        if (package.Version is { } version && !IsSame(parts[1], version))
            findings.Add(new(at.Path + ".version", $"is '{version}', but the full name has '{parts[1]}'.", "Remove it."));
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
