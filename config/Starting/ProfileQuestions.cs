using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Starting;

/// <summary>Where the profiles of pooled users are.</summary>
internal static class ProfileQuestions
{
    /// <summary>A file server of the estate's own.</summary>
    public const string FileServer = "file_server";

    /// <summary>A share that exists.</summary>
    public const string Share = "share";

    /// <summary>Azure Files, through Cloud Cache.</summary>
    public const string AzureFiles = "azure_files";

    /// <summary>Nowhere: profiles stay on the hosts.</summary>
    public const string None = "none";

    public static StartQuestion Profiles { get; } =
        new()
        {
            Key = "profiles",
            Text = "Where profiles are stored",
            Help =
                "file_server: a Scale-Out File Server of three machines on the first cluster. share: a share that exists. azure_files: Azure Files, through a local cache. none: profiles stay on the hosts, which suits personal host pools only.",
            Allowed = "a place for profiles that the identity pattern allows, and only none if all host pools are personal",
            Example = None,
            Sets = ["fslogix", "sofs", "storage", "deployment.topology", "identity.cloud_kerberos_tickets"],
            Default = static answers =>
                !UserQuestions.AnyPooled(answers) ? None
                : IdentityQuestions.HasDomain(answers)
                    ? FitsFileServer(answers) ? FileServer
                        : null
                : AzureFiles,
            DefaultInWords = "file_server; azure_files if identity is entra_only; none if all host pools are personal",
            AllWords = [FileServer, Share, AzureFiles, None],
            Words = static answers =>
                !UserQuestions.AnyPooled(answers)
                    ? [None]
                    : answers.Of(IdentityQuestions.Identity) switch
                    {
                        var pattern when pattern == EnumWords.Of(IdentityPattern.EntraOnly) => [AzureFiles, None],
                        var pattern when pattern == EnumWords.Of(IdentityPattern.AdDs) => [FileServer, Share, None],
                        _ => [FileServer, Share, AzureFiles, None],
                    },
            WhyWords = static answers =>
                !UserQuestions.AnyPooled(answers)
                    ? ", because all host pools are personal: their profiles stay on the hosts"
                    : $", because identity is {answers.Of(IdentityQuestions.Identity)}",
            Fault = static (text, answers) =>
                text == FileServer && !FitsFileServer(answers)
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"but the profiles need {NeededGb(answers)} GB, and one file server holds {SofsFacts.LargestVolumeOfWindowsGb} GB. Use another place, or fewer users."
                    )
                : text == AzureFiles && NeededGb(answers) > LargestShareGib
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"but the profiles need {NeededGb(answers)} GB, and one share in Azure Files holds {LargestShareGib} GiB. Use another place, or fewer users."
                    )
                : null,
        };

    public static StartQuestion ProfileShare { get; } =
        new()
        {
            Key = "profile_share",
            Text = "Path of the share for profiles",
            Help =
                "A share on a file server that is joined to the domain. Its users need the permissions that FSLogix requires; this program does not set them.",
            Allowed = @"a UNC path such as \\files.corp.contoso.com\profiles",
            Example = @"\\files.corp.contoso.com\profiles",
            Sets = ["fslogix.locations"],
            IsOpen = static answers => answers.Of(Profiles) == Share,
            OpenInWords = "if profiles is share",
        };

    public static ImmutableArray<StartQuestion> All { get; } = [Profiles, ProfileShare];

    // source: Scalability and performance targets for Azure Files, maximum size of a share (100 TiB)
    private const int LargestShareGib = 102400;

    /// <summary>The space that the profiles of pooled users need, with the buffer.</summary>
    public static long NeededGb(StartAnswers answers) =>
        PoolAnswer
            .Read(answers.Of(UserQuestions.Pools))
            .Where(pool => pool.IsPooled)
            .Sum(pool => ProfileDemand.Of(new SizingSettings { Users = pool.Users })!.NeededGb);

    // the largest volume that leaves the reserve is rounded up to whole disks
    private static bool FitsFileServer(StartAnswers answers) =>
        FileServerPlan.Of(NeededGb(answers)).UsableGb <= SofsFacts.LargestVolumeOfWindowsGb;
}
