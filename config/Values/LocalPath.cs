using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>The full path of a file or a folder as Windows writes it: on a drive, under an environment variable, or on a share.</summary>
public sealed record LocalPath : ITextValue<LocalPath>
{
    private const int Longest = 260;
    private const string Forbidden = "/:*?\"<>|%";

    private readonly string _text;

    private LocalPath(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expectation => @"a full Windows path such as D:\FSLogix\Cache or %ProgramData%\FSLogix\Logs";

    /// <inheritdoc/>
    public static string Pattern =>
        """^([A-Za-z]:(\\[^\\/:*?"<>|%]+)+|%[A-Za-z][A-Za-z0-9_()]*%(\\[^\\/:*?"<>|%]+)*|\\\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)+)\\?$""";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out LocalPath? value)
    {
        var path = text.EndsWith('\\') ? text[..^1] : text;
        value =
            text.Length <= Longest && (IsOnDrive(path) || IsUnderVariable(path) || UncPath.TryCreate(path, out _))
                ? new LocalPath(text)
                : null;
        return value is not null;
    }

    /// <summary>Whether the path is below a folder; Windows does not care about case.</summary>
    public bool IsBelow(string folder) =>
        _text.Length > folder.Length + 1 && _text.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && _text[folder.Length] == '\\';

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static bool IsOnDrive(string path) =>
        path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && AreSegments(path[2..]);

    private static bool IsUnderVariable(string path)
    {
        var end = path.Length > 1 && path[0] == '%' && char.IsAsciiLetter(path[1]) ? path.IndexOf('%', 1) : -1;
        return end > 0
            && path[1..end].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '(' or ')')
            && (end == path.Length - 1 || AreSegments(path[(end + 1)..]));
    }

    // each with a backslash before it
    private static bool AreSegments(string text) =>
        text[0] == '\\'
        && text[1..]
            .Split('\\')
            .All(segment =>
                !string.IsNullOrWhiteSpace(segment)
                && !segment.Any(c => char.IsControl(c) || Forbidden.Contains(c, StringComparison.Ordinal))
            );
}
