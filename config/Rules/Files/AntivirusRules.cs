using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The exclusions of Microsoft Defender: AVD3080 to AVD3083.</summary>
internal static class AntivirusRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3080",
            Title = "A process exclusion that is not a program",
            Cause =
                "A process exclusion names a program. A driver such as frxdrv.sys, a disk such as *.vhdx or a folder never runs as a process, so the "
                + "exclusion has no effect.",
            Example = "fslogix:\n  antivirus:\n    processes: ['%ProgramFiles%\\FSLogix\\Apps\\frxdrv.sys']",
            Remedy = "Name a program, such as frxsvc.exe. Move files and drivers to fslogix.antivirus.paths.",
            Source = new("FSLogix: Prerequisites", "https://learn.microsoft.com/fslogix/overview-prerequisites"),
            Reads = ["fslogix.antivirus.processes"],
            Check = static context =>
                Items(context.Settings.Fslogix.Antivirus.Processes, "processes")
                    .Where(static at => !IsProgram(at.Text))
                    .Select(static at => new Finding(at.Path, $"is '{at.Text}', which is not a program and never runs as a process.")),
        },
        new()
        {
            Code = "AVD3081",
            Title = "A path exclusion without a full path",
            Cause =
                "An exclusion needs the full path of a file or folder: on a drive, after a variable such as %ProgramData%, or on a share. Other text excludes nothing.",
            Example = "fslogix:\n  antivirus:\n    paths: ['FSLogix\\Cache']",
            Remedy = @"Begin the path with a drive (C:\), a variable (%ProgramData%\) or a share (\\server\share).",
            Source = new("FSLogix: Prerequisites", "https://learn.microsoft.com/fslogix/overview-prerequisites"),
            Reads = ["fslogix.antivirus.paths"],
            Check = static context =>
                Items(context.Settings.Fslogix.Antivirus.Paths, "paths")
                    .Where(static at => !IsComplete(at.Text))
                    .Select(static at => new Finding(at.Path, $"is '{at.Text}', which is not a full path.")),
        },
        new()
        {
            Code = "AVD3082",
            Title = "An exclusion that is too broad",
            Cause =
                @"Malware is usually first stored in folders such as C:\Windows\Temp, C:\Users or C:\ProgramData. If such a folder or a whole drive is excluded, Defender does not scan it.",
            Example = "fslogix:\n  antivirus:\n    paths: ['C:\\*']",
            Remedy = "Exclude only the folders and file types that the vendor names.",
            Source = new(
                "Common mistakes to avoid when defining exclusions",
                "https://learn.microsoft.com/defender-endpoint/common-exclusion-mistakes-microsoft-defender-antivirus"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.antivirus.paths", "fslogix.antivirus.processes"],
            Check = static context =>
                Items(context.Settings.Fslogix.Antivirus.Paths, "paths")
                    .Where(static at => IsTooWide(at.Text))
                    .Concat(Items(context.Settings.Fslogix.Antivirus.Processes, "processes").Where(static at => IsAnyProgram(at.Text)))
                    .Select(static at => new Finding(at.Path, $"is '{at.Text}', which excludes much more than profiles need.")),
        },
        new()
        {
            Code = "AVD3083",
            Title = "Defender scans mounted profiles",
            Cause =
                "Without Microsoft's exclusions, the scanner opens containers at every sign-in and holds them. Sign-ins are slow and containers stay locked.",
            Example = "fslogix:\n  antivirus: {defaults: false}",
            Remedy = "Remove fslogix.antivirus.defaults, unless another tool manages the exclusions.",
            Source = new("FSLogix: Prerequisites", "https://learn.microsoft.com/fslogix/overview-prerequisites"),
            Severity = Severity.Warning,
            Reads = ["fslogix.enabled", "fslogix.antivirus.defaults"],
            Check = static context =>
                context.Settings.Fslogix is { Enabled: true, Antivirus.Defaults: false }
                    ? [new("fslogix.antivirus.defaults", "is false, so Microsoft's exclusions for FSLogix are not applied.")]
                    : [],
        },
    ];

    private static IEnumerable<(string Text, string Path)> Items(ImmutableArray<string> list, string key) =>
        list.Select((text, i) => (text, $"fslogix.antivirus.{key}[{i}]"));

    private static bool IsProgram(string text) =>
        AntivirusFacts.ProgramEndings.Any(ending =>
            text.Length > ending.Length && text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        );

    // wildcards are allowed, so a path is not read any closer
    private static bool IsComplete(string text) =>
        text switch
        {
            [var letter, ':', '\\', ..] => char.IsAsciiLetter(letter),
            ['%', ..] => text.IndexOf('%', 1) > 1,
            ['\\', '\\', not '\\', ..] => text.IndexOf('\\', 2) > 0,
            _ => false,
        };

    // every program of a folder is as wide as the folder
    private static string WithoutWildcards(string text)
    {
        var path = text.TrimEnd('*', '\\');
        var last = path.LastIndexOf('\\');
        return last > 0 && path[last..].StartsWith(@"\*", StringComparison.Ordinal) && IsProgram(path) ? path[..last] : path;
    }

    private static bool IsAnyProgram(string text)
    {
        var name = text[(text.LastIndexOf('\\') + 1)..];
        return (name.StartsWith('*') && (!text.Contains('\\') || IsTooWide(text)))
            || AntivirusFacts.ProgramsToScan.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsTooWide(string text)
    {
        var folder = SystemVariables.Plain(WithoutWildcards(text));
        return IsComplete(text)
            && (
                folder is [_, ':']
                || AntivirusFacts.FoldersToScan.Any(wide => folder.Equals(SystemVariables.Plain(wide), StringComparison.OrdinalIgnoreCase))
            );
    }
}
