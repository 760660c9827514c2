using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The file server's shares against the containers that FSLogix keeps on them: AVD3031 to AVD3038, and AVD3151.</summary>
internal static class SofsShareRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3031",
            Title = "A share that fslogix.share_option asks for is missing",
            Cause =
                "one_share needs a share for profiles; three_shares needs one each for profiles, Office data and application data. The list sofs.shares "
                + "replaces the default and lacks one.",
            Example = "fslogix:\n  share_option: three_shares\nsofs:\n  shares:\n    - {name: profiles, content: profiles}",
            Remedy = "Add the share, or leave sofs.shares out to get what the option asks for.",
            Source = new("FSLogix", "docs/fslogix.md#layouts"),
            Reads = ["fslogix.share_option", "sofs.shares"],
            Check = static context =>
                context.Settings.Sofs is not { Shares: { IsEmpty: false } shares }
                    ? []
                    : Asked(context)
                        .Where(content => shares.All(share => share.Content != content))
                        .Select(content => new Finding(
                            "sofs.shares",
                            $"has no share with content '{EnumWords.Of(content)}', which fslogix.share_option '{Option(context)}' needs.",
                            $"Add a share with content: {EnumWords.Of(content)}."
                        )),
        },
        new()
        {
            Code = "AVD3032",
            Title = "Two shares with one name",
            Cause = "The shares of a file server are told apart by their names; Windows does not care about case.",
            Example = "sofs:\n  shares:\n    - {name: profiles, content: profiles}\n    - {name: Profiles, content: odfc}",
            Remedy = "Give each share a name of its own.",
            Source = new("New-SmbShare", "https://learn.microsoft.com/powershell/module/smbshare/new-smbshare"),
            Reads = ["sofs.shares"],
            Check = static context =>
                Repeats
                    .In(Shares(context), static at => at.Share.Name)
                    .Select(static at => new Finding(
                        at.Path + ".name",
                        $"is '{at.Share.Name}', which another share is named already.",
                        "Choose another name."
                    )),
        },
        new()
        {
            Code = "AVD3033",
            Title = "A share that nothing is kept on",
            Cause =
                "fslogix.share_option decides which containers there are, and each kind of container is kept on the first share for it. A further share stays "
                + "empty.",
            Example =
                "fslogix:\n  share_option: one_share\nsofs:\n  shares:\n    - {name: profiles, content: profiles}\n    - {name: odfc, content: odfc}",
            Remedy = "Leave the share out. Only a first share for Office data or for AppData is used with three_shares.",
            Source = new("FSLogix", "docs/fslogix.md#layouts"),
            Severity = Severity.Warning,
            Reads = ["fslogix.share_option", "sofs.shares"],
            Check = static context =>
            {
                var asked = Asked(context).ToHashSet();
                var first = new Dictionary<ShareContent, string>();
                var (repeated, unasked) = (new List<Finding>(), new List<Finding>());
                foreach (var at in Shares(context))
                {
                    if (!first.TryAdd(at.Share.Content, at.Path))
                        repeated.Add(
                            new(
                                at.Path + ".content",
                                $"is '{EnumWords.Of(at.Share.Content)}', as that of {first[at.Share.Content]}, which is the one that they are kept on.",
                                "Leave the share out."
                            )
                        );
                    else if (!asked.Contains(at.Share.Content))
                        unasked.Add(
                            new(
                                at.Path + ".content",
                                $"is '{EnumWords.Of(at.Share.Content)}', which fslogix.share_option '{Option(context)}' does not put there.",
                                "Leave the share out, or choose three_shares."
                            )
                        );
                }
                return [.. unasked.AsOne(), .. repeated.AsOne()];
            },
        },
        new()
        {
            Code = "AVD3034",
            Title = "Three shares without an Office container",
            Cause =
                "three_shares keeps Office data apart from profiles, in the Office container. With that container off, its share stays empty and Office data is "
                + "in the profile after all.",
            Example = "fslogix:\n  share_option: three_shares\n  office: {enabled: false}",
            Remedy = "Leave fslogix.office.enabled out, or choose one_share.",
            Source = new("FSLogix", "docs/fslogix.md#layouts"),
            Reads = ["fslogix.share_option", "fslogix.office.enabled", "fslogix.enabled"],
            Check = static context =>
                context.Settings.Fslogix is { Enabled: true, ShareOption: ShareOption.Three, Office.Enabled: false }
                    ?
                    [
                        new(
                            "fslogix.office.enabled",
                            "is false, but fslogix.share_option is 'three_shares', one of which is for the Office container.",
                            "Set it to true, or choose one_share."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3035",
            Title = "An Office container beside the profile container",
            Cause =
                "The profile container holds Office data as well. An Office container on the same share splits it off without a gain: two disks to mount, and "
                + "caches that may be kept twice.",
            Example = "fslogix:\n  share_option: one_share\n  office: {enabled: true}",
            Remedy = "Turn fslogix.office.enabled off, or choose three_shares, which gives it a share of its own.",
            Source = new("FSLogix: Configure ODFC containers", "https://learn.microsoft.com/fslogix/tutorial-configure-odfc-containers"),
            Severity = Severity.Warning,
            Reads = ["fslogix.share_option", "fslogix.office.enabled", "fslogix.enabled"],
            Check = static context =>
                context.Settings.Fslogix is { Enabled: true, ShareOption: ShareOption.One, Office.Enabled: true }
                    ?
                    [
                        new(
                            "fslogix.office.enabled",
                            "is true, but with share_option 'one_share' the profile container holds Office data already.",
                            "Turn it off, or choose three_shares."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3036",
            Title = "Three shares without a file server",
            Cause =
                "The three shares are those of sofs. Without that section fslogix names one kind of place only, so profiles and Office data share it.",
            Example = "fslogix:\n  share_option: three_shares\n  locations: ['\\\\fs01\\profiles']\n# and no section sofs",
            Remedy = "Choose one_share, or add the section sofs.",
            Source = new("FSLogix", "docs/fslogix.md#layouts"),
            Severity = Severity.Warning,
            Reads = ["fslogix.share_option", "fslogix.enabled", "sofs.nodes", "deployment.topology"],
            Check = static context =>
                context.Settings.Fslogix is { Enabled: true, ShareOption: ShareOption.Three }
                && !ProfileStorage.HasSofs(context.Settings, context.Layers)
                && !ProfileStorage.LacksSofs(context.Settings, context.Layers)
                    ?
                    [
                        new(
                            "fslogix.share_option",
                            "is 'three_shares', but there is no section sofs that has them.",
                            "Choose one_share, or add the section sofs."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3037",
            Title = "Profiles cross the network in clear",
            Cause =
                "A profile holds tokens, mail and documents. Without SMB encryption whoever can listen on the network between host and file server can read it.",
            Example = "sofs:\n  encrypt_shares: false",
            Remedy = "Leave sofs.encrypt_shares out.",
            Source = new("SMB security enhancements", "https://learn.microsoft.com/windows-server/storage/file-server/smb-security"),
            Severity = Severity.Warning,
            Reads = ["sofs.encrypt_shares"],
            Check = static context =>
                context.Settings.Sofs is { EncryptShares: false }
                    ? [new("sofs.encrypt_shares", "is false: profiles cross the network in clear.", "Leave it out to encrypt them.")]
                    : [],
        },
        new()
        {
            Code = "AVD3038",
            Title = "A share or volume smaller than one container",
            Cause = "The quota of the share, or its volume, is less than one user's container may grow to, so the first user fills it.",
            Example = "fslogix:\n  profile: {size_mb: 30000}\nsofs:\n  shares:\n    - {name: profiles, content: profiles, quota_gb: 20}",
            Remedy = "Give the share a quota for all its users, or none.",
            Source = new("The file server", "docs/file-server.md#shares"),
            Severity = Severity.Warning,
            Reads = ["fslogix.profile.size_mb", "fslogix.office.size_mb", "sofs.shares", "sofs.volume.size_gb"],
            Check = static context =>
                [
                    .. SmallVolume(context),
                    .. Shares(context)
                        .Select(at =>
                            (
                                at.Path,
                                at.Share.QuotaGb,
                                SizeMb: at.Share.Content switch
                                {
                                    ShareContent.Profiles => context.Settings.Fslogix.Profile.SizeMb,
                                    ShareContent.Odfc => context.Settings.Fslogix.Office.SizeMb,
                                    ShareContent.AppData => 0,
                                }
                            )
                        )
                        .Where(at => at.QuotaGb is { } quota && (long)quota * FslogixFacts.MbPerGb < at.SizeMb)
                        .Select(at => new Finding(
                            at.Path + ".quota_gb",
                            $"is {at.QuotaGb}, but a single container may grow to {at.SizeMb} MB.",
                            "Size the share for all its users."
                        )),
                ],
        },
        new()
        {
            Code = "AVD3151",
            Title = "A quota that the file server does not keep",
            Cause =
                "The role Scale-Out File Server does not support File Server Resource Manager, so Windows keeps no quota on its shares. The number is planned with, in avd sizing and in findings about "
                + "capacity; what limits a user is fslogix.profile.size_mb.",
            Example = "sofs:\n  shares:\n    - {name: profiles, content: profiles, quota_gb: 3072}",
            Remedy = "Nothing need be done. Watch the fill of the volume: alerts come at 70 and 85 percent.",
            Source = new(
                "Add-ClusterScaleOutFileServerRole",
                "https://learn.microsoft.com/powershell/module/failoverclusters/add-clusterscaleoutfileserverrole"
            ),
            Severity = Severity.Note,
            Reads = ["sofs.shares"],
            Check = static context =>
                Shares(context)
                    .Where(static at => at.Share.QuotaGb is not null)
                    .Select(static at => new Finding(
                        at.Path + ".quota_gb",
                        $"is planned with; the file server does not keep it.",
                        "Nothing need be done."
                    ))
                    .AsOne(),
        },
    ];

    private static IEnumerable<ShareContent> Asked(RuleContext context) =>
        ProfileShares.AskedBy(context.Settings.Fslogix.ShareOption).Select(static share => share.Content);

    private static IEnumerable<Finding> SmallVolume(RuleContext context) =>
        context.Settings is { Sofs.Volume.SizeGb: { } volume, Fslogix.Profile.SizeMb: var size }
        && (long)volume * FslogixFacts.MbPerGb < size
            ?
            [
                new(
                    "sofs.volume.size_gb",
                    $"is {volume}, but a single container may grow to {size} MB.",
                    "Size the volume for all its users."
                ),
            ]
            : [];

    private static string Option(RuleContext context) => EnumWords.Of(context.Settings.Fslogix.ShareOption);

    private static IEnumerable<ShareAt> Shares(RuleContext context) =>
        (context.Settings.Sofs?.Shares ?? []).Select((share, i) => new ShareAt(share, $"sofs.shares[{i}]"));

    private sealed record ShareAt(SofsShareSettings Share, string Path);
}
