using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Names that Windows does not accept on the file server: AVD3110 to AVD3112.</summary>
internal static class SofsShareNameRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3110",
            Title = "A share name that Windows reserves",
            Cause =
                "Windows creates ADMIN$, IPC$, PRINT$, FAX$ and a share for each drive, such as C$. Domain controllers have NETLOGON and SYSVOL. A new share "
                + "cannot use such a name.",
            Example = "sofs:\n  shares:\n    - {name: C$, content: profiles}",
            Remedy = "Choose another name, such as profiles. The name of a hidden share can end in $: profiles$.",
            Source = new(
                "How to remove administrative shares in Windows Server",
                "https://learn.microsoft.com/troubleshoot/windows-server/networking/remove-administrative-shares"
            ),
            Reads = ["sofs.shares"],
            Check = static context =>
                Shares(context)
                    .Where(static at => WindowsNames.IsReservedShare(at.Value))
                    .Select(static at => new Finding(at.Path, $"is '{at.Value}', which Windows reserves.")),
        },
        new()
        {
            Code = "AVD3111",
            Title = "A share name that cannot be a folder name",
            Cause =
                "Each share has a folder with its name. Windows does not accept a device name (CON, NUL, COM1) as a folder name, and removes a dot at the "
                + "end of a name.",
            Example = "sofs:\n  shares:\n    - {name: AUX, content: profiles}",
            Remedy = "Choose another name.",
            Source = new("Naming Files, Paths, and Namespaces", "https://learn.microsoft.com/windows/win32/fileio/naming-a-file"),
            Reads = ["sofs.shares"],
            Check = static context =>
                Shares(context)
                    .Where(static at => WindowsNames.IsNoFolder(at.Value))
                    .Select(static at => new Finding(at.Path, $"is '{at.Value}', which Windows does not accept as a folder name.")),
        },
        new()
        {
            Code = "AVD3112",
            Title = "A volume name that cannot be a folder name",
            Cause =
                @"The volume is mounted in C:\ClusterStorage, in a folder with its name. Windows does not accept a device name (CON, NUL, COM1) as a folder name, and removes a dot at the end of a name.",
            Example = "sofs:\n  volume: {name: NUL}",
            Remedy = "Choose another name, or remove sofs.volume.name.",
            Source = new("Naming Files, Paths, and Namespaces", "https://learn.microsoft.com/windows/win32/fileio/naming-a-file"),
            Reads = ["sofs.volume.name"],
            Check = static context =>
                context.Settings.Sofs is { Volume.Name: var name } && WindowsNames.IsNoFolder(name)
                    ? [new("sofs.volume.name", $"is '{name}', which Windows does not accept as a folder name.")]
                    : [],
        },
    ];

    private static IEnumerable<Place<string>> Shares(RuleContext context) =>
        Places.In("sofs.shares", context.Settings.Sofs?.Shares).Each("name", static share => share.Name);
}
