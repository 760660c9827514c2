using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Paths to shares, after the server: AVD3116, AVD3117 and AVD3129.</summary>
internal static class SharePathRules
{
    private static readonly ImmutableArray<string> _reads =
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
            Title = "A share that is for administrators or for the domain",
            Cause =
                "ADMIN$, IPC$, PRINT$, FAX$ and the shares of drives such as C$ are for administrators and Windows. Users, session hosts and clusters have no right to them. "
                + "NETLOGON and SYSVOL of a domain controller are read only for them.",
            Example = "fslogix:\n  locations: ['\\\\fs01\\d$\\profiles']",
            Remedy = "Make a share for this purpose, and name it.",
            Source = new(
                "How to remove administrative shares in Windows Server",
                "https://learn.microsoft.com/troubleshoot/windows-server/networking/remove-administrative-shares"
            ),
            Reads = _reads,
            Check = static context =>
                SharePath
                    .Of(context.Settings)
                    .Where(static at =>
                        WindowsNames.IsAdministrativeShare(at.Share.Share) || (at.IsWritten && WindowsNames.IsDomainShare(at.Share.Share))
                    )
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Share}', but {at.User} cannot use the share {at.Share.Share}.",
                        "Name a share that is made for this purpose."
                    )),
        },
        new()
        {
            Code = "AVD3117",
            Title = "A variable in the path of a share",
            Cause =
                "FSLogix makes a folder for each user by itself. A folder with %username% in the path must exist before, or users need the right to make it, and a container with another "
                + "value of the variable is not found again. Clusters and App Attach replace no variables at all.",
            Example = "fslogix:\n  locations: ['\\\\fs01\\profiles\\%username%']",
            Remedy = @"Name the share alone, such as \\fs01\profiles.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = _reads,
            Check = static context =>
                SharePath
                    .Of(context.Settings)
                    .Where(static at => HasVariable(at.Share.ToString()))
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Share}', which has a variable.",
                        "Write the path without a variable."
                    )),
        },
        new()
        {
            Code = "AVD3129",
            Title = "A file where profiles want a folder",
            Cause =
                "FSLogix makes a folder and a container for each user below the path. A path that is a container or another file has no folders below it.",
            Example = "fslogix:\n  locations: ['\\\\fs01\\profiles\\profile.vhdx']",
            Remedy = "Leave the name of the file out.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Reads = ["fslogix.locations", "fslogix.cloud_cache"],
            Check = static context =>
                ProfileStorage
                    .Shares(context.Settings.Fslogix)
                    .Where(static at => FslogixFacts.IsContainer(at.Share.ToString()))
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Share}', which is a container, but FSLogix wants the folder.",
                        "Leave the name of the file out."
                    )),
        },
    ];

    // %name%, ${name} and $(name); a dollar at the end of a name is a hidden share
    private static bool HasVariable(string path) =>
        path.Contains("${", StringComparison.Ordinal)
        || path.Contains("$(", StringComparison.Ordinal)
        || path.Split('\\').Any(static part => part.IndexOf('%') is >= 0 and var first && part.IndexOf('%', first + 1) > first + 1);
}
