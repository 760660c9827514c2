using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The shares of the file server and the containers that FSLogix keeps on them: AVD3031 to AVD3038, and AVD3151.</summary>
internal static class SofsShareRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3031",
            Title = "A share that fslogix.share_option needs is missing",
            Cause =
                "one_share needs a share for profiles. three_shares needs one share each for profiles, Office data and application data. The list "
                + "sofs.shares replaces the default shares and lacks one of them.",
            Example = "fslogix:\n  share_option: three_shares\nsofs:\n  shares:\n    - {name: profiles, content: profiles}",
            Remedy = "Add the share, or remove sofs.shares to get the default shares.",
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
            Title = "Two shares with the same name",
            Cause = "A file server identifies a share by its name, and Windows ignores case.",
            Example = "sofs:\n  shares:\n    - {name: profiles, content: profiles}\n    - {name: Profiles, content: odfc}",
            Remedy = "Give each share a unique name.",
            Source = new("New-SmbShare", "https://learn.microsoft.com/powershell/module/smbshare/new-smbshare"),
            Reads = ["sofs.shares"],
            Check = static context =>
                Repeats
                    .In(Shares(context), static at => at.Share.Name)
                    .Select(static at => new Finding(at.Path + ".name", $"is '{at.Share.Name}', which another share already uses.")),
        },
        new()
        {
            Code = "AVD3033",
            Title = "A share that is not used",
            Cause =
                "fslogix.share_option decides which containers exist, and each kind of container uses the first share for it. Other shares stay empty.",
            Example =
                "fslogix:\n  share_option: one_share\nsofs:\n  shares:\n    - {name: profiles, content: profiles}\n    - {name: odfc, content: odfc}",
            Remedy = "Remove the share, or set fslogix.share_option to three_shares.",
            Source = new("FSLogix", "docs/fslogix.md#layouts"),
            Severity = Severity.Warning,
            Reads = ["fslogix.share_option", "sofs.shares"],
            Check = static context =>
            {
                var open = Asked(context).ToHashSet();
                return Shares(context)
                    .Where(at => !open.Remove(at.Share.Content))
                    .Select(at => new Finding(
                        at.Path + ".content",
                        $"is '{EnumWords.Of(at.Share.Content)}', but fslogix.share_option '{Option(context)}' does not use this share."
                    ))
                    .AsOne();
            },
        },
        new()
        {
            Code = "AVD3034",
            Title = "Three shares without an Office container",
            Cause =
                "three_shares keeps Office data in an Office container, separate from profiles. If that container is off, its share stays empty and Office "
                + "data is in the profile.",
            Example = "fslogix:\n  share_option: three_shares\n  office: {enabled: false}",
            Remedy = "Remove fslogix.office.enabled, or set fslogix.share_option to one_share.",
            Source = new("FSLogix", "docs/fslogix.md#layouts"),
            Reads = ["fslogix.share_option", "fslogix.office.enabled", "fslogix.enabled"],
            Check = static context =>
                context.Settings.Fslogix is { Enabled: true, ShareOption: ShareOption.Three, Office.Enabled: false }
                    ? [new("fslogix.office.enabled", "is false, but fslogix.share_option 'three_shares' needs the Office container.")]
                    : [],
        },
        new()
        {
            Code = "AVD3035",
            Title = "An Office container on the share of the profile container",
            Cause =
                "The profile container already holds Office data. An Office container on the same share has no benefit: hosts mount two disks, and caches "
                + "can be stored twice.",
            Example = "fslogix:\n  share_option: one_share\n  office: {enabled: true}",
            Remedy =
                "Set fslogix.office.enabled to false, or set fslogix.share_option to three_shares, which gives the Office container its own share.",
            Source = new("FSLogix: Configure ODFC containers", "https://learn.microsoft.com/fslogix/tutorial-configure-odfc-containers"),
            Severity = Severity.Warning,
            Reads = ["fslogix.share_option", "fslogix.office.enabled", "fslogix.enabled"],
            Check = static context =>
                context.Settings.Fslogix is { Enabled: true, ShareOption: ShareOption.One, Office.Enabled: true }
                    ?
                    [
                        new(
                            "fslogix.office.enabled",
                            "is true, but with share_option 'one_share' the profile container already holds Office data."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3036",
            Title = "Three shares without a file server",
            Cause =
                "The three shares are on the file server in section sofs. Without that section, profiles and Office data share the same location.",
            Example = "fslogix:\n  share_option: three_shares\n  locations: ['\\\\fs01\\profiles']\n# and no section sofs",
            Remedy = "Set fslogix.share_option to one_share, or add section sofs.",
            Source = new("FSLogix", "docs/fslogix.md#layouts"),
            Severity = Severity.Warning,
            Reads = ["fslogix.share_option", "fslogix.enabled", "sofs.nodes", "deployment.topology"],
            Check = static context =>
                context.Settings.Fslogix is { Enabled: true, ShareOption: ShareOption.Three }
                && !ProfileStorage.HasSofs(context.Settings, context.Layers)
                && !ProfileStorage.LacksSofs(context.Settings, context.Layers)
                    ? [new("fslogix.share_option", "is 'three_shares', but section sofs is missing.")]
                    : [],
        },
        new()
        {
            Code = "AVD3037",
            Title = "Profiles cross the network unencrypted",
            Cause =
                "A profile contains tokens, mail and documents. Without SMB encryption, anyone who can capture traffic between host and file server can read it.",
            Example = "sofs:\n  encrypt_shares: false",
            Remedy = "Remove sofs.encrypt_shares.",
            Source = new("SMB security enhancements", "https://learn.microsoft.com/windows-server/storage/file-server/smb-security"),
            Severity = Severity.Warning,
            Reads = ["sofs.encrypt_shares"],
            Check = static context =>
                context.Settings.Sofs is { EncryptShares: false }
                    ? [new("sofs.encrypt_shares", "is false, so profiles cross the network unencrypted.")]
                    : [],
        },
        new()
        {
            Code = "AVD3038",
            Title = "A share or volume smaller than one container",
            Cause =
                "The quota of the share, or its volume, is smaller than the maximum size of one user's container, so the first user can fill it.",
            Example = "fslogix:\n  profile: {size_mb: 30000}\nsofs:\n  shares:\n    - {name: profiles, content: profiles, quota_gb: 20}",
            Remedy = "Make the share or volume large enough for all its users, or remove the quota.",
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
                            $"is {at.QuotaGb}, but a single container may grow to {at.SizeMb} MB."
                        )),
                ],
        },
        new()
        {
            Code = "AVD3151",
            Title = "A quota that the file server does not enforce",
            Cause =
                "The Scale-Out File Server role does not support File Server Resource Manager, so Windows enforces no quota on its shares. The number is "
                + "used only for planning, in avd sizing and in capacity diagnostics. The limit for a user is fslogix.profile.size_mb.",
            Example = "sofs:\n  shares:\n    - {name: profiles, content: profiles, quota_gb: 3072}",
            Remedy = "Monitor the fill level of the volume: alerts fire at 70 and 85 percent. Otherwise no action is needed.",
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
                        "is used only for planning. The file server does not enforce it."
                    ))
                    .AsOne(),
        },
    ];

    private static IEnumerable<ShareContent> Asked(RuleContext context) =>
        ProfileShares.AskedBy(context.Settings.Fslogix.ShareOption).Select(static share => share.Content);

    private static IEnumerable<Finding> SmallVolume(RuleContext context) =>
        context.Settings is { Sofs.Volume.SizeGb: { } volume, Fslogix.Profile.SizeMb: var size }
        && (long)volume * FslogixFacts.MbPerGb < size
            ? [new("sofs.volume.size_gb", $"is {volume}, but a single container may grow to {size} MB.")]
            : [];

    private static string Option(RuleContext context) => EnumWords.Of(context.Settings.Fslogix.ShareOption);

    private static IEnumerable<ShareAt> Shares(RuleContext context) =>
        (context.Settings.Sofs?.Shares ?? []).Select((share, i) => new ShareAt(share, $"sofs.shares[{i}]"));

    private sealed record ShareAt(SofsShareSettings Share, string Path);
}
