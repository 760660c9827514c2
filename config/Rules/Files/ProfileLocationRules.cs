using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Where FSLogix is told to keep profiles, and get its files from: AVD3047 to AVD3055.</summary>
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
                "FSLogix keeps profiles on shares (VHDLocations) or through Cloud Cache (CCDLocations). With both it is not defined which one counts.",
            Example = "fslogix:\n  locations: ['\\\\fs01\\profiles']\n  cloud_cache:\n    providers: [...]",
            Remedy = "Leave one out. A share can be a provider of Cloud Cache.",
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
                            "is given beside fslogix.cloud_cache, but FSLogix takes only one of them.",
                            "Make the shares providers of Cloud Cache, or leave cloud_cache out."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3048",
            Title = "Nowhere to keep profiles",
            Cause = "FSLogix is on, but there is no file server in the config, no share is named and there is no Cloud Cache.",
            Example = "fslogix:\n  enabled: true\n# and no section sofs",
            Remedy = "Add the section sofs, fslogix.locations or fslogix.cloud_cache, or turn fslogix.enabled off.",
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
                    ?
                    [
                        new(
                            "fslogix.locations",
                            "is empty, and there is neither sofs nor fslogix.cloud_cache: profiles have no place.",
                            "Add one of them, or turn fslogix.enabled off."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3049",
            Title = "A profile path past the access point",
            Cause =
                "The shares of the file server belong to its access point. The cluster's name and the nodes' names and addresses do not have them, and would "
                + "not move when a node stops.",
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
            Title = "A profile path to a share that is not made",
            Cause = "The path leads to the file server of this config, but sofs.shares has no share of that name.",
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
                    .Select(at => new Finding(
                        at.Path,
                        $"is '{at.Share}', but sofs.shares has no share '{at.Share.Share}'.",
                        "Correct the path, or add the share."
                    ));
            },
        },
        new()
        {
            Code = "AVD3051",
            Title = "A location named twice",
            Cause = "FSLogix tries the locations one after the other. The same share a second time adds nothing.",
            Example = "fslogix:\n  locations: ['\\\\fs01\\profiles', '\\\\FS01\\Profiles']",
            Remedy = "Leave one out, or name the share that is meant.",
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
                    .Select(static at => new Finding(at.Path, $"is '{at.Share}', which is in the list already.", "Leave it out.")),
        },
        new()
        {
            Code = "AVD3052",
            Title = "A file server that no profile is on",
            Cause = "The section sofs makes a file server cluster, but fslogix keeps profiles elsewhere, or is off.",
            Example = "sofs:\n  access_point: sofs\nfslogix:\n  locations: ['\\\\fs01\\profiles']",
            Remedy = "Leave sofs out, or let fslogix use its shares.",
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
                // a provider whose path is missing may well be on it: AVD3056
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
                    ?
                    [
                        Finding.Sentence(
                            "sofs",
                            "There is a section sofs, but no profile is kept on it.",
                            "Leave sofs out, or let fslogix use its shares."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3053",
            Title = "A pooled host pool without profiles",
            Cause = "Users of a pooled pool get another host each time. Without FSLogix they find a new, empty profile there.",
            Example = "host_pool:\n  type: Pooled\nfslogix:\n  enabled: false",
            Remedy = "Turn fslogix.enabled on, unless profiles come from another product.",
            Source = new(
                "User profile management for Azure Virtual Desktop with FSLogix profile containers",
                "https://learn.microsoft.com/azure/virtual-desktop/fslogix-profile-containers"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.type", "fslogix.enabled"],
            Check = static context =>
                context.Settings is { HostPool.Type: HostPoolType.Pooled, Fslogix.Enabled: false }
                    ?
                    [
                        new(
                            "fslogix.enabled",
                            "is false, but host_pool.type is 'Pooled', where users get another host each time.",
                            "Turn it on."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3054",
            Title = "A file where FSLogix wants a folder",
            Cause =
                "RedirXMLSourceFolder is the folder that holds redirections.xml. With the file's own path FSLogix finds nothing, and says so only in its log.",
            Example = "fslogix:\n  redirections_folder: '\\\\fs01\\fslogix\\redirections.xml'",
            Remedy = "Leave the file's name out.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Reads = ["fslogix.redirections_folder"],
            Check = static context =>
                context.Settings.Fslogix.RedirectionsFolder is { } folder
                && folder.ToString().EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                    ?
                    [
                        new(
                            "fslogix.redirections_folder",
                            $"is '{folder}', which is a file, but FSLogix wants its folder.",
                            "Leave the file's name out."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3055",
            Title = "An installer address that is not https",
            Cause =
                "Session hosts run the FSLogix installer as SYSTEM. It is fetched over https, so that nobody on the way can put another program in its place.",
            Example = "fslogix:\n  installer_uri: http://files.contoso.com/FSLogixAppsSetup.exe",
            Remedy = "Give a full address that begins with https://.",
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
                            "Use https, or leave it out when the image brings FSLogix."
                        ),
                    ]
                    : [],
        },
    ];
}
