using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Values;

/// <summary>The path of a program, in a normalized spelling for comparison.</summary>
internal static class ProgramPath
{
    // source: Windows, recognized environment variables; the same for every user of an English or translated Windows
    private static readonly ImmutableArray<(string Variable, string Folder)> Folders =
    [
        ("%ProgramFiles%", @"C:\Program Files"),
        ("%ProgramW6432%", @"C:\Program Files"),
        ("%ProgramFiles(x86)%", @"C:\Program Files (x86)"),
        ("%ProgramData%", @"C:\ProgramData"),
        ("%AllUsersProfile%", @"C:\ProgramData"),
        ("%Public%", @"C:\Users\Public"),
        ("%SystemRoot%", @"C:\Windows"),
        ("%windir%", @"C:\Windows"),
        ("%SystemDrive%", "C:"),
    ];

    /// <summary>The path with machine-wide variables expanded and without .. parts. Windows ignores case; compare without case.</summary>
    public static string Canonical(string path)
    {
        var (variable, folder) = Folders.FirstOrDefault(pair => path.StartsWith(pair.Variable, StringComparison.OrdinalIgnoreCase));
        if (variable is not null)
            path = folder + path[variable.Length..];
        var parts = new List<string>();
        foreach (var part in path.Split('\\'))
        {
            if (part == "..")
            {
                if (parts.Count > 1)
                    parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
                parts.Add(part);
        }
        return string.Join('\\', parts);
    }
}
