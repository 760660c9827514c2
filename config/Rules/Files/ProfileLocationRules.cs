using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Where FSLogix is told to keep profiles, and get its files from: AVD3047 to AVD3055.</summary>
internal static class ProfileLocationRules
{
    private const string Settings = "FSLogix configuration settings";
    private const string Design = "Architecture Deep Design, SOFS Guest";

    private static readonly Rule LocationsOrCloudCache = new(
        new("AVD3047", "Locations and Cloud Cache together",
            "FSLogix keeps profiles on shares (VHDLocations) or through Cloud Cache (CCDLocations). With both it is not defined which one counts.",
            "fslogix:\n  locations: ['\\\\fs01\\profiles']\n  cloud_cache:\n    providers: [...]",
            "Leave one out. A share can be a provider of Cloud Cache.", Settings),
        Severity.Error,
        ["fslogix.locations", "fslogix.cloud_cache"],
        static context => context.Settings.Fslogix is { CloudCache: not null, Locations.IsEmpty: false }
            ? [new("fslogix.locations", "fslogix.locations is given beside fslogix.cloud_cache, but FSLogix takes only one of them.",
                "Make the shares providers of Cloud Cache, or leave cloud_cache out.")]
            : []);

    private static readonly Rule ProfilesHaveAPlace = new(
        new("AVD3048", "Nowhere to keep profiles",
            "FSLogix is on, but there is no file server in the config, no share is named and there is no Cloud Cache.",
            "fslogix:\n  enabled: true\n# and no section sofs",
            "Add the section sofs, fslogix.locations or fslogix.cloud_cache, or turn fslogix.enabled off.", Settings),
        Severity.Error,
        ["fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "sofs.nodes", "identity.pattern", "deployment.topology"],
        static context => context.Settings is { Fslogix: { Enabled: true, CloudCache: null, Locations.IsEmpty: true },
            Identity.Pattern: not IdentityPattern.EntraOnly }
            && !ProfileStorage.HasSofs(context.Settings, context.Layers) && !ProfileStorage.LacksSofs(context.Settings, context.Layers)
            ? [new("fslogix.locations", "fslogix.locations is empty, and there is neither sofs nor fslogix.cloud_cache: profiles have no place.",
                "Add one of them, or turn fslogix.enabled off.")]
            : []);

    private static readonly Rule PathsUseTheAccessPoint = new(
        new("AVD3049", "A profile path past the access point",
            "The shares of the file server belong to its access point. The cluster's name and the nodes' names and addresses do not have them, and would "
            + "not move when a node stops.",
            "sofs:\n  cluster_name: sofs-cl\n  access_point: sofs\nfslogix:\n  locations: ['\\\\sofs-cl\\profiles']",
            @"Use \\access-point\share.", Design),
        Severity.Error,
        ["fslogix.locations", "fslogix.cloud_cache", "sofs.nodes", "sofs.cluster_name", "sofs.cluster_address", "sofs.access_point"],
        static context => context.Settings.Sofs is { } sofs
            ? ProfileStorage.Shares(context.Settings.Fslogix).Where(at => !ProfileStorage.IsOnSofs(context.Settings, at.Share) && ProfileStorage.IsOfCluster(sofs, at.Share))
                .Select(at => new Finding(at.Path, $"{at.Path} is '{at.Share}', but the file server's shares are at its access point '{sofs.AccessPoint}'.",
                    $@"Use \\{sofs.AccessPoint}\{at.Share.Share}."))
            : []);

    private static readonly Rule SharesExist = new(
        new("AVD3050", "A profile path to a share that is not made",
            "The path leads to the file server of this config, but sofs.shares has no share of that name.",
            "sofs:\n  access_point: sofs\n  shares:\n    - {name: profiles, content: profiles}\nfslogix:\n  locations: ['\\\\sofs\\profile']",
            "Correct the path, or add the share to sofs.shares.", Design),
        Severity.Error,
        ["fslogix.locations", "fslogix.cloud_cache", "sofs.access_point", "sofs.shares"],
        static context =>
        {
            if (context.Settings.Sofs is not { Shares: { IsEmpty: false } shares }) return [];
            var names = shares.Select(share => share.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return ProfileStorage.Shares(context.Settings.Fslogix)
                .Where(at => ProfileStorage.IsOnSofs(context.Settings, at.Share) && !names.Contains(at.Share.Share))
                .Select(at => new Finding(at.Path, $"{at.Path} is '{at.Share}', but sofs.shares has no share '{at.Share.Share}'.",
                    "Correct the path, or add the share."));
        });

    private static readonly Rule LocationsDiffer = new(
        new("AVD3051", "A location named twice",
            "FSLogix tries the locations one after the other. The same share a second time adds nothing.",
            "fslogix:\n  locations: ['\\\\fs01\\profiles', '\\\\FS01\\Profiles']",
            "Leave one out, or name the share that is meant.", Settings),
        Severity.Warning,
        ["fslogix.locations", "domain.fqdn"],
        static context => Repeats.In(context.Settings.Fslogix.Locations.Select(static (share, i) => new { Share = share, Path = $"fslogix.locations[{i}]" }),
            at => ProfileStorage.PlaceOf(context.Settings, at.Share))
            .Select(static at => new Finding(at.Path, $"{at.Path} is '{at.Share}', which is in the list already.", "Leave it out.")));

    private static readonly Rule SofsIsUsed = new(
        new("AVD3052", "A file server that no profile is on",
            "The section sofs makes a file server cluster, but fslogix keeps profiles elsewhere, or is off.",
            "sofs:\n  access_point: sofs\nfslogix:\n  locations: ['\\\\fs01\\profiles']",
            "Leave sofs out, or let fslogix use its shares.", Design),
        Severity.Warning,
        [
            "fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "sofs.access_point", "sofs.cluster_name", "sofs.cluster_address", "sofs.nodes",
            "identity.pattern",
        ],
        static context => context.Settings is { Sofs: { } sofs, Fslogix: var fslogix, Identity.Pattern: not IdentityPattern.EntraOnly }
            && (!fslogix.Enabled || fslogix.CloudCache is not null || !fslogix.Locations.IsEmpty)
            // a provider whose path is missing may well be on it: AVD3056
            && !(fslogix.CloudCache?.Providers.Any(static provider => provider is { Type: CloudCacheProviderType.Smb, Path: null }) ?? false)
            && !(fslogix.Enabled && ProfileStorage.Shares(fslogix).Any(at => ProfileStorage.IsOnSofs(context.Settings, at.Share) || ProfileStorage.IsOfCluster(sofs,
                at.Share)))
            ? [new("sofs", "There is a section sofs, but no profile is kept on it.", "Leave sofs out, or let fslogix use its shares.")]
            : [])
    {
        UnlessOtherPools = true,
    };

    private static readonly Rule PooledPoolsHaveProfiles = new(
        new("AVD3053", "A pooled host pool without profiles",
            "Users of a pooled pool get another host each time. Without FSLogix they find a new, empty profile there.",
            "host_pool:\n  type: Pooled\nfslogix:\n  enabled: false",
            "Turn fslogix.enabled on, unless profiles come from another product.", "Architecture Deep Design, FSLogix Profile Recovery"),
        Severity.Warning,
        ["host_pool.type", "fslogix.enabled"],
        static context => context.Settings is { HostPool.Type: HostPoolType.Pooled, Fslogix.Enabled: false }
            ? [new("fslogix.enabled", "fslogix.enabled is false, but host_pool.type is 'Pooled', where users get another host each time.", "Turn it on.")]
            : []);

    private static readonly Rule RedirectionsAreAFolder = new(
        new("AVD3054", "A file where FSLogix wants a folder",
            "RedirXMLSourceFolder is the folder that holds redirections.xml. With the file's own path FSLogix finds nothing, and says so only in its log.",
            "fslogix:\n  redirections_folder: '\\\\fs01\\fslogix\\redirections.xml'",
            "Leave the file's name out.", Settings),
        Severity.Error,
        ["fslogix.redirections_folder"],
        static context => context.Settings.Fslogix.RedirectionsFolder is { } folder && folder.ToString().EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            ? [new("fslogix.redirections_folder", $"fslogix.redirections_folder is '{folder}', which is a file, but FSLogix wants its folder.",
                "Leave the file's name out.")]
            : []);

    private static readonly Rule InstallerIsFetchedSafely = new(
        new("AVD3055", "An installer address that is not https",
            "Session hosts run the FSLogix installer as SYSTEM. It is fetched over https, so that nobody on the way can put another program in its place.",
            "fslogix:\n  installer_uri: http://files.contoso.com/FSLogixAppsSetup.exe",
            "Give a full address that begins with https://.", "FSLogix installation"),
        Severity.Error,
        ["fslogix.installer_uri"],
        // the address may carry an access signature, so it is not repeated
        static context => context.Settings.Fslogix.InstallerUri is { } address && address.Uri.Scheme != Uri.UriSchemeHttps
            ? [new("fslogix.installer_uri", "fslogix.installer_uri does not begin with https://.", "Use https, or leave it out when the image brings FSLogix.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        LocationsOrCloudCache, ProfilesHaveAPlace, PathsUseTheAccessPoint, SharesExist, LocationsDiffer, SofsIsUsed, PooledPoolsHaveProfiles,
        RedirectionsAreAFolder, InstallerIsFetchedSafely,
    ];
}
