using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Names that the file server cannot give: AVD3110 to AVD3112.</summary>
internal static class SofsShareNameRules
{
    private const string Files = "Naming Files, Paths, and Namespaces, https://learn.microsoft.com/windows/win32/fileio/naming-a-file";

    private static readonly Rule SharesAreOurs = new(
        new()
        {
            Code = "AVD3110",
            Title = "A share that Windows has already",
            Cause = "Windows makes ADMIN$, IPC$, PRINT$, FAX$ and a share for each drive such as C$ by itself, and domain controllers have NETLOGON and SYSVOL. A new share cannot have such a name.",
            Example = "sofs:\n  shares:\n    - {name: C$, content: profiles}",
            Remedy = "Choose another name, such as profiles. A hidden share may end in $: profiles$.",
            Source = "Remove administrative shares, https://learn.microsoft.com/troubleshoot/windows-server/networking/remove-administrative-shares",
        },
        Severity.Error,
        ["sofs.shares"],
        static context => Shares(context).Where(static at => WindowsNames.IsReservedShare(at.Value))
            .Select(static at => new Finding(at.Path, $"{at.Path} is '{at.Value}', which Windows keeps for itself.", "Choose another name, such as profiles.")));

    private static readonly Rule SharesHaveAFolder = new(
        new()
        {
            Code = "AVD3111",
            Title = "A share whose folder cannot be made",
            Cause = "Each share has a folder of its own name. Windows makes no folder named like a device (CON, NUL, COM1), and takes a dot off the end of a name.",
            Example = "sofs:\n  shares:\n    - {name: AUX, content: profiles}",
            Remedy = "Choose another name.",
            Source = Files,
        },
        Severity.Error,
        ["sofs.shares"],
        static context => Shares(context).Where(static at => WindowsNames.IsNoFolder(at.Value))
            .Select(static at => new Finding(at.Path, $"{at.Path} is '{at.Value}', but Windows makes no folder of that name.", "Choose another name.")));

    private static readonly Rule VolumeHasAFolder = new(
        new()
        {
            Code = "AVD3112",
            Title = "A volume whose folder cannot be made",
            Cause = @"The volume is mounted under C:\ClusterStorage in a folder of its name. Windows makes no folder named like a device (CON, NUL, COM1), and takes a dot off the end of a name.",
            Example = "sofs:\n  volume: {name: NUL}",
            Remedy = "Choose another name, or leave sofs.volume.name out.",
            Source = Files,
        },
        Severity.Error,
        ["sofs.volume.name"],
        static context => context.Settings.Sofs is { Volume.Name: var name } && WindowsNames.IsNoFolder(name)
            ? [new("sofs.volume.name", $"sofs.volume.name is '{name}', but Windows makes no folder of that name.", "Leave it out.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [SharesAreOurs, SharesHaveAFolder, VolumeHasAFolder];

    private static IEnumerable<Place<string>> Shares(RuleContext context) => Places.In("sofs.shares", context.Settings.Sofs?.Shares).Each("name", static share => share.Name);
}
