using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of App Attach packages, as definitions of their components, and who gets each of them.</summary>
internal static class AppAttachMapping
{
    /// <summary>The packages, in the order of the config; none where App Attach is not used.</summary>
    public static ImmutableArray<AppAttachPackageDefinition> DefinitionsFrom(EstatePool pool) =>
        [
            .. PackagesOf(pool.Settings)
                .Select(package =>
                    DefinitionFrom(package) with
                    {
                        Name = pool.AppPackageName(package.Name),
                        Applications = ApplicationsOf(package, pool.Settings.ApplicationGroups),
                    }
                ),
        ];

    /// <summary>The package of one entry.</summary>
    public static AppAttachPackageDefinition DefinitionFrom(AppPackageSettings package) =>
        new()
        {
            Name = package.Name,
            ImagePath = package.ImagePath.ToString(),
            PackageName = package.PackageName,
            PackageFullName = package.PackageFullName,
            PackageFamilyName = package.PackageFamilyName,
            RelativePath = package.PackageRelativePath,
            Version = package.Version,
            DisplayName = package.DisplayName,
            Active = package.Active,
            RegisterAtSignIn = package.RegisterAtSignIn,
            OnStagingFailure = package.OnUnhealthy switch
            {
                UnhealthyPackageAction.Unhealthy => AzureNative.DesktopVirtualization.FailHealthCheckOnStagingFailure.Unhealthy,
                UnhealthyPackageAction.DoNotFail => AzureNative.DesktopVirtualization.FailHealthCheckOnStagingFailure.DoNotFail,
                UnhealthyPackageAction.NeedsAssistance => AzureNative.DesktopVirtualization.FailHealthCheckOnStagingFailure.NeedsAssistance,
            },
        };

    // what is published from the package, each once, though several groups may publish it
    private static ImmutableArray<PackageApplication> ApplicationsOf(
        AppPackageSettings package,
        ImmutableArray<ApplicationGroupSettings> groups
    ) =>
        [
            .. groups
                .SelectMany(group => group.Applications)
                .Where(application =>
                    application is { Type: ApplicationType.MsixApplication, MsixApplicationId: not null }
                    && string.Equals(application.MsixPackageFamilyName, package.PackageFamilyName, StringComparison.OrdinalIgnoreCase)
                )
                .DistinctBy(application => application.MsixApplicationId, StringComparer.OrdinalIgnoreCase)
                .Select(application => new PackageApplication(application.MsixApplicationId!, application.FriendlyName)),
        ];

    /// <summary>The packages as the config lists them, in the same order as the definitions.</summary>
    public static ImmutableArray<AppPackageSettings> PackagesOf(AvdSettings settings) => settings.Storage.AppAttach?.Packages ?? [];
}
