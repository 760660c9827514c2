using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Variables of Windows in paths. Source: Microsoft Learn, "Recognized environment variables".</summary>
internal static class SystemVariables
{
    private static readonly ImmutableArray<(string Variable, string Folder)> Folders =
    [
        ("%ProgramData%", @"C:\ProgramData"),
        ("%AllUsersProfile%", @"C:\ProgramData"),
        ("%SystemDrive%", "C:"),
        ("%SystemRoot%", @"C:\Windows"),
        ("%windir%", @"C:\Windows"),
        ("%ProgramFiles%", @"C:\Program Files"),
        ("%ProgramFiles(x86)%", @"C:\Program Files (x86)"),
        ("%ProgramW6432%", @"C:\Program Files"),
        ("%Public%", @"C:\Users\Public"),
    ];

    private static readonly ImmutableArray<string> OfUsers =
    [
        "%USERPROFILE%",
        "%APPDATA%",
        "%LOCALAPPDATA%",
        "%USERNAME%",
        "%HOMEPATH%",
        "%HOMEDRIVE%",
        "%HOMESHARE%",
        "%USERDOMAIN%",
        "%OneDrive%",
        "%SESSIONNAME%",
        "%LOGONSERVER%",
    ];

    /// <summary>A path in one spelling: system variables replaced by the default folders of Windows, and no separator at the end.</summary>
    public static string Plain(string path)
    {
        foreach (var (variable, folder) in Folders)
            if (path.StartsWith(variable, StringComparison.OrdinalIgnoreCase))
                path = folder + path[variable.Length..];
        return path.TrimEnd('\\');
    }

    /// <summary>The user variable in a path; null if there is none.</summary>
    public static string? OfUser(string path) =>
        OfUsers.FirstOrDefault(variable => path.Contains(variable, StringComparison.OrdinalIgnoreCase));
}
