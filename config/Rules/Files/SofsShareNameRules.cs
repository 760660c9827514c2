using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Names that the file server cannot give: AVD3110 to AVD3112.</summary>
internal static class SofsShareNameRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3110",
            Title = "A share that Windows has already",
            Cause =
                "Windows makes ADMIN$, IPC$, PRINT$, FAX$ and a share for each drive such as C$ by itself, and domain controllers have NETLOGON and SYSVOL. A new share cannot have such a name.",
            Example = "sofs:\n  shares:\n    - {name: C$, content: profiles}",
            Remedy = "Choose another name, such as profiles. A hidden share may end in $: profiles$.",
            Source = new(
                "How to remove administrative shares in Windows Server",
                "https://learn.microsoft.com/troubleshoot/windows-server/networking/remove-administrative-shares"
            ),
            Reads = ["sofs.shares"],
            Check = static context =>
                Shares(context)
                    .Where(static at => WindowsNames.IsReservedShare(at.Value))
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Value}', which Windows keeps for itself.",
                        "Choose another name, such as profiles."
                    )),
        },
        new()
        {
            Code = "AVD3111",
            Title = "A share whose folder cannot be made",
            Cause =
                "Each share has a folder of its own name. Windows makes no folder named like a device (CON, NUL, COM1), and takes a dot off the end of a name.",
            Example = "sofs:\n  shares:\n    - {name: AUX, content: profiles}",
            Remedy = "Choose another name.",
            Source = new("Naming Files, Paths, and Namespaces", "https://learn.microsoft.com/windows/win32/fileio/naming-a-file"),
            Reads = ["sofs.shares"],
            Check = static context =>
                Shares(context)
                    .Where(static at => WindowsNames.IsNoFolder(at.Value))
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Value}', but Windows makes no folder of that name.",
                        "Choose another name."
                    )),
        },
        new()
        {
            Code = "AVD3112",
            Title = "A volume whose folder cannot be made",
            Cause =
                @"The volume is mounted under C:\ClusterStorage in a folder of its name. Windows makes no folder named like a device (CON, NUL, COM1), and takes a dot off the end of a name.",
            Example = "sofs:\n  volume: {name: NUL}",
            Remedy = "Choose another name, or leave sofs.volume.name out.",
            Source = new("Naming Files, Paths, and Namespaces", "https://learn.microsoft.com/windows/win32/fileio/naming-a-file"),
            Reads = ["sofs.volume.name"],
            Check = static context =>
                context.Settings.Sofs is { Volume.Name: var name } && WindowsNames.IsNoFolder(name)
                    ? [new("sofs.volume.name", $"is '{name}', but Windows makes no folder of that name.", "Leave it out.")]
                    : [],
        },
    ];

    private static IEnumerable<Place<string>> Shares(RuleContext context) =>
        Places.In("sofs.shares", context.Settings.Sofs?.Shares).Each("name", static share => share.Name);
}
