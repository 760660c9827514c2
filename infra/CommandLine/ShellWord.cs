namespace AvdPulumi.Infra.CommandLine;

/// <summary>Quotes a text as one word for a shell: names and paths in the commands that this program suggests.</summary>
internal static class ShellWord
{
    private const string Harmless = "_./:=@%+,-";

    /// <summary>The text without quotes if it needs none; otherwise in the quotes of this system's shell.</summary>
    public static string Of(string text) => Of(text, OperatingSystem.IsWindows());

    /// <summary>The same for a given system.</summary>
    public static string Of(string text, bool windows)
    {
        if (
            text.Length > 0
            && text[0] != '~'
            && text.All(c => char.IsAsciiLetterOrDigit(c) || Harmless.Contains(c, StringComparison.Ordinal) || (windows && c == '\\'))
        )
            return text;
        // no path or name of Windows can hold a double quote; in PowerShell, single quotes keep $ and ` as they are
        return windows
            ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
