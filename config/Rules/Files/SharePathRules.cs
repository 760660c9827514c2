using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Share and folder in paths to shares: AVD3116, AVD3117 and AVD3129.</summary>
internal static class SharePathRules
{
    private static readonly ImmutableArray<string> Reads =
    [
        "fslogix.locations",
        "fslogix.cloud_cache",
        "fslogix.redirections_folder",
        "sofs.witness",
        "storage.app_attach.packages",
    ];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3116",
            Title = "An administrative share or a share of the domain",
            Cause =
                "ADMIN$, IPC$, PRINT$, FAX$ and drive shares such as C$ are for administrators and Windows. Users, session hosts and clusters have no access "
                + "to them. They can only read NETLOGON and SYSVOL of a domain controller.",
            Example = "fslogix:\n  locations: ['\\\\fs01\\d$\\profiles']",
            Remedy = "Create a share for this purpose and use its path.",
            Source = new(
                "How to remove administrative shares in Windows Server",
                "https://learn.microsoft.com/troubleshoot/windows-server/networking/remove-administrative-shares"
            ),
            Reads = Reads,
            Check = static context =>
                SharePath
                    .Of(context.Settings)
                    .Where(static at =>
                        WindowsNames.IsAdministrativeShare(at.Share.Share) || (at.IsWritten && WindowsNames.IsDomainShare(at.Share.Share))
                    )
                    .Select(static at => new Finding(at.Path, $"is '{at.Share}', but {at.User} cannot use the share {at.Share.Share}.")),
        },
        new()
        {
            Code = "AVD3117",
            Title = "A variable in the path of a share",
            Cause =
                "FSLogix creates a folder for each user itself. A folder with %username% in the path must already exist, or users need permission to create "
                + "it. If the value of the variable changes, FSLogix does not find the container again. Clusters and App Attach do not replace variables.",
            Example = "fslogix:\n  locations: ['\\\\fs01\\profiles\\%username%']",
            Remedy = @"Use the path without a variable, such as \\fs01\profiles.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                SharePath
                    .Of(context.Settings)
                    .Where(static at => HasVariable(at.Share.ToString()))
                    .Select(static at => new Finding(at.Path, $"is '{at.Share}', which contains a variable.")),
        },
        new()
        {
            Code = "AVD3129",
            Title = "A file instead of a folder for profiles",
            Cause =
                "FSLogix creates a folder and a container for each user below the path. If the path is a container or another file, FSLogix cannot create "
                + "folders below it.",
            Example = "fslogix:\n  locations: ['\\\\fs01\\profiles\\profile.vhdx']",
            Remedy = "Remove the file name from the path.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Reads = ["fslogix.locations", "fslogix.cloud_cache"],
            Check = static context =>
                ProfileStorage
                    .Shares(context.Settings.Fslogix)
                    .Where(static at => FslogixFacts.IsContainer(at.Share.ToString()))
                    .Select(static at => new Finding(at.Path, $"is '{at.Share}', which is a container, but FSLogix needs a folder.")),
        },
    ];

    // %name%, ${name} and $(name); a dollar at the end of a name is a hidden share
    private static bool HasVariable(string path) =>
        path.Contains("${", StringComparison.Ordinal)
        || path.Contains("$(", StringComparison.Ordinal)
        || path.Split('\\').Any(static part => part.IndexOf('%') is >= 0 and var first && part.IndexOf('%', first + 1) > first + 1);
}
