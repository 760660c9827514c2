using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Where FSLogix keeps profiles and gets its files from: AVD3047 to AVD3055.</summary>
internal static class ProfileLocationRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3047",
            Title = "Locations and Cloud Cache together",
            Cause =
                "FSLogix keeps profiles on shares (VHDLocations) or through Cloud Cache (CCDLocations). If both are set, the result is undefined.",
            Example = "fslogix:\n  locations: ['\\\\fs01\\profiles']\n  cloud_cache:\n    providers: [...]",
            Remedy = "Remove one of them. A share can be a Cloud Cache provider.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Reads = ["fslogix.locations", "fslogix.cloud_cache"],
            Check = static context =>
                context.Settings.Fslogix is { CloudCache: not null, Locations.IsEmpty: false }
                    ?
                    [
                        new(
                            "fslogix.locations",
                            "is set together with fslogix.cloud_cache, but FSLogix accepts only one of them.",
                            "Make the shares Cloud Cache providers, or remove cloud_cache."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3048",
            Title = "No location for profiles",
            Cause = "FSLogix is on, but sofs, fslogix.locations and fslogix.cloud_cache are not set.",
            Example = "fslogix:\n  enabled: true\n# and no section sofs",
            Remedy = "Add section sofs, fslogix.locations or fslogix.cloud_cache, or set fslogix.enabled to false.",
            Source = new("FSLogix", "docs/fslogix.md#layouts"),
            Reads =
            [
                "fslogix.enabled",
                "fslogix.locations",
                "fslogix.cloud_cache",
                "sofs.nodes",
                "identity.pattern",
                "deployment.topology",
            ],
            Check = static context =>
                context.Settings
                    is {
                        Fslogix: { Enabled: true, CloudCache: null, Locations.IsEmpty: true },
                        Identity.Pattern: not IdentityPattern.EntraOnly
                    }
                && !ProfileStorage.HasSofs(context.Settings, context.Layers)
                && !ProfileStorage.LacksSofs(context.Settings, context.Layers)
                    ? [new("fslogix.locations", "is empty, and sofs and fslogix.cloud_cache are not set, so profiles have no location.")]
                    : [],
        },
        new()
        {
            Code = "AVD3049",
            Title = "A profile path that does not use the access point",
            Cause =
                "The shares of the file server belong to its access point. They are not available under the name of the cluster, or the name or address of a "
                + "node. Such a path would not fail over when a node stops.",
            Example = "sofs:\n  cluster_name: sofs-cl\n  access_point: sofs\nfslogix:\n  locations: ['\\\\sofs-cl\\profiles']",
            Remedy = @"Use \\access-point\share.",
            Source = new(
                "Scale-Out File Server for application data overview",
                "https://learn.microsoft.com/windows-server/failover-clustering/sofs-overview"
            ),
            Reads =
            [
                "fslogix.locations",
                "fslogix.cloud_cache",
                "sofs.nodes",
                "sofs.cluster_name",
                "sofs.cluster_address",
                "sofs.access_point",
            ],
            Check = static context =>
                context.Settings.Sofs is { } sofs
                    ? ProfileStorage
                        .Shares(context.Settings.Fslogix)
                        .Where(at => !ProfileStorage.IsOnSofs(context.Settings, at.Share) && ProfileStorage.IsOfCluster(sofs, at.Share))
                        .Select(at => new Finding(
                            at.Path,
                            $"is '{at.Share}', but the file server's shares are at its access point '{sofs.AccessPoint}'.",
                            $@"Use \\{sofs.AccessPoint}\{at.Share.Share}."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD3050",
            Title = "A profile path to an unknown share",
            Cause = "The path leads to the file server of this config, but sofs.shares has no share with that name.",
            Example =
                "sofs:\n  access_point: sofs\n  shares:\n    - {name: profiles, content: profiles}\nfslogix:\n  locations: ['\\\\sofs\\profile']",
            Remedy = "Correct the path, or add the share to sofs.shares.",
            Source = new("The file server", "docs/file-server.md#shares"),
            Reads = ["fslogix.locations", "fslogix.cloud_cache", "sofs.access_point", "sofs.shares"],
            Check = static context =>
            {
                if (context.Settings.Sofs is not { Shares: { IsEmpty: false } shares })
                    return [];
                var names = shares.Select(share => share.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
                return ProfileStorage
                    .Shares(context.Settings.Fslogix)
                    .Where(at => ProfileStorage.IsOnSofs(context.Settings, at.Share) && !names.Contains(at.Share.Share))
                    .Select(at => new Finding(at.Path, $"is '{at.Share}', but sofs.shares has no share '{at.Share.Share}'."));
            },
        },
        new()
        {
            Code = "AVD3051",
            Title = "A location that is listed twice",
            Cause = "FSLogix tries the locations in order. The same share a second time adds nothing.",
            Example = "fslogix:\n  locations: ['\\\\fs01\\profiles', '\\\\FS01\\Profiles']",
            Remedy = "Remove one, or name the intended share.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.locations", "domain.fqdn"],
            Check = static context =>
                Repeats
                    .In(
                        context.Settings.Fslogix.Locations.Select(
                            static (share, i) => new { Share = share, Path = $"fslogix.locations[{i}]" }
                        ),
                        at => ProfileStorage.PlaceOf(context.Settings, at.Share)
                    )
                    .Select(static at => new Finding(at.Path, $"is '{at.Share}', which is already in the list.")),
        },
        new()
        {
            Code = "AVD3052",
            Title = "A file server without profiles",
            Cause = "Section sofs creates a file server cluster, but fslogix is off or keeps profiles elsewhere.",
            Example = "sofs:\n  access_point: sofs\nfslogix:\n  locations: ['\\\\fs01\\profiles']",
            Remedy = "Remove section sofs, or keep profiles on its shares.",
            Source = new("FSLogix", "docs/fslogix.md#layouts"),
            Severity = Severity.Warning,
            UnlessOtherPools = true,
            Reads =
            [
                "fslogix.enabled",
                "fslogix.locations",
                "fslogix.cloud_cache",
                "sofs.access_point",
                "sofs.cluster_name",
                "sofs.cluster_address",
                "sofs.nodes",
                "identity.pattern",
            ],
            Check = static context =>
                context.Settings is { Sofs: { } sofs, Fslogix: var fslogix, Identity.Pattern: not IdentityPattern.EntraOnly }
                && (!fslogix.Enabled || fslogix.CloudCache is not null || !fslogix.Locations.IsEmpty)
                // a provider without a path may be meant to be on it: AVD3056
                && !(
                    fslogix.CloudCache?.Providers.Any(static provider => provider is { Type: CloudCacheProviderType.Smb, Path: null })
                    ?? false
                )
                && !(
                    fslogix.Enabled
                    && ProfileStorage
                        .Shares(fslogix)
                        .Any(at => ProfileStorage.IsOnSofs(context.Settings, at.Share) || ProfileStorage.IsOfCluster(sofs, at.Share))
                )
                    ? [Finding.Sentence("sofs", "Section sofs is set, but no profile is kept on the file server.")]
                    : [],
        },
        new()
        {
            Code = "AVD3053",
            Title = "A pooled host pool without profiles",
            Cause = "Users of a pooled host pool get another host at each sign-in. Without FSLogix they find a new, empty profile there.",
            Example = "host_pool:\n  type: Pooled\nfslogix:\n  enabled: false",
            Remedy = "Set fslogix.enabled to true, unless another product manages profiles.",
            Source = new(
                "User profile management for Azure Virtual Desktop with FSLogix profile containers",
                "https://learn.microsoft.com/azure/virtual-desktop/fslogix-profile-containers"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.type", "fslogix.enabled"],
            Check = static context =>
                context.Settings is { HostPool.Type: HostPoolType.Pooled, Fslogix.Enabled: false }
                    ? [new("fslogix.enabled", "is false, but host_pool.type is 'Pooled', so users get another host at each sign-in.")]
                    : [],
        },
        new()
        {
            Code = "AVD3054",
            Title = "A file path instead of a folder for redirections.xml",
            Cause =
                "RedirXMLSourceFolder is the folder that contains redirections.xml. With the path of the file itself, FSLogix finds nothing and reports this "
                + "only in its log.",
            Example = "fslogix:\n  redirections_folder: '\\\\fs01\\fslogix\\redirections.xml'",
            Remedy = "Remove the file name from the path.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Reads = ["fslogix.redirections_folder"],
            Check = static context =>
                context.Settings.Fslogix.RedirectionsFolder is { } folder
                && folder.ToString().EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                    ? [new("fslogix.redirections_folder", $"is '{folder}', which is a file, but FSLogix needs its folder.")]
                    : [],
        },
        new()
        {
            Code = "AVD3055",
            Title = "An installer address without https",
            Cause = "Session hosts run the FSLogix installer as SYSTEM. With https, nobody can replace the program during the download.",
            Example = "fslogix:\n  installer_uri: http://files.contoso.com/FSLogixAppsSetup.exe",
            Remedy = "Use a full address that begins with https://.",
            Source = new("Configuration", "docs/configuration.md#fslogix"),
            Reads = ["fslogix.installer_uri"],
            // the address may carry an access signature, so it is not repeated
            Check = static context =>
                context.Settings.Fslogix.InstallerUri is { } address && address.Uri.Scheme != Uri.UriSchemeHttps
                    ?
                    [
                        new(
                            "fslogix.installer_uri",
                            "does not begin with https://.",
                            "Use https, or remove it if the image contains FSLogix."
                        ),
                    ]
                    : [],
        },
    ];
}
